"""The map of positions as SVG: Europe large, the rest of the world small where a country there has one."""

from collections.abc import Iterable

from markupsafe import Markup

from footnoted.link.atlas import StanceMap, Stood
from footnoted.render.escaping import filled
from footnoted.render.geometry import EUROPE, WORLD, Frame, Outline, outlines
from footnoted.render.hatches import bands, pattern

_SEEN = 14
"""A country whose part within the frame is smaller gets a dot as well, to be seen and pointed at."""

_DOT = 7

_LETTER = 8.5
"""Width that a letter of a name takes; a name that its country can't hold is left out."""


def map_of_europe(drawn: StanceMap, base: str) -> Markup:
    """Europe and what is near it; every country of the site is a link to its page.

    base   the way from the page to the site's root.
    """
    return _drawing(drawn, base, EUROPE, "Europe", [*drawn.countries, *drawn.without], ())


def map_beyond_europe(drawn: StanceMap, base: str) -> Markup:
    """The world, with links for those that are not on the map of Europe; empty if there are none.

    base   the way from the page to the site's root.
    """
    beyond = [one for one in drawn.countries if one.id not in outlines(EUROPE)]
    if not beyond:
        return Markup("")
    return _drawing(drawn, base, WORLD, "the world beyond Europe", beyond, drawn.countries)


def undrawn(drawn: StanceMap) -> tuple[Stood, ...]:
    """Countries with a position that the geometry has no shape for."""
    return tuple(
        one for one in drawn.countries if one.id not in outlines(EUROPE) and one.id not in outlines(WORLD)
    )


def _drawing(
    drawn: StanceMap,
    base: str,
    frame: Frame,
    what: str,
    linked: Iterable[Stood],
    also: Iterable[Stood],
) -> Markup:
    """A map of a frame.

    linked   countries that lead to their page; `also` are coloured without.
    """
    shapes = outlines(frame)
    taken = {one.id: one for one in linked if one.id in shapes}
    echoed = [one for one in also if one.id in shapes and one.id not in taken]
    shown = {*taken, *(one.id for one in echoed)}
    land = "".join(outline.path for id, outline in shapes.items() if id not in shown)
    return filled(
        '<svg class="fn-map-drawing" viewBox="0 0 {} {}" role="group" aria-label="Map of {}, countries by position">'
        "<defs>{}</defs>"
        '<path class="fn-land" d="{}"/>{}{}{}</svg>',
        frame.width,
        frame.height,
        what,
        _patterns(drawn) if frame is EUROPE else "",
        land,
        Markup("").join(_echo(one, shapes[one.id]) for one in echoed),
        # In the order of their names, as the keyboard goes through them.
        Markup("").join(_country(one, shapes[id], base) for id, one in taken.items()),
        Markup("").join(_name(one, shapes[id]) for id, one in taken.items()) if frame is EUROPE else "",
    )


def _patterns(drawn: StanceMap) -> Markup:
    single = sorted({stance.step for one in drawn.countries for stance in one.stances})
    several = sorted({_steps(one) for one in drawn.differing})
    return Markup("").join([*map(pattern, single), *map(bands, several)])


def _steps(one: Stood) -> tuple[int, ...]:
    return tuple(stance.step for stance in one.stances)


def _fill(one: Stood) -> str:
    steps = _steps(one)
    if not steps:
        return "none"
    return f"url(#fn-hatch-{steps[0]})" if len(steps) == 1 else f"url(#fn-bands-{'-'.join(map(str, steps))})"


def _shape(one: Stood, outline: Outline) -> Markup:
    fill = _fill(one)
    path = filled('<path fill="{}" d="{}"/>', fill, outline.path) if outline.path else Markup("")
    if max(outline.size) >= _SEEN:
        return path
    x, y = outline.centre
    return filled('{}<circle fill="{}" cx="{}" cy="{}" r="{}"/>', path, fill, x, y, _DOT)


def _country(one: Stood, outline: Outline, base: str) -> Markup:
    kind = "fn-country" if one.stances else "fn-country fn-without"
    inner = filled("<title>{}</title>{}", one.title, _shape(one, outline))
    if one.link is None:
        return filled('<g class="{}" data-fn-item data-stance="{}">{}</g>', kind, one.tokens, inner)
    return filled(
        '<a class="{}" href="{}{}" aria-label="{}" data-fn-item data-stance="{}">{}</a>',
        kind,
        base,
        one.link.url,
        one.title,
        one.tokens,
        inner,
    )


def _echo(one: Stood, outline: Outline) -> Markup:
    return filled(
        '<g class="fn-country fn-echo" aria-hidden="true" data-fn-item data-stance="{}">{}</g>',
        one.tokens,
        _shape(one, outline),
    )


def _name(one: Stood, outline: Outline) -> Markup:
    """The country's name on it, where it fits; for the eye only, since its link has it."""
    width, height = outline.size
    if not one.stances or len(one.name) * _LETTER > width * 0.9 or height < 30:
        return Markup("")
    x, y = outline.centre
    return filled('<text class="fn-map-name" x="{}" y="{}" aria-hidden="true">{}</text>', x, y, one.name)
