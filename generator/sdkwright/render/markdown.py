"""Prose of documents as Markdown of a page: what it says stays, and it cannot become HTML, a script or another page.

Documents are written in CommonMark by people who may be anyone. Emphasis, lists, code and links to the web are kept;
markup, images, and what the site's extensions would act upon are shown as the text that they are.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

from sdkwright.errors import printable, visible

_FENCE = re.compile(r"\s*(`{3,}|~{3,})\s*([\w+-]*)")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\((https?://[^\s()<>\"']+)\)")
_HEADING = re.compile(r"\s*#{1,6}\s+(.*?)\s*#*\s*\Z")
# What begins a block that an extension acts upon, an underline that makes a heading, or a definition.
_BLOCK = re.compile(r"(\s*)(:::|!!!|\?\?\?|===|---|--8<--|\*\[|\[|\+\+\+|///)")
_ACTIVE = re.compile(r"[&<>|*_`\\\[\]{}~:]")
_IN_PROSE = re.compile(r"[&<>\[\]{}`\\]")
_RULE = re.compile(r"\s*([=*_-]\s*)+\Z")


def markdown(text: str) -> str:
    """The text as blocks of Markdown."""
    return "\n".join(_blocks(visible(text).strip().splitlines())).strip()


def inline(text: str) -> str:
    """The text on one line, fit for a heading, an item of a list or a cell of a table."""
    return _inline(printable(" ".join(visible(text).split()))).replace("|", "&#124;")


def code(text: str) -> str:
    """The text as code within a line, or within a cell of a table."""
    return _span(printable(" ".join(text.split())))


def markup(text: str) -> str:
    """The text within HTML."""
    return html.escape(printable(" ".join(visible(text).split())))


def _blocks(lines: list[str]) -> Iterator[str]:
    fence = ""
    for line in lines:
        opening = _FENCE.match(line)
        if fence:
            closing = line.strip().startswith(fence) and not line.strip().strip(fence[0])
            yield fence if closing else printable(line)
            fence = "" if closing else fence
        elif opening:
            fence = opening[1]
            yield f"{fence}{opening[2]}"
        else:
            yield _line(printable(line.replace("\t", "    ")))
    if fence:
        yield fence


def _line(line: str) -> str:
    """A line of prose: a heading would be one of the page, and a line that is indented by far would be code."""
    heading = _HEADING.match(line)
    if heading:
        return f"**{_inline(heading[1])}**" if heading[1] else ""
    if _RULE.match(line):
        return ""
    block = _BLOCK.match(line)
    text = line.lstrip() if len(line) - len(line.lstrip()) > 3 and not line.lstrip().startswith(("-", "*")) else line
    if block and not _LINK.match(line.strip()):
        start = line[len(block[1]) :]
        return f"&#{ord(start[0])};{_inline(start[1:])}"
    return _inline(text)


def _inline(text: str) -> str:
    return _mapped(_CODE_SPAN, text, lambda span: _span(span[2].strip()), _plain)


def _plain(text: str) -> str:
    return _mapped(_LINK, text, lambda link: f"[{_escaped(link[1])}]({link[2].replace('&', '&amp;')})", _escaped)


def _mapped(
    pattern: re.Pattern[str], text: str, within: Callable[[re.Match[str]], str], between: Callable[[str], str]
) -> str:
    """The text with each match, and each piece between matches, changed."""
    parts, end = [], 0
    for match in pattern.finditer(text):
        parts += [between(text[end : match.start()]), within(match)]
        end = match.end()
    return "".join([*parts, between(text[end:])])


def _escaped(text: str) -> str:
    """Text without any markup but emphasis."""
    return _IN_PROSE.sub(lambda found: f"&#{ord(found[0])};", text)


def _span(text: str) -> str:
    """A span of code; one that would end itself, or a cell, is written in entities."""
    if not text or "`" in text or "|" in text:
        return f"<code>{entities(text)}</code>"
    return f"`{text}`"


def entities(text: str) -> str:
    """Text in which nothing is markup: what Markdown or HTML could act upon is written by its number."""
    return _ACTIVE.sub(lambda found: f"&#{ord(found[0])};", text)
