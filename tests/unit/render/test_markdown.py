"""Prose of documents on pages: what people write stays, and nothing that they write acts."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import markdown as python_markdown  # type: ignore[import-untyped]  # it has no types
import pytest

from sdkwright.render.markdown import code, inline, markdown

# What the site's configuration turns on.
_EXTENSIONS = [
    *("admonition", "tables", "toc", "pymdownx.highlight", "pymdownx.superfences", "pymdownx.tabbed"),
]
_SETTINGS = {"pymdownx.tabbed": {"alternate_style": True}}
_HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![x](https://evil.example/pixel.png)",
    "[click](javascript:alert(1))",
    "[click]: javascript:alert(1)\n\n[click]",
    "<javascript:alert(1)>",
    "`<b>` and ``<i>` ``",
    "`a` <b onmouseover=alert(1)>x</b> `c`",
    "```\n</code></pre><script>alert(1)</script>\n```",
    '```html title="</span><script>"\n<script>\n',
    "~~~ {.x onclick=alert(1)}\n<script>\n~~~",
    "::: os.path",
    "    ::: os.path",
    "!!! note onclick=alert(1)\n    <script>",
    '=== "tab"\n\n    <script>alert(1)</script>',
    "a\n===\nb\n---\n# c\n## d",
    "a\n-\nb\n=\nc",
    "a\n\n- - -\n\n***\n\nb",
    "```\n<script>alert(1)</script>",
    "x {: onclick=alert(1) }",
    "*[HTML]: <script>",
    "[TOC]",
    '--8<-- "/etc/passwd"',
    "\u202egnp.exe\u200b<script>",
    "| a | b |\n|---|---|\n| <script> | x |",
    "&lt;script&gt; &#60;script&#62;",
    "<!-- --><script>alert(1)</script>",
    '[a](https://a.example/"onclick=alert(1))',
    "[a](https://a.example 'title')",
    "[<script>](https://a.example)",
    "\\<script>",
)


def rendered(text: str) -> str:
    """The HTML of a page with the text in its midst."""
    page = f"before\n\n{text}\n\nafter"
    made: str = python_markdown.markdown(page, extensions=_EXTENSIONS, extension_configs=_SETTINGS)
    return made


@pytest.mark.parametrize("text", _HOSTILE)
@pytest.mark.parametrize("write", [markdown, inline, code])
def test_nothing_acts(text: str, write: Callable[[str], str]) -> None:
    """No text becomes an element that runs, loads or leads anywhere but to the web, nor a heading or a block."""
    page = rendered(write(text))
    tags = set(re.findall(r"<([a-z][a-z0-9]*)", page))
    assert tags <= {"p", "code", "a", "em", "strong", "ul", "ol", "li", "div", "span", "pre", "table", "blockquote"} | {
        *("thead", "tbody", "tr", "th", "td", "br", "hr"),
    }
    assert not re.search(r"<[^>]*\son\w+=", page)
    assert all(link.startswith("https://") for link in re.findall(r'href="([^"]*)"', page))
    assert page.startswith("<p>before</p>")
    assert page.endswith("<p>after</p>")


@pytest.mark.parametrize("text", _HOSTILE)
def test_a_cell_stays_one(text: str) -> None:
    """No text leaves the cell that it stands in."""
    page = rendered(f"| a | b |\n|---|---|\n| {inline(text)} | {code(text)} |")
    assert page.count("<td>") == 2


def test_what_people_write_stays() -> None:
    """Emphasis, lists, code, fences and links to the web are what they were; a heading is a bold line."""
    prose = "# Title\n\nSee *this* and `a < b`, or [the page](https://a.example/?x=1&y=2)."
    text = f'{prose}\n\n- one\n- two\n\n```json\n{{"a": 1}}\n```'
    page = rendered(markdown(text))
    assert "<strong>Title</strong>" in page
    assert "<em>this</em>" in page
    assert "<code>a &lt; b</code>" in page
    assert '<a href="https://a.example/?x=1&amp;y=2">the page</a>' in page
    assert page.count("<li>") == 2
    assert 'class="language-json highlight"' in page or 'class="highlight"' in page


def test_words_with_marks_read_as_written() -> None:
    """What looks like markup and is none reads as it was written."""
    text = "A map<string, list[int]> of {name} \\ a_b, 1 < 2 & more"
    assert text in html.unescape(rendered(inline(text)))
