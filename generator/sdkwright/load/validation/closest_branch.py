"""Where a value departs from a JSON Schema, told by the alternative that is meant instead of by all that are not.

Both libraries that check here tell of a choice by its errors branch by branch. A value that is neither of two things is
mostly a broken one of the first, and what is broken of that is what a reader wants to know, at its own place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from sdkwright.errors import meant
from sdkwright.load.nodes.pointers import at
from sdkwright.load.validation.causes import settled
from sdkwright.load.validation.exclusions import exclusion
from sdkwright.load.validation.fault import CHOICES, TAGS, Fault, Keys
from sdkwright.load.validation.metaschemas import MASK
from sdkwright.load.validation.shown_values import replaced, shown, unquoted

__all__ = ["faults_of", "from_jsonschema"]

# How far from a branch each kind of error is: of another type, a reference that is none, of another tag, all else.
_TYPE, _REFERENCE, _TAG, _ELSE = 100, 50, 10, 1
_SHOWN = 12


def faults_of(errors: Iterable[Any], schema: Any) -> Iterator[Fault]:
    """Yield the faults in errors of jsonschema-rs by a schema, each of them at its own place."""
    return settled([leaf for error in errors for leaf in _leaves(_from_rust(error, schema))])


def from_jsonschema(error: Any) -> Iterator[Fault]:
    """Yield the faults in an error of jsonschema, each of them at its own place from where the check began."""
    return settled(list(_leaves(_from_python(error))))


def _from_rust(error: Any, schema: Any) -> Fault:
    kind = error.kind
    word, place = str(kind.name), tuple(error.instance_path)
    message = str(error.message).replace(MASK, shown(error.instance))
    if word in TAGS:
        options = tuple(kind.options if word == "enum" else [kind.expected_value])
        return Fault(place, word, _not_among(error.instance, options), error.instance, options)
    if word == "required":
        return Fault(place, word, message, error.instance, missing=(str(kind.property),))
    if word in ("additionalProperties", "unevaluatedProperties"):
        known = _known(at(schema, tuple(error.schema_path)[:-1]))
        return Fault(place, word, message, error.instance, unexpected=tuple(kind.unexpected), known=known)
    if word == "not" or (word == "oneOf" and "more than one" in message):
        return Fault(place, word, exclusion(word, at(schema, tuple(error.schema_path))), error.instance)
    branches = tuple(tuple(_from_rust(inner, schema) for inner in branch) for branch in getattr(kind, "context", ()))
    return Fault(place, word, unquoted(message), error.instance, branches=branches if all(branches) else ())


def _known(schema: Any) -> tuple[str, ...]:
    """Return the properties that a schema names itself."""
    properties = schema.get("properties") if isinstance(schema, dict) else None
    return tuple(properties) if isinstance(properties, dict) else ()


def _from_python(error: Any) -> Fault:
    word, place = str(error.validator), tuple(error.absolute_path)
    message = replaced(str(error.message), error.instance)
    if word == "not":
        return Fault(place, word, exclusion(word, error.validator_value), error.instance)
    if word in TAGS:
        options = tuple(error.validator_value if word == "enum" else [error.validator_value])
        return Fault(place, word, _not_among(error.instance, options), error.instance, options)
    numbered: dict[Any, list[Fault]] = {}
    for inner in error.context if word in CHOICES else ():
        numbered.setdefault(inner.schema_path[0], []).append(_from_python(inner))
    return Fault(place, word, message, error.instance, branches=tuple(map(tuple, numbered.values())))


def _not_among(value: Any, options: tuple[Any, ...]) -> str:
    listed = ", ".join(map(shown, options[:_SHOWN]))
    listed += f" or one of {len(options) - _SHOWN} more" if len(options) > _SHOWN else ""
    question = meant(value, [option for option in options if isinstance(option, str)]) if isinstance(value, str) else ""
    what = "is not" if len(options) == 1 else "is none of"
    return f"{shown(value)} {what} {listed}{'; ' if question else ''}{question}"


def _leaves(fault: Fault) -> Iterator[Fault]:
    """Yield what is wrong by the alternative that is meant; the fault itself where it is about no alternatives."""
    if not fault.branches:
        yield fault
        return
    costs = [sum(_cost(inner, fault.place) for inner in branch) for branch in fault.branches]
    nearest = [branch for branch, cost in zip(fault.branches, costs, strict=True) if cost == min(costs)]
    leaves = [leaf for inner in nearest[0] for leaf in _leaves(inner)]
    if len(leaves) == 1 and leaves[0].word in TAGS:
        yield _any_option(leaves[0], fault)
    elif len(leaves) == 1 and leaves[0].missing and all(len(branch) == 1 and branch[0].missing for branch in nearest):
        missing = tuple(dict.fromkeys(name for branch in nearest for name in branch[0].missing))
        words = " or ".join(map(shown, missing))
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
    if fault.word in TAGS and below <= 1:
        # Of several tags, these are told apart by first.
        return 2 * _TAG if below and fault.place[-1] in ("type", "in") else _TAG
    return _ELSE


def _any_option(leaf: Fault, choice: Fault) -> Fault:
    """Return a fault about a tag with the tags of all alternatives, where none of them has that one."""
    others = [inner for inner in _everything(choice) if inner.word in TAGS and inner.place == leaf.place]
    if not all(any(inner in others for inner in _all_of(branch)) or _is_other(branch) for branch in choice.branches):
        return leaf
    options = tuple({shown(option): option for inner in others for option in inner.options}.values())
    return replace(leaf, options=options, message=_not_among(leaf.value, options))


def _everything(fault: Fault) -> Iterator[Fault]:
    yield fault
    for branch in fault.branches:
        yield from _all_of(branch)


def _all_of(branch: Iterable[Fault]) -> Iterator[Fault]:
    for fault in branch:
        yield from _everything(fault)


def _is_other(branch: Iterable[Fault]) -> bool:
    return any(fault.word == "type" or fault.missing == ("$ref",) for fault in branch)
