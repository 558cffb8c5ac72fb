"""Figures and timeline in a browser: on a phone, and the same without scripts."""

from typing import Any

import pytest

from browser_server import NewPage

PAGES = ("figures/", "timeline/2025-03/")


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_the_window(watched: Any, path: str):
    """Drawings are as wide as their place: no page scrolls sideways, and no mark leaves its drawing."""
    page = watched.open(path)

    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    outside = page.evaluate(
        """() => [...document.querySelectorAll("article svg *")].filter((mark) => {
          const box = mark.getBoundingClientRect();
          return box.left < 0 || box.right > document.documentElement.clientWidth;
        }).map((mark) => mark.outerHTML)"""
    )
    assert outside == []
    watched.assert_quiet()


def test_marks_stand_beside_their_numbers(watched: Any):
    """Every drawn number has its mark in its own row, between the ends of the axis."""
    page = watched.open("figures/")

    rows = page.locator(".fn-plotted:has(.fn-plot)")
    assert rows.count() > 4
    for row in rows.all():
        box, mark = row.bounding_box(), row.locator(".fn-plot circle, .fn-plot rect").first.bounding_box()
        assert box["y"] <= mark["y"]
        assert mark["y"] + mark["height"] <= box["y"] + box["height"]


def test_strip_leads_to_the_day(watched: Any):
    """A link of the strip is large enough to be hit, and leads to entries of its kind's day."""
    page = watched.open("timeline/")

    links = page.locator(".fn-lanes a")
    for link in links.all():
        box = link.bounding_box()
        assert min(box["width"], box["height"]) >= 24
    target = links.first.get_attribute("href")
    links.first.click()
    assert page.url.endswith(target)
    assert page.locator(target).evaluate("day => day.getBoundingClientRect().top < innerHeight")


@pytest.mark.parametrize("path", PAGES)
def test_same_without_scripts(new_page: NewPage, at_root: str, path: str):
    """Without scripts the page says and shows the same; controls that need them are not there."""
    said = []
    for scripted in (True, False):
        page = new_page(java_script_enabled=scripted)
        page.goto(at_root + path, wait_until="load")
        parts = page.locator("article .fn-said, article .fn-by, article svg text").all_inner_texts()
        said.append([part for part in parts if part])
        if not scripted:
            assert page.locator("article .fn-filters:visible, article button:visible").count() == 0

    assert len(said[0]) > 30
    assert said[0] == said[1]


def test_timeline_by_kind_and_actor(watched: Any):
    """Choosing a kind and an actor leaves their entries and the days that have one; the address keeps the choice."""
    page = watched.open("timeline/2025-03/")
    shown = page.locator("#in-time [data-fn-item]:visible")
    everything = shown.count()

    page.get_by_role("button", name="Events").click()
    page.get_by_label("Actor").select_option("keir-starmer")

    assert 0 < shown.count() < everything
    for item in shown.all():
        assert item.get_attribute("data-kind") == "event"
        assert "keir-starmer" in item.get_attribute("data-actor").split()
    assert (
        page.locator(".fn-day:visible").count()
        == page.locator(".fn-day:visible:has(.fn-timed:visible)").count()
    )
    assert {"kind=event", "actor=keir-starmer"} == set(page.url.partition("?")[2].split("&"))
    watched.assert_quiet()
