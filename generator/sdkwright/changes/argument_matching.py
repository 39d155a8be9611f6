"""Which argument of the old operation is which of the new one, where they have another place or name on the wire."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from sdkwright.changes.interfaces.interface import GivenArgument, Interface, Signature
from sdkwright.model.paths import names_in_path
from sdkwright.plan.names.operation_recognition import without_names

Slot: TypeAlias = tuple[str, str]
"""The place of an argument, and its name on the wire."""
Arguments: TypeAlias = Mapping[Slot, GivenArgument]
_Trait: TypeAlias = Callable[[Interface, GivenArgument], tuple[str, ...]]

NO_NAME: Final = frozenset({"body", "further"})
"""The places of arguments that have no name on the wire."""


@dataclass(frozen=True, slots=True)
class Partners:
    """The new slots of arguments by their old ones: of those that are surely the same, and of those that likely are."""

    sure: Mapping[Slot, Slot]
    likely: Mapping[Slot, Slot]

    @property
    def slots(self) -> dict[Slot, Slot]:
        """Both."""
        return {**self.sure, **self.likely}


def by_slot(operation: Signature) -> dict[Slot, GivenArgument]:
    """The arguments by place and name on the wire, in the order of the document."""
    return {(argument.location, argument.wire): argument for argument in operation.arguments}


def partners(old: Interface, new: Interface, before: Signature, after: Signature) -> Partners:
    """The partners of arguments whose slots only one of two operations has that belong together.

    Sure are those at one place of one route, whatever stands in its braces, and those of one name in Python, which old
    calls go on to give. Likely are those of one place that no others are so like.
    """
    former, present = by_slot(before), by_slot(after)
    gone = {slot: argument for slot, argument in former.items() if slot not in present}
    come = {slot: argument for slot, argument in present.items() if slot not in former}
    matching = _Matching(old, new, gone, come)
    sure = dict(_in_path(before, after, gone, come))
    sure |= matching.unique(_name, sure)
    likely = matching.unique(_all_but_name, sure)
    likely |= matching.unique(_type, {**sure, **likely})
    return Partners(sure, likely)


@dataclass(frozen=True, slots=True)
class _Matching:
    """Pairs arguments that are gone with those that have come, by traits."""

    old: Interface
    new: Interface
    gone: Arguments
    come: Arguments

    def unique(self, trait: _Trait, done: Mapping[Slot, Slot]) -> dict[Slot, Slot]:
        """Those of one trait that no other has on their side; those that are done have a partner already."""
        gone = _by_trait(self.old, self.gone, trait, done.keys())
        come = _by_trait(self.new, self.come, trait, set(done.values()))
        return {
            gone[key][0]: come[key][0] for key in gone if key and len(gone[key]) == 1 and len(come.get(key, ())) == 1
        }


def _by_trait(
    interface: Interface, arguments: Arguments, trait: _Trait, done: Collection[Slot]
) -> dict[tuple[str, ...], list[Slot]]:
    slots: dict[tuple[str, ...], list[Slot]] = {}
    for slot, argument in arguments.items():
        if slot not in done:
            slots.setdefault(trait(interface, argument), []).append(slot)
    return slots


def _name(_interface: Interface, argument: GivenArgument) -> tuple[str, ...]:
    """The name in Python; none for what may be given by position, and for a whole body."""
    return () if argument.location in {"path", *NO_NAME} else (argument.name,)


def _type(interface: Interface, argument: GivenArgument) -> tuple[str, ...]:
    return argument.location, interface.words(argument.type)


def _all_but_name(interface: Interface, argument: GivenArgument) -> tuple[str, ...]:
    facts = (argument.required, argument.limits, argument.default, argument.deprecated)
    return *_type(interface, argument), *map(repr, facts)


def _in_path(before: Signature, after: Signature, gone: Arguments, come: Arguments) -> Iterator[tuple[Slot, Slot]]:
    """The path parameters that have another name at the same place of one route."""
    if without_names(before.path_in_document) == without_names(after.path_in_document):
        for former, present in zip(*map(names_in_path, (before.route, after.route)), strict=False):
            slots = ("path", former), ("path", present)
            if slots[0] in gone and slots[1] in come:
                yield slots
