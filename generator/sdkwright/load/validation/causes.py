"""Faults without those that only follow from others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches

from sdkwright.errors import meant
from sdkwright.load.validation.fault import CHOICES, TAGS, Fault, Keys
from sdkwright.load.validation.schema_words import OPERATION_WORDS, SCHEMA_WORDS
from sdkwright.load.validation.shown_values import shown

__all__ = ["settled"]

# What holds a schema, by the names under which it can be missing.
_SCHEMAS = frozenset({"schema", "content"})
# By what an object is told which kind it is, and what it has in each of them.
_TAG_NAMES = frozenset({"in", "type"})
_BASIC = _TAG_NAMES | {"name"}


def settled(faults: list[Fault]) -> Iterator[Fault]:
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
        self._tags = {fault.place[:-1] for fault in faults if fault.word in TAGS}
        self._mistyped = {fault.place for fault in faults if fault.word == "type"}
        # Where an operation is missing below its method, what belongs to it stands beside that.
        self._around_nothing = {fault.place[:-1] for fault in faults if fault.word == "type" and fault.value is None}
        self._missing: dict[Keys, list[str]] = {}
        for fault in faults:
            self._missing.setdefault(fault.place, []).extend(fault.missing)
        self._untagged = {place for place, names in self._missing.items() if not _TAG_NAMES.isdisjoint(names)}
        self._extra: dict[Keys, list[str]] = {}
        for fault in faults:
            self._extra.setdefault(fault.place, []).extend(self._surely_unexpected(fault))

    def covers(self, fault: Fault) -> bool:
        """Return whether the others say the same, and better."""
        if fault.word != "type" and fault.place in self._mistyped:
            return True
        if self._hangs_on_tag(fault):
            return True
        if fault.word in CHOICES:
            return bool(self._missing[fault.place])
        extra, beside = self._extra[fault.place], self._extra.get(fault.place[:-1], ())
        if any(get_close_matches(name, extra, n=1) or name in beside for name in fault.missing):
            return True
        # Where a schema is missing, what it should hold stands beside it.
        return not _SCHEMAS.isdisjoint(fault.missing) and not SCHEMA_WORDS.isdisjoint(extra)

    def _hangs_on_tag(self, fault: Fault) -> bool:
        """Return whether a fault is about what only a tag decides, which is missing."""
        if fault.word in TAGS:
            return fault.place[:-1] in self._untagged
        return fault.place in self._untagged and bool(fault.missing) and _BASIC.isdisjoint(fault.missing)

    def unexpected(self, fault: Fault) -> Iterator[Fault]:
        """Yield a fault about properties that must not be there as one for each, at its own place."""
        for key in self._surely_unexpected(fault):
            question = meant(key, self._missing[fault.place]) or meant(
                key, [name for name in (*fault.known, "$ref") if name != key]
            )
            message = f"{shown(key)} is not allowed here{'; ' if question else ''}{question}"
            yield replace(fault, place=(*fault.place, key), message=message, unexpected=(key,))

    def _surely_unexpected(self, fault: Fault) -> Iterator[str]:
        missing = self._missing[fault.place]
        unsure = fault.word == "unevaluatedProperties" and (fault.place in self._tags or missing)
        for key in fault.unexpected:
            if key in OPERATION_WORDS and fault.place in self._around_nothing:
                continue
            if fault.place in self._untagged and not meant(key, missing):
                continue
            is_of_schema = key in SCHEMA_WORDS and not _SCHEMAS.isdisjoint(missing)
            if (*fault.place, key) not in self._within and (not unsure or is_of_schema or meant(key, missing)):
                yield key
