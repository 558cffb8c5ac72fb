"""What has been made for readers does not fill the memory."""

from footnoted.plugin.made import Made


def test_more_than_there_is_room_for():
    """What was made first goes, until there is room; the last one stays, however large."""
    made = Made(most_bytes=10)
    for name in "abc":
        made.keep(name, b"1234")
    assert [made.of(name) for name in "abc"] == [None, b"1234", b"1234"]

    made.keep("d", b"more than there is room for")

    assert [made.of(name) for name in "bcd"] == [None, None, b"more than there is room for"]


def test_room_of_what_was_dropped():
    """What a change has dropped makes room."""
    made = Made(most_bytes=10)
    for name in "ab":
        made.keep(name, b"1234")
    made.leave(lambda name: name == "b")

    made.keep("c", b"123456")

    assert [made.of(name) for name in "abc"] == [None, b"1234", b"123456"]
