"""The lists of facts that hand-written prose can print."""

from collections.abc import Callable

from footnoted.link.disagreements import disagreements
from footnoted.link.figures import figures
from footnoted.link.notes import Notes
from footnoted.link.overview import changes, differences, latest, proof
from footnoted.link.page import Section
from footnoted.link.quality import scores
from footnoted.link.sections import (
    coalition,
    coverage,
    key_figures,
    map_of_positions,
    positions,
    quotes,
    stance_scale,
    stances,
    statements,
)
from footnoted.link.site import Site
from footnoted.link.timeline import timeline

BLOCKS: dict[str, Callable[[Site, Notes], tuple[Section, ...]]] = {
    "changes": changes,
    "coalition": coalition,
    "coverage": coverage,
    "differences": differences,
    "disagreements": disagreements,
    "figures": figures,
    "key-figures": key_figures,
    "latest": latest,
    "map": map_of_positions,
    "positions": positions,
    "proof": proof,
    "quotes": quotes,
    "scores": scores,
    "stance-scale": stance_scale,
    "stances": stances,
    "statements": statements,
    "timeline": timeline,
}
"""What `[[show: name]]` alone in a paragraph prints in hand-written prose."""
