"""Changes as text for a terminal, as Markdown for a changelog or a review, and as JSON for programs.

Names and values come from documents, which are untrusted: they stand in code spans, with every control character
written as its escape.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from sdkwright.changes.change import LEVELS, Change
from sdkwright.changes.change_kinds import KINDS, NOTHING
from sdkwright.changes.change_places import LocatedChange
from sdkwright.errors import printable

__all__ = ["as_json", "as_markdown", "as_text", "change_counts", "change_line", "change_sections"]

# Grows when a reader of the JSON would have to change; new keys do not count.
_FORMAT: Final = 1
# A default or an enumeration's value may be a whole text.
_LONGEST: Final = 200
_HEADINGS: Final = {"breaking": "Breaking changes", "compatible": "New", "note": "Worth knowing"}
_FENCES = re.compile(r"`+")


def as_text(changes: Sequence[LocatedChange]) -> str:
    """Return two lines for each change, what and where, and the counts last."""
    lines: list[str] = []
    for one in changes:
        change = one.change
        what, todo = _sentences(change, _plain)
        lines += [f"{change.level}: {_plain(change.sdk)}: {what} {todo}", f"    {one.place} [{change.kind}]"]
    return "\n".join([*lines, *([""] if lines else []), change_counts([one.change for one in changes])])


def as_markdown(changes: Sequence[LocatedChange]) -> str:
    """Return a section for each level that there is, with an item for each change."""
    parts = list(_sections(changes))
    return "\n\n".join(parts) if parts else "Nothing changes for users."


def _sections(changes: Sequence[LocatedChange]) -> Iterator[str]:
    for level in LEVELS:
        items = [_item(one) for one in changes if one.change.level == level]
        if items:
            yield f"## {_HEADINGS[level]}\n\n" + "\n".join(items)


def change_sections(changes: Sequence[Change]) -> Iterator[str]:
    """A section of a changelog for each level that there is: what has changed, and what to do where anything is."""
    for level in LEVELS:
        items = [_entry(change) for change in changes if change.level == level]
        if items:
            yield f"### {_HEADINGS[level]}\n\n" + "\n".join(items)


def _entry(change: Change) -> str:
    what, todo = _sentences(change, _code_span)
    return f"- {_code_span(change.sdk)}: {what}{'' if todo == NOTHING else f' {todo}'}"


def _item(one: LocatedChange) -> str:
    what, todo = _sentences(one.change, _code_span)
    return f"- {_code_span(one.change.sdk)}: {what} {todo} ({_code_span(str(one.place))})"


def as_json(changes: Sequence[LocatedChange]) -> str:
    """Return ``{"format": 1, "changes": [...], "counts": {...}}`` in ASCII.

    A change has ``level``, ``kind``, ``sdk``, ``what``, ``todo``, ``words``, ``removed``, ``file``, ``line``,
    ``column`` and ``pointer``.
    """
    counts = Counter(one.change.level for one in changes)
    data = {
        "format": _FORMAT,
        "changes": [_values(one) for one in changes],
        "counts": {level: counts[level] for level in LEVELS},
    }
    return json.dumps(data, indent=2)


def change_line(change: Change) -> str:
    """Where a change is, and what has changed, on one line for a terminal."""
    return f"{_plain(change.sdk)}: {_sentences(change, _plain)[0]}"


def change_counts(changes: Sequence[Change]) -> str:
    """How many changes there are of each level."""
    counts = Counter(change.level for change in changes)
    return ", ".join(f"{counts[level]:,} {level}" for level in LEVELS) if changes else "nothing changes for users"


def _values(one: LocatedChange) -> Mapping[str, Any]:
    change, place = one.change, one.place
    what, todo = _sentences(change, _plain)
    return {
        "level": change.level,
        "kind": change.kind,
        "sdk": change.sdk,
        "what": what,
        "todo": todo,
        "words": dict(change.words),
        "removed": change.removed,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "pointer": place.pointer,
    }


def _sentences(change: Change, quoted: Callable[[str], str]) -> tuple[str, str]:
    """What has changed and what to do, each a sentence."""
    kind = KINDS[change.kind]
    words = {name: quoted(word) for name, word in change.words.items()}
    return kind.what.format_map(words), kind.todo.format_map(words)


def _plain(text: str) -> str:
    """The text on one line, fit for a terminal."""
    shown = printable(text)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def _code_span(text: str) -> str:
    """The text as a code span of Markdown, in which nothing has a meaning; its fence is longer than any within it."""
    shown = _plain(text)
    longest = max(map(len, _FENCES.findall(shown)), default=0)
    fence = "`" * (longest + 1)
    space = " " if shown.startswith("`") or shown.endswith("`") or not shown.strip() else ""
    return f"{fence}{space}{shown}{space}{fence}"
