"""Whoever asks for the site gets it before a build that begins later."""

import threading

from footnoted.plugin.turns import Turns


def test_in_the_order_of_asking():
    """Those who wait have their turns in the order in which they asked, though the first one asks again at once."""
    turns, order = Turns(), list[str]()

    def take(name: str) -> None:
        with turns:
            order.append(name)

    threads = [threading.Thread(target=take, args=(name,)) for name in ("reader", "other reader")]
    with turns:
        for number, thread in enumerate(threads, start=1):
            thread.start()
            while turns.waiting <= number:
                pass
    take("build")
    for thread in threads:
        thread.join()

    assert order == ["reader", "other reader", "build"]
