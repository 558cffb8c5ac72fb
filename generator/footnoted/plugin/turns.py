"""One at a time, in the order in which they asked."""

import threading


class Turns:
    """A lock that nobody waits for longer than for those who asked before: builds that follow each other let readers in."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._asked = self._had = 0

    @property
    def waiting(self) -> int:
        """How many have it or wait for it."""
        return self._asked - self._had

    def __enter__(self) -> None:
        with self._changed:
            mine = self._asked
            self._asked += 1
            self._changed.wait_for(lambda: self._had == mine)

    def __exit__(self, *_: object) -> None:
        with self._changed:
            self._had += 1
            self._changed.notify_all()
