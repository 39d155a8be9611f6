"""How the constraints on what is sent have changed, and what a server assumes where it is not sent."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, Protocol

from sdkwright.changes.change import Change, Subject
from sdkwright.changes.type_changes import ModelPair, TypeComparison
from sdkwright.model import MISSING, Limits, Type

_LOWER = ("min_length", "min_items")
_UPPER = ("max_length", "max_items")

_NO_BOUND = (-math.inf, False)


class Sent(Protocol):
    """What is sent as one value: a parameter, a field or an argument."""

    @property
    def type(self) -> Type: ...
    @property
    def limits(self) -> Limits: ...


def sent_value_changes(place: TypeComparison, old: Sent, new: Sent) -> Iterator[Change | ModelPair]:
    """The changes of the type of what is sent, and of its limits, which say nothing where the type is another one."""
    changes = list(place.changes(old.type, new.type))
    yield from changes
    if not any(isinstance(change, Change) and change.kind == "request-type-changed" for change in changes):
        yield from _limits(place.sdk, place.subject, old.limits, new.limits)


def _limits(sdk: str, subject: Subject, old: Limits, new: Limits) -> Iterator[Change]:
    """The constraints that let fewer values through, or more."""
    yield from _bound(sdk, subject, ("minimum", 1), (old, new))
    yield from _bound(sdk, subject, ("maximum", -1), (old, new))
    yield from _multiple(sdk, subject, old.multiple_of, new.multiple_of)
    for name in (*_LOWER, *_UPPER):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            loosened = after is None or (before is not None and (after > before) == (name in _UPPER))
            kind = "limit-loosened" if loosened else "limit-tightened"
            yield Change(kind, sdk, subject, {"name": name.replace("_", " "), "new": _text(after)})
    yield from _pattern(sdk, subject, old.pattern, new.pattern)


def _bound(sdk: str, subject: Subject, bound: tuple[str, int], limits: tuple[Limits, Limits]) -> Iterator[Change]:
    """The bound of numbers on one side, whose sign is that of the direction in which it lets fewer of them through."""
    name, sign = bound
    old, new = (_tightness(one, name, sign) for one in limits)
    if old != new:
        text = "none" if new == _NO_BOUND else f"{sign * new[0]}{', which is not among them' if new[1] else ''}"
        kind = "limit-tightened" if new > old else "limit-loosened"
        yield Change(kind, sdk, subject, {"name": name, "new": text})


def _tightness(limits: Limits, name: str, sign: int) -> tuple[float, bool]:
    """The tighter one of a bound and an exclusive one, as what is greater the fewer values it lets through."""
    bounds = (getattr(limits, name), False), (getattr(limits, f"exclusive_{name}"), True)
    return max(((sign * value, is_exclusive) for value, is_exclusive in bounds if value is not None), default=_NO_BOUND)


def _multiple(sdk: str, subject: Subject, old: float | int | None, new: float | int | None) -> Iterator[Change]:
    if old != new:
        is_divisor = isinstance(old, int) and isinstance(new, int) and new != 0 and old % new == 0
        loosened = new is None or is_divisor
        kind = "limit-loosened" if loosened else "limit-tightened"
        yield Change(kind, sdk, subject, {"name": "multiple of", "new": _text(new)})


def default_changes(sdk: str, subject: Subject, defaults: tuple[Any, Any], name: str) -> Iterator[Change]:
    """What the server assumes where a value is not given, if that has changed: defaults are the old and the new one."""
    old, new = ("nothing" if default is MISSING else repr(default) for default in defaults)
    if old != new:
        yield Change("default-changed", sdk, subject, {"name": name, "old": old, "new": new})


def _pattern(sdk: str, subject: Subject, old: str | None, new: str | None) -> Iterator[Change]:
    if old is not None and new is not None and old != new:
        yield Change("pattern-changed", sdk, subject, {"old": old, "new": new})
    elif old != new:
        kind = "limit-loosened" if new is None else "limit-tightened"
        yield Change(kind, sdk, subject, {"name": "pattern", "new": _text(new)})


def _text(value: float | str | None) -> str:
    return "none" if value is None else str(value)
