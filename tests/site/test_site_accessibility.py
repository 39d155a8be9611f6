"""What axe-core says of the site."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.site import axe

PAGES = ["index.html", "reference/packages/upload/python.html", "models/Package.html", "operations.html"]
SCHEMES = ["default", "slate"]


def _scheme(page: Page, scheme: str) -> None:
    if scheme == "slate":
        page.get_by_title("Switch to dark mode").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("path", PAGES)
def test_page_has_no_serious_fault(page: Page, served: str, axe_script: str, path: str, scheme: str) -> None:
    """A page can be used by people who do not see it well, or at all, light and dark."""
    page.emulate_media(reduced_motion="reduce")
    page.goto(served + path)
    _scheme(page, scheme)
    assert axe.faults(page, axe_script) == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_open_search_has_no_serious_fault(page: Page, served: str, axe_script: str, scheme: str) -> None:
    """The same holds for the list of what a search has found."""
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{served}index.html")
    _scheme(page, scheme)
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially("upload python")
    expect(page.locator(".md-search-result__article h1").first).to_be_visible()
    assert axe.faults(page, axe_script) == {}
