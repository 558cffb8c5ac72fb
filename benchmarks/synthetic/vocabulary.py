"""The vocabulary of the invented subject, which is who sends lightships to a strait."""

STANCES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "opposed": ("01", "opposed to lightships in the strait", ("opposed to", "objects to")),
    "no-lightships": (
        "02",
        "sending no lightships of its own",
        ("had no plans to send", "ruled out sending"),
    ),
    "sceptical": ("03", "sceptical of sending lightships", ("sceptical of", "doubtful of")),
    "undecided": ("04", "undecided about sending lightships", ("undecided about", "undecided on")),
    "open": ("05", "open to discussing lightships", ("open to", "ready to discuss")),
    "transit": ("06", "offering berths to lightships of others", ("berths for", "transit for")),
    "in-support": ("08", "in support of lightships", ("in favour of", "supportive of")),
    "ready": ("09", "ready to send lightships", ("ready to send", "willing to send")),
    "committed": ("10", "committed to sending lightships", ("committed to sending", "bound to send")),
}
"""Order, phrase and cues by id."""

ABOUT = ("lightships", "lightvessels")

STANCE_WORDS: dict[str, tuple[str, ...]] = {
    "opposed": ("{was} opposed to {thing}",),
    "sceptical": ("{was} sceptical of sending {thing}", "{was} doubtful of {thing}"),
    "undecided": ("{was} undecided about {thing}", "{was} undecided on {thing}"),
    "open": ("{was} open to {thing}", "{was} ready to discuss {thing}"),
    "in-support": ("{was} in favour of {thing}", "{was} supportive of {thing}"),
    "ready": ("{was} ready to send {thing}", "{was} willing to send {thing}"),
    "committed": ("{was} committed to sending {thing}", "{was} bound to send {thing}"),
}
"""Ways to say that a country takes a stance."""

MEASURES: dict[str, tuple[str, str, str]] = {
    "budget": ("budget", "budget of", "EUR"),
    "reserve": ("reserve", "reserve of", "EUR"),
    "debt": ("debt", "debt of", "USD"),
    "income": ("income", "income of", "USD"),
    "grant": ("grant", "grant of", "EUR"),
    "repair-bill": ("repair bill", "repair bill of", "USD"),
    "crew": ("crew", "crew of", "sailors"),
    "staff": ("staff", "staff of", "sailors"),
    "fleet": ("fleet", "fleet of", "ships"),
    "order-book": ("order book", "order book of", "ships"),
    "store": ("store", "store of", "lamps"),
    "stock": ("stock", "stock of", "lamps"),
    "delivery": ("delivery", "delivery of", "lamps"),
    "network": ("network", "network of", "beacons"),
    "chain": ("chain", "chain of", "beacons"),
    "depot": ("depot", "depot of", "buoys"),
}
"""Label, cue and unit by id."""

UNITS: dict[str, dict[str, object]] = {
    "EUR": {"label": "euros", "sort": "currency", "symbol": "€", "words": ["euro"]},
    "USD": {"label": "US dollars", "sort": "currency", "symbol": "$", "words": ["dollars"]},
    "sailors": {"label": "sailors", "sort": "count", "one": "sailor", "many": "sailors"},
    "ships": {"label": "ships", "sort": "count", "one": "ship", "many": "ships", "words": ["vessels"]},
    "lamps": {"label": "lamps", "sort": "count", "one": "lamp", "many": "lamps"},
    "beacons": {"label": "beacons", "sort": "count", "one": "beacon", "many": "beacons"},
    "buoys": {"label": "buoys", "sort": "count", "one": "buoy", "many": "buoys"},
}

SIGNS = {"EUR": "€", "USD": "$"}

STAGES = {
    "proposed": ("01", "Put forward, and not said to be decided.", ("proposed", "proposal")),
    "pledged": ("03", "Promised by whoever would give it.", ("pledged", "promised")),
    "approved": ("04", "Decided by whoever must agree.", ("approved", "adopted")),
    "disbursed": ("06", "Paid out.", ("disbursed", "paid out")),
}

BOUNDS = {
    "stated": "",
    "about": "about ",
    "more-than": "more than ",
    "fewer-than": "fewer than ",
    "at-least": "at least ",
}

MEETINGS = ("talks", "meeting", "conference", "hearing", "assembly", "round table", "workshop")
