"""The scalars of YAML 1.2's core schema: what an unquoted word means.

YAML 1.1, which PyYAML follows, takes ``no``, ``on`` and ``y`` for booleans, ``2024-01-31`` for a date, ``1:30`` for a
number, ``=`` and ``<<`` for commands; all of them are plain strings in documents that people write today.
"""

from __future__ import annotations

import re

__all__ = ["Scalar", "plain_scalar", "tagged_scalar"]

Scalar = str | int | float | bool | None

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_DECIMAL = re.compile(r"[-+]?[0-9]+\Z")
_PREFIXED = re.compile(r"0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
_SPECIAL = re.compile(r"([-+]?)\.(inf|Inf|INF)\Z|\.(nan|NaN|NAN)\Z")
_MAY_BE_NUMBER = frozenset("0123456789+-.")
_PREFIX = "tag:yaml.org,2002:"


def plain_scalar(text: str) -> Scalar:
    """Return the value of an unquoted scalar; ValueError for an integer too long to be one."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _MAY_BE_NUMBER:
        return text
    number = _number(text)
    return text if number is None else number


def _number(text: str) -> int | float | None:
    if _DECIMAL.match(text):
        return int(text)
    if _PREFIXED.match(text):
        return int(text, 0)
    if _FLOAT.match(text):
        return float(text)
    if _SPECIAL.match(text):
        return float(text.lower().replace(".", "", 1))
    return None


def tagged_scalar(tag: str, text: str) -> Scalar:
    """Return the value of a scalar with one of the core schema's tags, such as ``!!str 200``.

    ValueError when the text does not fit the tag, or the tag is another.
    """
    kind = tag.removeprefix(_PREFIX) if tag.startswith(_PREFIX) else ""
    value = text if tag == "!" or kind == "str" else plain_scalar(text)
    if kind == "float" and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    expected = {"null": type(None), "bool": bool, "int": int, "float": float, "str": str}.get(kind)
    if tag != "!" and (expected is None or type(value) is not expected):
        raise ValueError(tag)
    return value
