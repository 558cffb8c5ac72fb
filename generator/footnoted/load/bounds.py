"""How much a file may hold, by what it is."""

import re
from typing import NamedTuple

MAX_DEPTH = 16


class Bounds(NamedTuple):
    """What a file may hold: words before colons, and the number of its values."""

    key: re.Pattern[str]
    events: int


RECORD = Bounds(re.compile(r"[a-z][a-z0-9_]{0,63}"), 20_000)
