"""Where a value departs from a JSON Schema, told by the alternative that is meant instead of by all that are not.

Both libraries that check here tell of a choice by its errors branch by branch. A value that is neither of two things is
mostly a broken one of the first, and what is broken of that is what a reader wants to know, at its own place.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from sdkwright.errors import meant

__all__ = ["Fault", "faults_of", "from_jsonschema"]

Keys = tuple[Any, ...]

# How far from a branch each kind of error is: of another type, a reference that is none, of another tag, all else.
_TYPE, _REFERENCE, _TAG, _ELSE = 100, 50, 10, 1
_TAGS = ("enum", "const")
_CHOICES = ("oneOf", "anyOf")
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Fault:
    """One error of a validator.

    place: the keys that lead to the value. word: the keyword that it breaks.
    options: what it may be, where that is listed. missing, unexpected: properties.
    branches: of a choice, what is wrong by each alternative.
    """

    place: Keys
    word: str
    message: str
    options: tuple[Any, ...] = ()
    missing: tuple[str, ...] = ()
    unexpected: tuple[str, ...] = ()
    branches: tuple[tuple[Fault, ...], ...] = ()


def faults_of(errors: Iterable[Any]) -> Iterator[Fault]:
    """Yield the faults in errors of jsonschema-rs, each of them at its own place."""
    return _settled([leaf for error in errors for leaf in _leaves(_from_rust(error))])


def from_jsonschema(error: Any) -> Iterator[Fault]:
    """Yield the faults in an error of jsonschema, each of them at its own place from where the check began."""
    return _settled(list(_leaves(_from_python(error))))


def _from_rust(error: Any) -> Fault:
    kind = error.kind
    word, place = str(kind.name), tuple(error.instance_path)
    if word in _TAGS:
        options = tuple(kind.options if word == "enum" else [kind.expected_value])
        return Fault(place, word, _not_among(error.instance, options), options)
    if word == "required":
        return Fault(place, word, str(error.message), missing=(str(kind.property),))
    if word in ("additionalProperties", "unevaluatedProperties"):
        return Fault(place, word, str(error.message), unexpected=tuple(kind.unexpected))
    branches = tuple(tuple(map(_from_rust, branch)) for branch in getattr(kind, "context", ()))
    return Fault(place, word, str(error.message), branches=branches if all(branches) else ())


def _from_python(error: Any) -> Fault:
    word, place, message = str(error.validator), tuple(error.absolute_path), str(error.message)
    if word in _TAGS:
        options = tuple(error.validator_value if word == "enum" else [error.validator_value])
        return Fault(place, word, _not_among(error.instance, options), options)
    numbered: dict[Any, list[Fault]] = {}
    for inner in error.context if word in _CHOICES else ():
        numbered.setdefault(inner.schema_path[0], []).append(_from_python(inner))
    return Fault(place, word, message, branches=tuple(map(tuple, numbered.values())))


def _not_among(value: Any, options: tuple[Any, ...]) -> str:
    shown = ", ".join(_shown(option) for option in options[:_SHOWN])
    shown += f" or one of {len(options) - _SHOWN} more" if len(options) > _SHOWN else ""
    question = meant(value, [option for option in options if isinstance(option, str)]) if isinstance(value, str) else ""
    what = "is not" if len(options) == 1 else "is none of"
    return f"{_shown(value)} {what} {shown}{'; ' if question else ''}{question}"


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def _leaves(fault: Fault) -> Iterator[Fault]:
    """Yield what is wrong by the alternative that is meant; the fault itself where it is about no alternatives."""
    if not fault.branches:
        yield fault
        return
    costs = [sum(_cost(inner, fault.place) for inner in branch) for branch in fault.branches]
    nearest = [branch for branch, cost in zip(fault.branches, costs, strict=True) if cost == min(costs)]
    leaves = [leaf for inner in nearest[0] for leaf in _leaves(inner)]
    if len(leaves) == 1 and leaves[0].word in _TAGS:
        yield _any_option(leaves[0], fault)
    elif len(leaves) == 1 and leaves[0].missing and all(len(branch) == 1 and branch[0].missing for branch in nearest):
        missing = tuple(dict.fromkeys(name for branch in nearest for name in branch[0].missing))
        words = " or ".join(map(_shown, missing))
        yield replace(leaves[0], missing=missing, message=f"{words} is a required property")
    else:
        yield from leaves


def _cost(fault: Fault, place: Keys) -> int:
    below = len(fault.place) - len(place)
    if fault.branches and below == 0:
        return min(sum(_cost(inner, place) for inner in branch) for branch in fault.branches)
    if fault.word == "type" and below == 0:
        return _TYPE
    if fault.missing == ("$ref",) and below == 0:
        return _REFERENCE
    return _TAG if fault.word in _TAGS and below <= 1 else _ELSE


def _any_option(leaf: Fault, choice: Fault) -> Fault:
    """Return a fault about a tag with the tags of all alternatives, where none of them has that one."""
    others = [inner for inner in _everything(choice) if inner.word in _TAGS and inner.place == leaf.place]
    if not all(any(inner in others for inner in _all_of(branch)) or _is_other(branch) for branch in choice.branches):
        return leaf
    options = tuple({_shown(option): option for inner in others for option in inner.options}.values())
    value = leaf.message.partition(" is ")[0]
    return replace(leaf, options=options, message=_not_among(json.loads(value), options))


def _everything(fault: Fault) -> Iterator[Fault]:
    yield fault
    for branch in fault.branches:
        yield from _all_of(branch)


def _all_of(branch: Iterable[Fault]) -> Iterator[Fault]:
    for fault in branch:
        yield from _everything(fault)


def _is_other(branch: Iterable[Fault]) -> bool:
    return any(fault.word == "type" or fault.missing == ("$ref",) for fault in branch)


def _settled(faults: list[Fault]) -> Iterator[Fault]:
    """Yield faults without those that only follow from others.

    A property is taken for unexpected as well where its own value is broken, and, by ``unevaluatedProperties``, where a
    tag is broken or another property missing. One that is called nearly as a missing one is that one.
    """
    causes = _Causes(faults)
    for fault in faults:
        if fault.unexpected:
            yield from causes.unexpected(fault)
        elif not causes.covers(fault):
            yield fault


class _Causes:
    """What the faults of one check say of each value."""

    def __init__(self, faults: list[Fault]) -> None:
        self._within = {fault.place[:length] for fault in faults for length in range(len(fault.place) + 1)}
        self._tags = {fault.place[:-1] for fault in faults if fault.word in _TAGS}
        self._missing: dict[Keys, list[str]] = {}
        self._extra: dict[Keys, list[str]] = {}
        for fault in faults:
            self._missing.setdefault(fault.place, []).extend(fault.missing)
            self._extra.setdefault(fault.place, []).extend(fault.unexpected)

    def covers(self, fault: Fault) -> bool:
        """Return whether the others say the same, and better."""
        if fault.word in _CHOICES:
            return bool(self._missing[fault.place])
        return any(get_close_matches(name, self._extra[fault.place], n=1) for name in fault.missing)

    def unexpected(self, fault: Fault) -> Iterator[Fault]:
        """Yield a fault about properties that must not be there as one for each, at its own place."""
        missing = self._missing[fault.place]
        unsure = fault.word == "unevaluatedProperties" and (fault.place in self._tags or missing)
        for key in fault.unexpected:
            place, question = (*fault.place, key), meant(key, missing)
            if place not in self._within and (question or not unsure):
                message = f"{_shown(key)} is not allowed here{'; ' if question else ''}{question}"
                yield replace(fault, place=place, message=message, unexpected=())
