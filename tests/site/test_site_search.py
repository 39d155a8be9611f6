"""The search, which runs in the browser: no server answers it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("opened", ["served", "as files"])
def test_search_finds_an_operation(page: Page, served: str, site: Path, opened: str) -> None:
    """The words of an operation find its page among the first, on a server and where the site is opened as files."""
    page.goto(f"{served if opened == 'served' else site.as_uri() + '/'}index.html")
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially("upload python")
    titles = page.locator(".md-search-result__article h1")
    expect(titles.first).to_be_visible()
    assert "Packages › Upload › Python" in titles.all_inner_texts()[:3]
    titles.get_by_text("Packages › Upload › Python", exact=True).click()
    page.wait_for_url("**/reference/packages/upload/python.html?h=*")
