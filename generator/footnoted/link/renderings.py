"""How a quote's words came about, said in words."""

RENDERINGS = {
    "as-spoken": "as spoken",
    "translated": "translated",
    "reworded": "reworded",
    "unknown": "whether it was translated is not known",
}
"""A quote's `rendering` in words, to follow a comma."""


def worded_by(outlets: str, rendering: str) -> str:
    """`as worded by UNN after Bloomberg; whether it was translated is not known`; `as spoken, printed by UNN`."""
    if rendering == "as-spoken":
        return f"as spoken, printed by {outlets}"
    return f"as worded by {outlets}; {RENDERINGS[rendering]}"
