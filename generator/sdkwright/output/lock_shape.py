"""The form of a lock, without what its words mean: which sections it has, and of what each is made."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

__all__ = ["recorded_text", "shaped"]

_REQUIRED: Final = ("files", "operations")
_TEXTS: Final = ("generator", "configuration", "templates", "runtime", "distribution", "version", "package", "client")


def shaped(text: str) -> Mapping[str, Any]:
    """The sections of a lock.

    Raises:
        ValueError: It is no JSON, or a section is missing or of another form; the message says what is wrong with it.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"it is no JSON ({error})") from None
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    if not isinstance(data, dict):
        raise ValueError("it is no JSON object")
    for section in _REQUIRED:
        if section not in data:
            raise ValueError(f'it has no "{section}"')
    for name in _TEXTS:
        if not isinstance(data.get(name, ""), str):
            raise ValueError(f'its "{name}" is no text')
    for section, (fits, what) in _SECTIONS.items():
        _check(section, data.get(section, {}), fits, what)
    return data


def recorded_text(value: object) -> str:
    """The value, provided that it is text, as it is unless somebody has edited the lock; TypeError if not."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _check(section: str, entries: object, fits: Callable[[Any], bool], what: str) -> None:
    if not isinstance(entries, dict):
        raise ValueError(f'its "{section}" is no object')
    for key, value in entries.items():
        if not fits(value):
            raise ValueError(f'"{key}" in its "{section}" is no {what}')


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_record(value: object) -> bool:
    return isinstance(value, str) and len(value.split()) == 2


def _is_list(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, str) for one in value)


def _is_request(value: object) -> bool:
    return _is_list(value) and isinstance(value, list) and all(" " in one for one in value[1:])


def _is_alias(value: object) -> bool:
    return _is_list(value) and isinstance(value, list) and len(value) in (1, 3)


def _is_anything(_value: object) -> bool:
    return True


# What each entry is, and what that is called.
_SECTIONS: Final[Mapping[str, tuple[Callable[[Any], bool], str]]] = {
    **dict.fromkeys(("documents", "tree", "operations", "groups", "pagination", "webhooks"), (_is_text, "text")),
    "files": (_is_record, "text with two digests"),
    "requests": (_is_request, "list of a route, and of a place and a name for each argument"),
    "models": (_is_list, "list of an identity and of names"),
    "aliases": (_is_alias, "list of an operation, or of one and two versions"),
    **dict.fromkeys(("surface", "signatures", "types"), (_is_anything, "value")),
}
