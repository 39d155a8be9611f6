"""What a method gave beside the JSON that came: nothing lost, and each value of the type that its schema promises."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from uuid import UUID

from tests.outsider.document import Node
from tests.outsider.kinds import meant
from tests.outsider.package import normal
from tests.outsider.shape import Shape, shape
from tests.outsider.values import kind, plain, rich, same

_PYTHON: dict[str, type | tuple[type, ...]] = {
    "date-time": dt.datetime,
    "date": dt.date,
    "time": dt.time,
    "duration": dt.timedelta,
    "uuid": UUID,
    "byte": bytes,
    "base64url": bytes,
    "decimal": Decimal,
}
_MOST = 120
_SPELLABLE = re.compile(r'[^"\\\x00-\x1f]*')
"""Names that a field can have on the wire; msgspec takes no others, so that those are among the further ones."""


def faults(node: Node | None, wire: Any, value: Any, where: str = "the reply") -> Iterator[str]:
    """What is wrong with the value that a method gave for the JSON."""
    if not same(wire, held := plain(value), exact=True):
        yield difference(wire, held, where)
    elif node is not None:
        yield from _typed(node, wire, value, where)


def difference(wire: Any, value: Any, where: str) -> str:
    """The first place at which the JSON and a plain value differ, and how."""
    if isinstance(wire, dict) and isinstance(value, dict):
        if missing := [name for name in wire if name not in value]:
            return f"{where} lacks {missing[0]!r}, which came as {_told(wire[missing[0]])}"
        if more := [name for name in value if name not in wire]:
            return f"{where} has {more[0]!r} as {_told(value[more[0]])}, which did not come"
        pairs = [(f"{where}.{name}", one, value[name]) for name, one in wire.items()]
    elif isinstance(wire, list) and isinstance(value, list) and len(wire) == len(value):
        pairs = [(f"{where}[]", one, other) for one, other in zip(wire, value, strict=True)]
    else:
        return f"{where} is {_told(value)}, not {_told(wire)}"
    return next(difference(one, other, place) for place, one, other in pairs if not same(one, other, exact=True))


def _told(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _MOST * 3 else f"{text[: _MOST * 3]}…"


def _typed(node: Node | list[Node], wire: Any, value: Any, where: str) -> Iterator[str]:
    found = shape(node)
    if wire is None or not found.sure:
        return
    possible = meant(node, wire)
    if len(possible) == 1:
        yield from _typed(possible[0], wire, value, where)
    if isinstance(wire, dict):
        yield from _typed_object(found, wire, value, where)
    elif isinstance(wire, list):
        yield from _typed_list(found, wire, value, where)
    elif not found.unions:
        yield from _typed_single(node, found, wire, value, where)


def _typed_object(found: Shape, wire: dict[str, Any], value: Any, where: str) -> Iterator[str]:
    if found.properties and not found.unions and isinstance(value, dict):
        yield f"{where} is a dict, though its fields are documented"
    for name, inner in wire.items():
        said = found.properties.get(name)
        if said is not None and not isinstance(value, dict):
            held, ok = _field(value, name)
            if not ok and not _SPELLABLE.fullmatch(name):
                held, ok = value.extra.get(name), True
            if ok:
                yield from _typed(said, inner, held, f"{where}.{name}")
            elif not found.unions:
                yield f"{where}.{name} is documented, and {type(value).__name__} has no such attribute"
        elif said is None and found.further and not found.unions:
            extra = value if isinstance(value, dict) else getattr(value, "extra", {})
            # A kind of it may say the name itself.
            held = extra[name] if name in extra else _field(value, name)[0]
            yield from _typed(found.further, inner, held, f"{where}[{name}]")


def _field(value: Any, name: str) -> tuple[Any, bool]:
    """The attribute that is spelt most like the name."""
    fields = getattr(type(value), "__struct_fields__", ()) or tuple(vars(value) if hasattr(value, "__dict__") else ())
    wires = getattr(type(value), "__struct_encode_fields__", fields)
    if name in wires:
        return getattr(value, fields[wires.index(name)]), True
    alike = [one for one in dir(value) if normal(one) == normal(name) and not one.startswith("__")]
    return (getattr(value, alike[0]), True) if alike else (None, False)


def _typed_list(found: Shape, wire: list[Any], value: Any, where: str) -> Iterator[str]:
    if not isinstance(value, list | tuple):
        yield f"{where} is a {type(value).__name__}, not a list"
    elif found.items is not None:
        for index, (one, other) in enumerate(zip(wire, value, strict=True)):
            yield from _typed(found.items, one, other, f"{where}[{index}]")


def _typed_single(node: Node | list[Node], found: Shape, wire: Any, value: Any, where: str) -> Iterator[str]:
    wanted = rich(node, wire)
    if kind(found) and not isinstance(wanted, str) and not found.values:
        expected = _PYTHON[kind(found)]
        if not isinstance(value, expected) or value != wanted:
            yield f"{where} is the {type(value).__name__} {value!r}, not {wanted!r}"
    elif found.types and type(value) is not type(wire) and not _numbers(found, wire, value):
        yield f"{where} is the {type(value).__name__} {_told(value)}, not the {type(wire).__name__} {_told(wire)}"


def _numbers(found: Shape, wire: Any, value: Any) -> bool:
    """Whether both are numbers, of which an integer must be an int."""
    if isinstance(wire, bool) or isinstance(value, bool) or not isinstance(wire, int | float):
        return False
    if found.types == ("integer",):
        return isinstance(value, int)
    return isinstance(value, int | float | Decimal)
