"""The files of the built site, read without a browser."""

from __future__ import annotations

import posixpath
import re
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

# What is more has to be waited for on a phone.
HEAVIEST = 500_000
_LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
_NAME = re.compile(r'\s(?:id|name)="([^"]*)"')
_LOADED = re.compile(r'<(?:script|link|img|iframe)\b[^>]*?\s(?:href|src)="((?:https?:)?//[^"]*)"')


@pytest.fixture(scope="module")
def texts(site: Path) -> dict[Path, str]:
    """The pages of the site."""
    return {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}


def test_no_page_is_heavy(texts: dict[Path, str]) -> None:
    """Every page weighs less than 500 kB."""
    weights = {path.name: len(text.encode()) for path, text in texts.items()}
    assert len(weights) > 300
    assert {name: weight for name, weight in weights.items() if weight >= HEAVIEST} == {}


def test_no_page_loads_from_elsewhere(texts: dict[Path, str]) -> None:
    """Scripts, styles, fonts and images lie beside the pages."""
    loaded = {(path.name, url) for path, text in texts.items() for url in _LOADED.findall(text)}
    assert {(name, url) for name, url in loaded if "canonical" not in url} == set()


def test_every_link_leads_somewhere(site: Path, texts: dict[Path, str]) -> None:
    """Each link within the site names a file, and each anchor an element of its page."""
    pages = {path.relative_to(site).as_posix(): text for path, text in texts.items()}
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    names = cache(lambda page: set(map(unescape, _NAME.findall(pages[page]))))
    broken = set()
    for page, text in pages.items():
        for link in set(_LINK.findall(text)):
            parts = urlsplit(unescape(link))
            if parts.scheme or parts.netloc:
                continue
            target = _target(page, unquote(parts.path))
            anchor = unquote(parts.fragment)
            if target not in files or (anchor and target in pages and anchor not in names(target)):
                broken.add(f"{page}: {link}")
    assert sorted(broken) == []


def _target(page: str, path: str) -> str:
    """The file that a path on a page names, from the root of the site."""
    # What is shown for a missing page is shown at any address, so that its links begin at the root.
    target = path.lstrip("/") if path.startswith("/") else posixpath.join(posixpath.dirname(page), path)
    name = posixpath.normpath(target) if path else page
    return "index.html" if name == "." else name
