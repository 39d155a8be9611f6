"""How the type at one place has changed, and what that means for those who send it or read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sdkwright.changes.change import Change, Direction, Subject
from sdkwright.changes.interfaces.interface import Interface
from sdkwright.changes.type_fit import Placed, fits
from sdkwright.model import (
    AliasType,
    AnyType,
    Array,
    Literals,
    Map,
    Nullable,
    ObjectType,
    Reference,
    Tuple,
    Type,
    Union,
    references,
    without_alias,
    without_null,
)


@dataclass(frozen=True, slots=True)
class ModelPair:
    """An old and a new declared type, by identity, that stand at one place, and what is done with them."""

    old: str
    new: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class TypeComparison:
    """Compares types at one place. Declared types that are met on the way are handed on as pairs.

    invariant: whether the place is within a list or mapping of Python, whose items may not even be of a narrower type
    for a type checker.
    """

    old: Interface
    new: Interface
    direction: Direction
    sdk: str
    subject: Subject
    invariant: bool = False

    def changes(self, old: Type, new: Type, *, null: bool = True) -> Iterator[Change | ModelPair]:
        """The changes of a type, and the pairs of models within it.

        null: whether it matters if the type allows null; it does not for fields, which say it in another way.
        """
        if isinstance(old, Reference) and isinstance(new, Reference):
            if self._is_another_class(old.identity, new.identity):
                yield self.change("type-changed", old=self.old.words(old), new=self.new.words(new))
                return
            yield ModelPair(old.identity, new.identity, self.direction)
            if self._are_alike(old.identity, new.identity):
                return
        old, new = without_alias(old, self.old.declared), without_alias(new, self.new.declared)
        if null and isinstance(old, Nullable) != isinstance(new, Nullable) and AnyType() not in (old, new):
            yield self._null(old, new)
        yield from self._inner(without_null(old), without_null(new))

    def change(self, kind: str, **words: str) -> Change:
        """A change of this kind at the place; its kind is preceded by the direction."""
        return Change(f"{self.direction}-{kind}", self.sdk, self.subject, words)

    def _is_another_class(self, old: str, new: str) -> bool:
        """Whether an object has another class, although the SDK still has the old one, which therefore has no heir."""
        declared, name = (self.old.declared[old], self.new.declared[new]), self.old.model(old)
        are_objects = all(isinstance(one, ObjectType) for one in declared)
        return are_objects and name != self.new.model(new) and name in self.new.classes.values()

    def _are_alike(self, old: str, new: str) -> bool:
        """Whether both are names for types, or neither is, so that they can be compared as models."""
        declared = self.old.declared[old], self.new.declared[new]
        return len({isinstance(one, AliasType) for one in declared}) == 1

    def _null(self, old: Type, new: Type) -> Change:
        if self.invariant:
            return self.change("type-changed", old=self.old.words(old), new=self.new.words(new))
        names = {"request": ("null-allowed", "null-refused"), "reply": ("may-be-null", "never-null")}
        return self.change(names[self.direction][0 if isinstance(new, Nullable) else 1])

    def _inner(self, old: Type, new: Type) -> Iterator[Change | ModelPair]:
        match old, new:
            case Literals(), Literals() if _bases(old) == _bases(new):
                yield from self._values(old, new)
            case (Array(one), Array(other)) | (Map(one), Map(other)):
                yield from self._within("items").changes(one, other)
            case Tuple(ones), Tuple(others) if len(ones) == len(others):
                for at, (one, other) in enumerate(zip(ones, others, strict=True)):
                    yield from replace(self, sdk=f"{self.sdk} item {at}").changes(one, other)
            case Union(ones), Union(others):
                yield from self._members(ones, others)
            case Reference(), Reference():
                yield from self.changes(old, new)
            case _ if old != new or isinstance(old, Reference):
                yield from self._replaced(old, new)

    def _values(self, old: Literals, new: Literals) -> Iterator[Change]:
        for value in old.values:
            if value not in new.values and not new.examples:
                yield self.change("value-removed", name=repr(value))
        for value in new.values:
            if value not in old.values and not old.examples:
                yield self.change("value-added", name=repr(value))

    def _members(self, old: tuple[Type, ...], new: tuple[Type, ...]) -> Iterator[Change | ModelPair]:
        """The members of a union are matched with those that they fit, so that their order does not matter."""
        rest = list(new)
        unmatched: list[Type] = []
        for member in old:
            match = next((other for other in rest if self._is_same(member, other)), None)
            if match is None:
                unmatched.append(member)
            else:
                rest.remove(match)
                yield from self.changes(member, match)
        if unmatched or rest:
            yield from self._replaced(Union(old), Union(new))

    def _is_same(self, old: Type, new: Type) -> bool:
        if isinstance(old, Literals) and isinstance(new, Literals):
            return _bases(old) == _bases(new)
        return self._fits(old, new) and replace(self, old=self.new, new=self.old)._fits(new, old)

    def _fits(self, old: Type, new: Type) -> bool:
        """Whether what was right by the old type is right by the new one."""
        before, after = Placed(old, self.old), Placed(new, self.new)
        return fits(before, after, "request") if self.direction == "request" else fits(after, before, "reply")

    def _replaced(self, old: Type, new: Type) -> Iterator[Change | ModelPair]:
        """The change to another type, and the pairs of the models that are within both."""
        better = {"request": "type-widened", "reply": "type-narrowed"}[self.direction]
        kind = better if self._fits(old, new) and self._is_free(old, new) else "type-changed"
        yield self.change(kind, old=self.old.words(old), new=self.new.words(new))
        present = {self.new.model(identity): identity for identity in references(new)}
        for identity in references(old):
            if (name := self.old.model(identity)) in present:
                yield ModelPair(identity, present[name], self.direction)

    def _is_free(self, old: Type, new: Type) -> bool:
        """Whether the type may become another one that fits, as a type checker sees it."""
        is_any = AnyType() in (old, new)
        return not self.invariant or is_any or replace(self, old=self.new, new=self.old)._fits(new, old)

    def _within(self, name: str) -> TypeComparison:
        # Arguments of methods are sequences and mappings, whose items may be of a narrower type.
        is_argument = self.direction == "request" and not self.subject.identity
        return replace(self, sdk=f"{self.sdk} {name}", invariant=not is_argument)


def _bases(literals: Literals) -> set[type]:
    return set(map(type, literals.values))
