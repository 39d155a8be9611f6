"""The class names of models."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from itertools import count

from sdkwright.load import decode_pointer
from sdkwright.model import Declared
from sdkwright.naming import clear_of

# The identity of a schema that has a name of its own.
_COMPONENT = re.compile(r"#(/components/schemas/[^/?]+)\Z")
_NO_NAMES: Mapping[str, str] = {}


def model_names(
    declared: Iterable[Declared],
    taken: Collection[str],
    locked_names: Mapping[str, str],
    pins: Mapping[str, str] = _NO_NAMES,
) -> dict[str, str]:
    """A class name for each declared type; of several with one name, the first keeps it and the others get a numeral.

    A type with a name in the lock, by its identity, keeps it, whichever types are new; a component precedes types that
    are named after their position; the rest are sorted by identity. What `pins` says of a component, by its name,
    precedes the lock.
    """
    types = sorted(declared, key=_precedence)
    names = _pinned(types, taken, pins)
    used = {*taken, *names.values()}
    for type_ in types:
        name = locked_names.get(type_.identity, "")
        if name and name not in used and type_.identity not in names:
            names[type_.identity] = name
            used.add(name)
    unnamed = [type_ for type_ in types if type_.identity not in names]
    for type_ in unnamed:
        if (name := clear_of(type_.name, taken)) not in used:
            names[type_.identity] = name
            used.add(name)
    for type_ in unnamed:
        if type_.identity not in names:
            plain = clear_of(type_.name, taken)
            names[type_.identity] = next(
                name for number in count(2) if (name := _with_numeral(plain, number)) not in used
            )
            used.add(names[type_.identity])
    return names


def _pinned(types: Iterable[Declared], taken: Collection[str], pins: Mapping[str, str]) -> dict[str, str]:
    """The pinned names by identity; where several documents have the component, the first of them has the name."""
    names: dict[str, str] = {}
    for type_ in types if pins else ():
        component = _COMPONENT.search(type_.identity)
        name = pins.get(str(decode_pointer(component[1])[-1]), "") if component else ""
        if name and (clear := clear_of(name, taken)) not in names.values():
            names[type_.identity] = clear
    return names


def _precedence(type_: Declared) -> tuple[bool, bool, str]:
    """Components come first, and of these the ones whose class has the component's own name."""
    return not _COMPONENT.search(type_.identity), not type_.identity.endswith(f"/{type_.name}"), type_.identity


def _with_numeral(name: str, number: int) -> str:
    return f"{name}_{number}" if name[-1:].isdecimal() else f"{name}{number}"
