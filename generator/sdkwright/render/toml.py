"""Values -> TOML: texts, lists of them on one line, and tables of them on one line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def toml(value: str | Sequence[str] | Mapping[str, str]) -> str:
    """The value on one line, texts as TOML basic strings: unprintable characters are escaped, for terminals' sake."""
    match value:
        case str():
            return _string(value)
        case Mapping():
            return "{ " + ", ".join(f"{_string(key)} = {_string(text)}" for key, text in value.items()) + " }"
        case _:
            return f"[{', '.join(map(_string, value))}]"


def _string(text: str) -> str:
    return f'"{"".join(map(_escaped_char, text))}"'


def _escaped_char(char: str) -> str:
    code = ord(char)
    if char in '"\\':
        return f"\\{char}"
    if char.isprintable():
        return char
    if 0xD800 <= code <= 0xDFFF:
        # A lone surrogate is no character, and TOML has no escape for it.
        return "\N{REPLACEMENT CHARACTER}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
