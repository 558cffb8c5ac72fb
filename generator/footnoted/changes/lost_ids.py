"""Ids that a change loses: they were published, and neither a record nor the ledger has them any more."""

from collections.abc import Iterator

from footnoted.check.rules import id_removed
from footnoted.model.corpus import Corpus
from footnoted.model.ledger import LEDGERED_KINDS, ledger_of
from footnoted.problems import Place, Problem, quoted


def lost_ids(base: Corpus, head: Corpus) -> Iterator[Problem]:
    """A problem for each address that nothing answers after a change, by path.

    What the ledger of `head` still has is left to the checks of all facts: they tell of it there.
    """
    ledgers = [ledger_of(corpus.records) for corpus in (base, head)]
    before, after = ({*ledger.published, *ledger.departed} for ledger in ledgers)
    ledger_file = base.files.get(("ledger", "ledger"))
    places = {id: ledger_file.place((id,)) for id in before} if ledger_file is not None else {}
    places |= {
        file.id: Place(file.path)
        for (namespace, _), file in base.files.items()
        if not namespace and file.kind.name in LEDGERED_KINDS
    }
    for id, place in sorted(places.items(), key=lambda item: (item[1].path, item[0])):
        if ("", id) not in head.files and id not in after:
            message = f"{quoted(id)} is published, and after this change nothing answers at its address"
            help = f"a fact is withdrawn by `status: withdrawn`; a maintainer runs `footnoted retire {id}` or `rename`"
            yield Problem(place, id_removed.SLUG, message, help)
