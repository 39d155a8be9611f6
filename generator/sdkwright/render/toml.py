"""Text -> TOML strings."""

from __future__ import annotations


def toml(text: str) -> str:
    """The text as a TOML basic string: unprintable characters are escaped, so that terminals do not act on them."""
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
