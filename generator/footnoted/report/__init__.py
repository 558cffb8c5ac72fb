"""Problems as people and programs read them."""

from footnoted.report.annotations import problems_as_annotations
from footnoted.report.as_json import problems_as_json
from footnoted.report.as_text import problems_as_text
from footnoted.report.frames import NO_FRAMES, Frames
from footnoted.report.verdict import has_errors, scores_in_short

__all__ = [
    "NO_FRAMES",
    "Frames",
    "has_errors",
    "problems_as_annotations",
    "problems_as_json",
    "problems_as_text",
    "scores_in_short",
]
