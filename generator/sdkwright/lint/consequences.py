"""One finding a fault: what only follows from an error is told with the error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from sdkwright.errors import Diagnostic

__all__ = ["told_once"]


def told_once(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings in document order, each once; how an SDK copes with an error is told at the end of the error."""
    ordered = sorted(set(diagnostics), key=lambda diagnostic: diagnostic.order)
    places = groupby(ordered, key=lambda diagnostic: diagnostic.order[:2])
    return tuple(one for _, found in places for one in _of_place(list(found)))


def _of_place(found: list[Diagnostic]) -> Iterator[Diagnostic]:
    cause = next((one for one in found if one.severity == "error" and one.spot is not None), None)
    if cause is None or len(found) == 1:
        yield from found
        return
    following = [one for one in found if one.severity == "warning" and _follows(one.rule)]
    for one in found:
        if one is cause:
            yield replace(one, message=_joined([one.message, *(other.message for other in following)]))
        elif one not in following:
            yield one


def _follows(rule: str) -> bool:
    return rule.startswith("degraded-") or rule == "no-operations"


def _joined(messages: list[str]) -> str:
    text = messages[0]
    for message in messages[1:]:
        text += f"{' ' if text.endswith('?') else '; '}{message}"
    return text
