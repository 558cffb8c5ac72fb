"""How a quote's words came about, said in words."""

RENDERINGS = {
    "as-spoken": "as spoken",
    "translated": "translated",
    "reworded": "reworded",
    "unknown": "whether it was translated or reworded is not known",
}
"""A quote's `rendering`, to follow a comma or to stand alone."""


def worded_by(outlets: str, rendering: str) -> str:
    """`as worded by UNN after Bloomberg; whether it was translated or reworded is not known`."""
    told = RENDERINGS.get(rendering, rendering)
    return f"as printed by {outlets}, {told}" if rendering == "as-spoken" else f"as worded by {outlets}; {told}"
