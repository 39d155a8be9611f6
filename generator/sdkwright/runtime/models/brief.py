"""Values as `repr` of a model shows them: what is long is cut, and says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sized
from typing import Any, Final

_TEXT: Final = 200
"""Characters of a text, or bytes, that are shown."""
_VALUE: Final = 500
"""Characters that one value takes at most, about."""
_WHOLE: Final = 2_000
"""Characters that a model takes at most, about: half of a screen."""


def brief(value: Any) -> str:
    """The `repr` of a value, cut where it is long: "… (3,000 characters)" after a text, "… 290 more" in a list."""
    if isinstance(value, (str, bytes)):
        unit = "characters" if isinstance(value, str) else "bytes"
        return repr(value) if len(value) <= _TEXT else f"{value[:_TEXT]!r}… ({len(value):,} {unit})"
    if type(value) is list:
        return f"[{joined(map(brief, value), value, _VALUE)}]"
    if type(value) is dict:
        return f"{{{joined((f'{key!r}: {brief(inner)}' for key, inner in value.items()), value, _VALUE)}}}"
    text = repr(value)
    return text if len(text) <= _WHOLE else f"{text[:_WHOLE]}…"


def joined(texts: Iterable[str], counted: Sized, room: int = _WHOLE) -> str:
    """The texts with commas between, as far as there is room, and how many there are besides: `counted` has as many."""
    shown = list(_fitting(texts, room))
    more = len(counted) - len(shown)
    return ", ".join([*shown, *([f"… {more:,} more"] if more else [])])


def _fitting(texts: Iterable[str], room: int) -> Iterator[str]:
    """The first text, and those after it until there is no more room."""
    for text in texts:
        yield text
        room -= len(text)
        if room <= 0:
            return
