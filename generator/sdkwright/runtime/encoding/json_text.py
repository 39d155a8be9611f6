"""Values as JSON; errors name the field that JSON cannot hold."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import Any

from ..absence import UNSET
from ..errors import ConfigurationError
from ..models.model import plain
from ..values.json_bytes import write_json


def encode_json(value: Any, name: str = "the body", *, nulls: bool = False) -> bytes:
    """`value` as JSON: models without the fields that are None, dates as ISO 8601, decimals as text.

    nulls: whether models keep every field that was set to None.
    Raises ConfigurationError, which names the innermost field, for what JSON cannot hold.
    """
    try:
        builtins = plain(value, nulls=nulls)
        content = write_json(builtins)
        # msgspec writes NaN and infinity as null.
        if b"null" in content and not _is_finite(builtins):
            raise ValueError("NaN and infinity are not JSON")
    except (TypeError, ValueError) as error:
        for key, inner in value.items() if isinstance(value, Mapping) else ():
            if inner is not UNSET:
                encode_json(inner, repr(key), nulls=nulls)
        raise ConfigurationError(f"{name} cannot be written as JSON: {error}") from error
    return content


def _is_finite(value: Any) -> bool:
    """Whether all numbers in JSON types are finite."""
    if isinstance(value, (dict, list)):
        return all(map(_is_finite, value.values() if isinstance(value, dict) else value))
    return type(value) is not float or isfinite(value)
