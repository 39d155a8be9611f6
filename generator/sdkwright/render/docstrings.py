"""The only way for a document's prose to enter source: as the text of a docstring.

Anything that could end the literal or control a terminal is escaped, so that prose stays prose. The sections are those
of Google's style, which tools parse: a line of prose that would be taken for the title of one is set in bold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from textwrap import wrap

from sdkwright.errors import printable, visible
from sdkwright.plan.prose import Doc, first_sentence

WIDTH = 120
_QUOTES = re.compile('"{2,}')
_LIST_ITEM = re.compile(r"^\s*([-*]|\d+[.)])\s")
_SECTION_TITLE = re.compile(
    r"(arg(ument)?s|attributes|examples?|except|exceptions|keyword arg(ument)?s|methods|notes?|other parameters"
    r"|param(eter)?s|raises|references|returns?|see also|warns|warnings?|yields?):\Z",
    re.IGNORECASE,
)


@cache
def docstring(doc: Doc, indent: int, section: str = "Args") -> str:
    """The docstring literal, its later lines indented by `indent` blanks; `section` is the title of the arguments.

    It is kept, since each method stands there twice, sync and async.
    """
    lines = [line.rstrip() for line in _docstring_lines(doc, WIDTH - indent, section)]
    blanks = " " * indent
    if len(lines) == 1 and indent + len(lines[0]) + 6 <= WIDTH:
        return f'"""{_one_line_text(lines[0])}"""'
    body = "\n".join(f"{blanks}{line}" if line else "" for line in lines[1:])
    return f'"""{lines[0]}\n{body}\n{blanks}"""' if body else f'"""{lines[0]}\n{blanks}"""'


def attribute(text: str, indent: int) -> str:
    """The text as the docstring of an attribute."""
    return docstring(Doc(text), indent)


def prose(text: str) -> str:
    """The text as a module's docstring."""
    return docstring(Doc(text), 0)


def comment(text: str) -> str:
    """The text on one line, fit for a comment or a line of a Markdown or TOML file's own prose."""
    return printable(" ".join(visible(text).split()))


def _docstring_lines(doc: Doc, width: int, section: str) -> Iterator[str]:
    for line in _prose_lines(doc, width):
        yield f"**{line}**" if _SECTION_TITLE.match(line) else line
    yield from _entry_lines(section, doc.arguments, width)
    if doc.returns:
        yield from ("", "Returns:", *_wrapped_lines(_escaped_line(doc.returns), width, "    ", "    "))
    yield from _entry_lines("Raises", doc.raises, width)
    if doc.samples:
        yield from ("", "Examples:")
    for at, sample in enumerate(doc.samples):
        yield from [""] if at else []
        yield from _sample_lines(sample)


def _prose_lines(doc: Doc, width: int) -> Iterator[str]:
    """The lines before the sections: one sentence, then paragraphs and facts."""
    summary, rest = first_sentence(doc.summary)
    yield from _wrapped_lines(_escaped_line(summary) or "Undocumented.", width - 3)
    for paragraph in (rest, *doc.paragraphs):
        if paragraph.strip():
            yield ""
            yield from _paragraph_lines(paragraph, width)
    if doc.facts:
        yield ""
    for fact in doc.facts:
        yield from _wrapped_lines(_escaped_line(fact), width)


def _entry_lines(title: str, entries: tuple[tuple[str, str], ...], width: int) -> Iterator[str]:
    """The lines of a section of names and their meanings."""
    if entries:
        yield from ("", f"{title}:")
    for name, text in entries:
        yield from _wrapped_lines(f"{name}: {_escaped_line(text)}", width, "    ", "        ")


def _sample_lines(text: str) -> Iterator[str]:
    """The lines of an example of code, indented."""
    yield from ("    As the API's documentation has it::", "")
    yield from (f"        {_escaped_text(line)}" for line in text.splitlines())


def _paragraph_lines(text: str, width: int) -> Iterator[str]:
    """The lines of one or more paragraphs of Markdown: list items stay on lines of their own."""
    pending: list[str] = []
    for line in text.strip().splitlines():
        if pending and (not line.strip() or _LIST_ITEM.match(line)):
            yield from _wrapped_lines(_escaped_line(" ".join(pending)), width)
            pending = []
        if line.strip():
            pending.append(line.strip())
        else:
            yield ""
    yield from _wrapped_lines(_escaped_line(" ".join(pending)), width)


@cache
def _wrapped_lines(text: str, width: int, first: str = "", later: str = "") -> tuple[str, ...]:
    """The text in lines; kept, since most methods share arguments with others."""
    lines = wrap(
        text, width, initial_indent=first, subsequent_indent=later, break_on_hyphens=False, break_long_words=False
    )
    return tuple(lines) or (first,)


def _escaped_line(text: str) -> str:
    """The text on one line, escaped so that it cannot end the literal; backslashes are doubled."""
    return _escaped_text(" ".join(visible(text).split()))


def _escaped_text(line: str) -> str:
    doubled = printable(visible(line)).replace("\\", "\\\\")
    return _QUOTES.sub(lambda run: r"\"" * len(run.group()), doubled)


def _one_line_text(line: str) -> str:
    """A one-line docstring's text, a quote at its end escaped, since it would end the literal."""
    body = line.removesuffix('"')
    escaped = (len(body) - len(body.rstrip("\\"))) % 2 == 1
    return f'{body}\\"' if line.endswith('"') and not escaped else line
