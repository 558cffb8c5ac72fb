"""Why something could not be had from the network, and the manual page of each reason."""


class Fault(Exception):
    """An address could not be fetched, or an archive did not do what it was asked.

    rule      slug of the reason, `fetch-deadline` for example.
    status    of the answer, where there was one; else None.
    """

    def __init__(self, rule: str, message: str, status: int | None = None) -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.status = status

    @property
    def help(self) -> str:
        """What to do about it."""
        return _HELP.get(self.rule, "open it in a browser; if it is fine there, nothing needs to be done")


_HELP = {
    "archive-busy": "run `footnoted archive` again later",
    "archive-elsewhere": "open the address in a browser, and give the copy of the right page by hand",
    "archive-missing": "look for a copy in other archives; if there is none, say so in `url_unknown`",
    "archive-refused": "save it by hand at https://web.archive.org/save, or give a copy in another archive",
    "fetch-url": "look where the address leads in a browser, and give that address",
    "record-layout": "write the record with each key on a line of its own",
    "record-changed": "run the command again",
}

FAULTS: dict[str, str] = {
    "fetch-url": """An address, or one that it redirects to, can't be fetched safely.

It has a user name, a port other than 80 and 443, or a host that is none. A source's address never has:
this is told of addresses to which it redirects.
""",
    "fetch-scheme": """An address redirects to something that is not on the web.

Only http and https are followed: `file:` would read this machine's files, `javascript:` is a program.
""",
    "fetch-address": """A host's name leads into a private network, or to this machine.

Each address that the name has must be one of the public internet, and the connection goes to the address
that was looked at: a name whose owner points it inwards later gains nothing.
""",
    "fetch-host": """A host's name has no address: nothing is there any more, or the name is misspelt.

Told after several tries. Where no other host answered either, the fault may be this machine's.
""",
    "fetch-connection": """A host takes no connection.

Told after several tries. Where no other host answered either, the fault may be this machine's.
""",
    "fetch-certificate": """A host can't prove that it is the one that was asked for.

Its certificate has run out, is for another name, or is signed by nobody who is trusted. A browser would
warn readers.
""",
    "fetch-redirects": """An address redirects more than 5 times, or to nowhere.

Each step is looked at like a new address, and the way has to end: give the address at which a browser ends.
""",
    "fetch-deadline": """An answer was not complete after 30 seconds, however steadily it came.

Or the host's name could not be looked up in that time. Nothing is known of the page then; the next run asks
again.
""",
    "fetch-size": """An answer is larger than a page.

More than 20 MiB as it is sent, 50 MiB unpacked, or 8 MiB of text.
""",
    "fetch-headers": """An answer does not begin as one, or has more than 64 KiB of headers.

Browsers may forgive more. If the page opens in one, nothing needs to be done.
""",
    "fetch-encoding": """An answer is packed in a way that is not known, is damaged, or is packed twice.

Only gzip and deflate are asked for, once: a few bytes that are packed twice may stand for any number.
""",
    "fetch-truncated": """A connection ended before the answer was complete.

Half a page says nothing of the other half; the next run asks again.
""",
    "fetch-status": """An address answers with something else than the page.

Of 404 and 410 the page is gone, and the source's link is dead. With 401, 403, 429 and all from 500 on, a
host may refuse programs and let readers in, or be out of order: nothing is known then.
""",
    "fetch-busy": """A host asks to be left alone for longer than an hour.

What it asks for is done, up to an hour for each host in one run; then its other addresses are left out.
""",
    "fetch-type": """What an address holds is no page of text, a PDF for example.

It is there, and nothing is known of its words.
""",
    "fetch-unread": """A page is there, and its text can't be read by a program.

It has hardly any words until scripts run, or asks readers to register or pay. Whether it still has the
passages that are cited is not known.
""",
    "archive-busy": """The archive has no room for another capture now, or was not done in time.

It takes seven captures a minute, and a day's share from each account.
""",
    "archive-refused": """The archive can't capture an address.

Its own word for the reason is in the message: `error:no-access`, for example, when the site shuts it out.
""",
    "archive-answer": """The archive's answer can't be read.

It is none of those that its documents describe. Try again later; if it stays so, the program has to learn it.
""",
    "archive-elsewhere": """The archive was led to another site, and captured that.

A page that asks for consent, or a new owner of the name, is no copy of the source.
""",
    "archive-missing": """The archive has no copy from before the address stopped working.

A copy made now would be of another page. Other archives may have one; if none has, write why under
`url_unknown` in place of `url` and `link`.
""",
    "record-layout": """A record is written in a way into which a key can't be put without changing the rest.

For example all of it on one line, between braces.
""",
    "record-changed": """A record was changed while the network was asked.

It stays as somebody wrote it, and what was found is not kept. Run the command again.
""",
}
