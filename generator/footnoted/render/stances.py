"""What the templates of positions draw with."""

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from footnoted.render.hatches import differing_swatch, empty_swatch, scale_mark, stance_swatch
from footnoted.render.history import history_ends, history_line
from footnoted.render.map import map_beyond_europe, map_of_europe, undrawn

STANCE_FILTERS: Mapping[str, Callable[..., Any]] = {
    "map_beyond_europe": map_beyond_europe,
    "map_of_europe": map_of_europe,
    "scale_mark": scale_mark,
    "stance_swatch": stance_swatch,
    "history_ends": history_ends,
    "history_line": history_line,
    "undrawn": undrawn,
}

STANCE_SIGNS: Mapping[str, Markup] = {
    "differing_swatch": differing_swatch(),
    "empty_swatch": empty_swatch(),
}
