"""Files that are made when somebody asks for them."""

from footnoted.export import WhenAsked


def _never() -> bytes:
    raise AssertionError("nobody has asked for it")


def test_nothing_is_made_to_look_for_it():
    """Which files there are is known without their content: one may have the text of a hundred thousand facts."""
    files = WhenAsked({"a.json": _never}) | WhenAsked({"b.json": lambda: b"{}"})

    assert "a.json" in files
    assert "c.json" not in files
    assert list(files) == ["a.json", "b.json"]
    assert files["b.json"] == b"{}"
