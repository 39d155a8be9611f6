"""How the arguments of a method have changed: parameters, the fields of a body, and the media types of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.changes.argument_matching import NO_NAME, by_slot, partners
from sdkwright.changes.change import Change, Subject
from sdkwright.changes.interfaces.interface import GivenArgument, Interface, Signature
from sdkwright.changes.limit_changes import default_changes, sent_value_changes
from sdkwright.changes.type_changes import ModelPair, TypeComparison


@dataclass(frozen=True, slots=True)
class ArgumentComparison:
    """Compares the arguments of an old and a new operation that belong together."""

    old: Interface
    new: Interface
    before: Signature
    after: Signature

    def changes(self) -> Iterator[Change | ModelPair]:
        """The changes, and the pairs of models within the types."""
        old, new = by_slot(self.before), by_slot(self.after)
        found = partners(self.old, self.new, self.before, self.after)
        renamed = found.slots
        for slot, argument in old.items():
            present = slot if slot in new else renamed.get(slot)
            if present is None:
                yield self._change("argument-removed", argument, removed=True, name=argument.name)
            else:
                yield from self._names(argument, new[present], is_sure=slot not in found.likely)
                yield from self._argument(argument, new[present])
        for slot in new.keys() - old.keys() - set(renamed.values()):
            required = "-required" if new[slot].required else ""
            yield self._change(f"argument-added{required}", new[slot], name=new[slot].name)
        yield from self._path_order(list(old.values()), list(new.values()), renamed)
        yield from self._body()

    def _change(self, kind: str, argument: GivenArgument, *, removed: bool = False, **words: str) -> Change:
        return Change(kind, self._sdk(argument), self._subject(argument, removed=removed), words, removed=removed)

    def _sdk(self, argument: GivenArgument) -> str:
        return f"{self.after.path}({argument.name})"

    def _subject(self, argument: GivenArgument, *, removed: bool) -> Subject:
        operation = self.before if removed else self.after
        if argument.location in NO_NAME:
            return Subject(operation=operation.key, part="body")
        part = "field" if argument.location == "field" else "parameter"
        return Subject(operation=operation.key, part=part, name=argument.wire, location=argument.location)

    def _names(self, old: GivenArgument, new: GivenArgument, *, is_sure: bool) -> Iterator[Change]:
        if old.name != new.name:
            kind = "argument-renamed" if is_sure else "argument-seems-renamed"
            yield self._change(kind, new, old=old.name, new=new.name)
        elif (old.location, old.wire) != (new.location, new.wire) and new.location != "path":
            former, present = (f"{one.location} {one.wire}" for one in (old, new))
            yield self._change("argument-place-changed", new, old=former, new=present)

    def _argument(self, old: GivenArgument, new: GivenArgument) -> Iterator[Change | ModelPair]:
        sdk, subject = self._sdk(new), self._subject(new, removed=False)
        if old.required != new.required:
            yield self._change("argument-required" if new.required else "argument-optional", new, name=new.name)
        if old.deprecated != new.deprecated:
            yield self._change("deprecated" if new.deprecated else "no-longer-deprecated", new)
        yield from default_changes(sdk, subject, (old.default, new.default), new.name)
        place = TypeComparison(self.old, self.new, "request", sdk, subject)
        yield from sent_value_changes(place, old, new)

    def _path_order(
        self, old: list[GivenArgument], new: list[GivenArgument], renamed: Mapping[tuple[str, str], tuple[str, str]]
    ) -> Iterator[Change]:
        """The order of the arguments that may be given by position."""
        present = [(argument.location, argument.wire) for argument in new if argument.location == "path"]
        former = [(argument.location, argument.wire) for argument in old if argument.location == "path"]
        former = [renamed.get(key, key) for key in former]
        if former != present and set(former) == set(present):
            names = {(argument.location, argument.wire): argument.name for argument in new}
            words = {
                "old": ", ".join(names[key] for key in former),
                "new": ", ".join(names[key] for key in present),
            }
            yield Change("path-order-changed", self.after.path, Subject(operation=self.after.key), words)

    def _body(self) -> Iterator[Change]:
        was, now = self.before.media_types, self.after.media_types
        if not was or not now:
            return
        sdk, subject = self.after.path, Subject(operation=self.after.key, part="body")
        if len(was) == len(now) == 1 and was != now:
            yield Change("content-type-changed", sdk, subject, {"old": was[0], "new": now[0]})
        else:
            yield from (Change("content-type-removed", sdk, subject, {"name": one}) for one in was if one not in now)
            yield from (Change("content-type-added", sdk, subject, {"name": one}) for one in now if one not in was)
        if self.after.omittable and not self.before.omittable:
            yield Change("body-optional", sdk, subject)
        elif self.before.omittable and not self.after.omittable and any(map(_is_of_body, self.after.arguments)):
            yield Change("body-required", sdk, subject)


def _is_of_body(argument: GivenArgument) -> bool:
    return argument.required and argument.location in ("field", "body")
