"""Text -> TOML strings."""

from __future__ import annotations


def toml(text: str) -> str:
    """The text as a TOML basic string: what is not printable is escaped, so that no terminal acts on it when shown."""
    return f'"{"".join(map(_escaped_char, text))}"'


def _escaped_char(char: str) -> str:
    code = ord(char)
    if char in '"\\':
        return f"\\{char}"
    if char.isprintable():
        return char
    if 0xD800 <= code <= 0xDFFF:
        # Half of a surrogate pair is no character, and TOML has no escape for it.
        return "\N{REPLACEMENT CHARACTER}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
