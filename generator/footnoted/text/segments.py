"""Segments of a passage in one line."""

SEGMENT_GAP = " […] "
"""Stands between two segments, where the source has words that are left out."""
