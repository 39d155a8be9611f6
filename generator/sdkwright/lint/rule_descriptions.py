"""What each kind of finding means, in a sentence."""

from __future__ import annotations

__all__ = ["description"]

_KNOWN = {
    "configuration": "The configuration does not fit the documents.",
    "default-type": "A default value is not what its schema allows.",
    "duplicate-operation-id": "Two operations have the same operationId.",
    "duplicate-parameter": "A parameter is declared twice.",
    "duplicate-tag": "A tag is declared twice, or its parents are wrong.",
    "path-parameter": "The parameters of a path and the parameters that are described for it differ.",
    "schema": "A schema is none by its specification.",
    "unchecked": "Something could not be checked.",
    "undefined-required": "A property is required that no part of the schema describes.",
    "misplaced-reference": "A reference stands where the specification allows none; it is followed.",
    "unresolvable-reference": "A reference could not be resolved.",
    "unresolved-reference": "A reference leads nowhere; what it should name is taken as anything.",
}


def description(rule: str) -> str:
    """Return what the findings of a rule have in common."""
    if rule in _KNOWN:
        return _KNOWN[rule]
    if rule.startswith("degraded-"):
        part = rule.removeprefix("degraded-")
        return f"The SDK does not follow a {part} in all its detail."
    return f"The document departs from the specification's schema: {rule}."
