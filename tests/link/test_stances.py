"""The scale of stances: as many places as the vocabulary has, from one end to the other."""

import pytest

from footnoted.link.stances import STEPS, step_of
from site_in_memory import harbour_site


@pytest.mark.parametrize("count", range(2, STEPS + 1))
def test_each_place_has_a_step_of_its_own(count: int):
    """The ends of a scale are the first and the last step, and no two stances look alike."""
    steps = [step_of(place, count) for place in range(count)]

    assert (steps[0], steps[-1]) == (1, STEPS)
    assert len(set(steps)) == count


def test_order_is_that_of_the_vocabulary():
    """Stances are ordered by their records' `order`, not by their names."""
    record = 'label: {0}\nphrase: {0}\norder: "{1}"\ncues: [{0}]\n'

    site = harbour_site(
        {
            "vocabulary/stances/a-last.yml": record.format("a last", "99"),
            "vocabulary/stances/z-first.yml": record.format("z first", "01"),
        }
    )

    assert [stance.id for stance in site.stances] == ["z-first", "sceptical", "ready", "a-last"]
    assert [stance.place for stance in site.stances] == [0, 1, 2, 3]
    assert site.stances[0].cues == ("z first",)
