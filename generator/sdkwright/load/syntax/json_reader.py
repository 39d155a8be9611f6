"""JSON to Python data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from sdkwright.errors import LimitError, ParseError
from sdkwright.load.nodes.text import Text
from sdkwright.load.syntax.positions import refuse_doubles, token_position
from sdkwright.load.syntax.yaml_reader import DEPTH_LIMIT

__all__ = ["parse_json"]

# Numbers of more digits than Python reads, which is 4,300.
_LONG = re.compile(r"(?<=[\s:,\[])-?[0-9]{4301}|\A-?[0-9]{4301}")
_CONTAINERS: frozenset[type] = frozenset({dict, list})
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class _DuplicateKeyError(ValueError):
    """Raised where an object holds a key twice; where that is only the scanner of positions knows."""


class _ConstantError(ValueError):
    """Raised for NaN and Infinity, which Python reads and JSON has not."""


def parse_json(text: Text) -> Any:
    """Return the file's JSON value.

    Raises ParseError for what is not JSON and for a key that occurs twice; LimitError for nesting deeper than 200.
    """
    content = text.content
    try:
        value = json.loads(content, object_pairs_hook=_object, parse_constant=_constant)
    except json.JSONDecodeError as error:
        raise text.error(ParseError, f"the JSON is broken: {error.msg}", error.lineno, error.colno) from None
    except _ConstantError as error:
        line, column = token_position(text, str(error))
        raise text.error(ParseError, f"the JSON is broken: {error} is not JSON", line, column) from None
    except _DuplicateKeyError:
        refuse_doubles(text)
        raise text.error(ParseError, "a key occurs twice", 1, 1) from None
    except RecursionError:
        raise text.error(LimitError, f"the document is nested more than {DEPTH_LIMIT} deep", 1, 1) from None
    except ValueError:  # what Python says of a number with more digits than it reads
        match = _LONG.search(content)
        line, column = text.position(match.start() if match else 0)
        raise text.error(ParseError, "the number is too long", line, column) from None
    if content.count("{") + content.count("[") > DEPTH_LIMIT and _deeper_than_limit(value):
        raise text.error(LimitError, f"the document is nested more than {DEPTH_LIMIT} deep", 1, 1)
    if _SURROGATE.search(content):
        _check_surrogates(value, text)
    return value


def _check_surrogates(value: Any, text: Text) -> None:
    """Refuse half of a pair: two halves are one character once read, one alone can never be written as UTF-8."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        half = f"\\u{ord(error.object[error.start]):04x}"
        line, column = text.position(max(0, text.content.lower().find(half)))
        raise text.error(ParseError, f"the JSON is broken: {half} is half of a character", line, column) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise _DuplicateKeyError
    return value


def _constant(name: str) -> Any:
    raise _ConstantError(name)


def _deeper_than_limit(value: Any) -> bool:
    level = [value]
    for _ in range(DEPTH_LIMIT):
        level = [child for parent in level for child in _inner_values(parent) if child.__class__ in _CONTAINERS]
        if not level:
            return False
    return True


def _inner_values(value: Any) -> Iterator[Any]:
    return iter(value.values() if isinstance(value, dict) else value)
