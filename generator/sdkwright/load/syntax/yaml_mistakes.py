"""What the mistakes in YAML are that people make most, in other words than a parser's."""

from __future__ import annotations

import re
from typing import Any

from sdkwright.load.nodes.text import Text

__all__ = ["mistake"]

# How many lines a quote may have been open for.
_NEAR = 4
_QUOTES = re.compile(r"\\.|''|[\"']")
_TAB = "this line is indented by a tab, which YAML does not allow; indent it by spaces"
_OPEN = "a quote on this line is not closed, or one within is not escaped"
_COLON = "a value with a colon and a space in it must be in quotes; or the line is indented too far"
_BEGINS = "a value cannot begin with this sign; put it in quotes"


def mistake(error: Any, text: Text) -> tuple[str, int, int]:
    """Return what an error of the parser is about, with its line and column, both counted from 1."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    first = error.context_mark.line + 1 if error.context_mark else line
    tab = text.tab_in_indent(first, line)
    if tab is not None:
        return _TAB, *tab
    if "end of stream" in str(error.problem) and "quoted" in str(error.context):
        return _OPEN, first, error.context_mark.column + 1
    quote = _open_quote(text, line) if "did not find expected" in str(error.problem) else None
    if quote is not None:
        return _OPEN, *quote
    if "mapping values are not allowed" in str(error.problem):
        return _COLON, line, column
    if "cannot start any token" in str(error.problem):
        return _BEGINS, line, column
    return f"{f'{error.context}, ' if error.context else ''}{error.problem}", line, column


def _open_quote(text: Text, line: int) -> tuple[int, int] | None:
    """Return the place of a quote on a line, or on one of those before it, that has no other one to close it."""
    for number in range(max(1, line - _NEAR), line + 1):
        open_at = _unclosed(text.line(number))
        if open_at is not None:
            return number, open_at + 1
    return None


def _unclosed(line: str) -> int | None:
    opened: re.Match[str] | None = None
    for match in _QUOTES.finditer(line.partition(" #")[0]):
        if len(match.group()) > 1:
            continue
        # Within a word it is an apostrophe.
        if opened is None and (match.start() == 0 or line[match.start() - 1] in " [{,("):
            opened = match
        elif opened is not None and match.group() == opened.group():
            after = line[match.end() : match.end() + 1]
            if after and after not in " ,]}:":
                return match.start()
            opened = None
    return opened.start() if opened else None
