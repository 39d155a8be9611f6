"""The site on a screen of 360 pixels."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

PAGES = [
    "index.html",
    "operations.html",
    "models.html",
    "reference/repos/partial_update.html",  # many arguments
    "reference/repos/upstream/deb/create.html",  # a long path and long types
    "models/Package.html",
    "objects/client.html",
    "objects/errors.html",
]
# What stands outside of the screen and cannot be scrolled to within a box of its own.
OUTSIDE = """
() => [...document.querySelectorAll(".md-content *, .md-header *")].filter(element => {
  const box = element.getBoundingClientRect();
  if (box.width < 2 || box.right <= innerWidth + 1) return false;
  for (let outer = element; outer; outer = outer.parentElement)
    if (["auto", "scroll", "hidden"].includes(getComputedStyle(outer).overflowX)) return false;
  return true;
}).map(element => element.outerHTML.slice(0, 120))
"""


@pytest.mark.parametrize("path", PAGES)
def test_page_is_not_wider_than_the_screen(page: Page, served: str, path: str) -> None:
    """Nothing of a page lies beside the screen but what scrolls within itself, as code does."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(served + path)
    assert page.evaluate("document.scrollingElement.scrollWidth") == 360
    assert page.evaluate(OUTSIDE) == []


def test_navigation_is_a_drawer(page: Page, served: str) -> None:
    """The button in the head opens the navigation, which leads to a page."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{served}index.html")
    inner = page.locator(".md-sidebar--primary").locator("a[href='authentication.html']")
    expect(inner).not_to_be_in_viewport()
    page.locator("label.md-header__button[for=__drawer]").click()
    inner.click()
    page.wait_for_url("**/authentication.html")
