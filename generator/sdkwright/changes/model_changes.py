"""How models have changed: each pair once, however many operations use it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sdkwright.changes.change import Change, Direction, Subject
from sdkwright.changes.interfaces.interface import PROMISED, Interface
from sdkwright.changes.limit_changes import default_changes, sent_value_changes
from sdkwright.changes.type_changes import ModelPair, TypeComparison
from sdkwright.model import AliasType, ObjectType, Property, Reference, UnionType


def model_changes(old: Interface, new: Interface, first: Iterable[ModelPair]) -> Iterator[Change]:
    """The changes of the first pairs and of all models within these."""
    comparison = _ModelComparison(old, new)
    queue, seen = list(first), set[ModelPair]()
    renamed = dict[str, str]()
    while queue:
        pair = queue.pop()
        if pair in seen:
            continue
        seen.add(pair)
        for one in comparison.changes(pair):
            if isinstance(one, ModelPair):
                queue.append(one)
            else:
                yield one
        if pair.old in old.classes and pair.new in new.classes:
            renamed.setdefault(old.model(pair.old), new.model(pair.new))
    yield from _gone(old, new, renamed)


def _gone(old: Interface, new: Interface, renamed: dict[str, str]) -> Iterator[Change]:
    """The classes that the SDK no longer has, each with the one that took its place."""
    there = set(new.classes.values())
    for identity, name in old.classes.items():
        if name in there or name.startswith("_"):
            continue
        subject = Subject(identity=identity)
        other = renamed.get(name, "")
        if other and other not in old.classes.values():
            yield Change("model-renamed", f"models.{name}", subject, {"old": name, "new": other}, removed=True)
        else:
            yield Change("model-removed", f"models.{name}", subject, removed=True)


@dataclass(frozen=True, slots=True)
class _ModelComparison:
    old: Interface
    new: Interface

    def changes(self, pair: ModelPair) -> Iterator[Change | ModelPair]:
        """The changes of one pair, and further pairs."""
        old, new = self.old.declared[pair.old], self.new.declared[pair.new]
        match old, new:
            case AliasType(), AliasType():
                sdk = f"models.{self.new.model(pair.new)}"
                place = TypeComparison(self.old, self.new, pair.direction, sdk, Subject(identity=pair.new))
                yield from place.changes(old.type, new.type)
            case ObjectType(), ObjectType():
                yield from self._fields(pair, old, new)
            case UnionType(), UnionType():
                yield from self._variants(pair, old, new)
            case (ObjectType() | UnionType()), (ObjectType() | UnionType()):
                words = {"old": self.old.model(pair.old), "new": self.new.model(pair.new)}
                sdk = f"models.{self.old.model(pair.old)}"
                yield Change(f"{pair.direction}-type-changed", sdk, Subject(identity=pair.new), words)

    def _fields(self, pair: ModelPair, old: ObjectType, new: ObjectType) -> Iterator[Change | ModelPair]:
        before = {prop.name: prop for prop in old.properties if _counts(prop, pair.direction)}
        after = {prop.name: prop for prop in new.properties if _counts(prop, pair.direction)}
        for name in sorted(before.keys() | after.keys()):
            place = self._place(pair, name, removed=name not in after)
            if name not in after:
                yield Change(f"{pair.direction}-field-removed", place.sdk, place.subject, removed=True)
            elif name not in before:
                required = "-required" if pair.direction == "request" and after[name].required else ""
                yield place.change(f"field-added{required}")
            else:
                yield from self._field(pair, place, before[name], after[name])
        if old.additional is not None and new.additional is not None:
            yield from self._place(pair, "extra", removed=False).changes(old.additional, new.additional)
        if new.deprecated and not old.deprecated:
            yield Change("deprecated", f"models.{self.new.model(pair.new)}", Subject(identity=pair.new))

    def _place(self, pair: ModelPair, name: str, *, removed: bool) -> TypeComparison:
        interface, identity = (self.old, pair.old) if removed else (self.new, pair.new)
        sdk = f"models.{interface.model(identity)}.{interface.field(identity, name)}"
        subject = Subject(identity=identity, part="field", name=name)
        return TypeComparison(self.old, self.new, pair.direction, sdk, subject)

    def _field(
        self, pair: ModelPair, place: TypeComparison, old: Property, new: Property
    ) -> Iterator[Change | ModelPair]:
        names = self.old.field(pair.old, old.name), self.new.field(pair.new, new.name)
        if names[0] != names[1]:
            yield Change("field-renamed", place.sdk, place.subject, {"old": names[0], "new": names[1]})
        if new.deprecated and not old.deprecated:
            yield Change("deprecated", place.sdk, place.subject)
        if pair.direction == "reply":
            yield from self._certainty(pair, place, old.name)
            yield from place.changes(old.type, new.type, null=False)
        else:
            if old.required != new.required:
                yield place.change("field-required" if new.required else "field-optional")
            yield from default_changes(place.sdk, place.subject, (old.default, new.default), names[1])
            yield from sent_value_changes(place, old, new)

    def _certainty(self, pair: ModelPair, place: TypeComparison, name: str) -> Iterator[Change]:
        before, after = self.old.certainty(pair.old, name), self.new.certainty(pair.new, name)
        if after > before:
            yield place.change("field-may-be-missing")
        elif after == PROMISED < before:
            yield place.change("field-always-there")

    def _variants(self, pair: ModelPair, old: UnionType, new: UnionType) -> Iterator[Change | ModelPair]:
        place = TypeComparison(
            self.old, self.new, pair.direction, f"models.{self.new.model(pair.new)}", Subject(identity=pair.new)
        )
        before = {str(variant.tag): variant.object for variant in old.variants}
        after = {str(variant.tag): variant.object for variant in new.variants}
        before |= {f"untagged {self.old.model(one.identity)}": one for one in old.untagged}
        after |= {f"untagged {self.new.model(one.identity)}": one for one in new.untagged}
        if old.discriminator != new.discriminator:
            yield place.change("type-changed", old=old.discriminator, new=new.discriminator)
        for tag in sorted(before.keys() | after.keys()):
            if tag not in after:
                yield place.change("variant-removed", name=self._variant(self.old, before[tag]))
            elif tag not in before:
                yield place.change("variant-added", name=self._variant(self.new, after[tag]))
            else:
                yield from place.models(before[tag], after[tag])

    def _variant(self, interface: Interface, reference: Reference) -> str:
        return interface.model(reference.identity)


def _counts(prop: Property, direction: Direction) -> bool:
    """Whether a property is sent, or received."""
    return not (prop.read_only if direction == "request" else prop.write_only)
