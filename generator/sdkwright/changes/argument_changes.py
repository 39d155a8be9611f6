"""How the arguments of a method have changed: parameters, the fields of a body, and the media types of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.changes.change import Change, Subject
from sdkwright.changes.interfaces.interface import GivenArgument, Interface, Signature
from sdkwright.changes.limit_changes import default_changes, sent_value_changes
from sdkwright.changes.type_changes import ModelPair, TypeComparison
from sdkwright.model.paths import names_in_path
from sdkwright.plan.names.operation_recognition import without_names

_NO_NAME = frozenset({"body", "further"})


@dataclass(frozen=True, slots=True)
class ArgumentComparison:
    """Compares the arguments of an old and a new operation that belong together."""

    old: Interface
    new: Interface
    before: Signature
    after: Signature

    def changes(self) -> Iterator[Change | ModelPair]:
        """The changes, and the pairs of models within the types."""
        old, new = _by_place(self.before), _by_place(self.after)
        renamed = {**dict(_renamed(old, new)), **dict(self._renamed_in_path(old, new))}
        for key, argument in old.items():
            if key in new:
                yield from self._argument(argument, new[key])
            elif key in renamed:
                yield from self._argument(argument, new[renamed[key]])
            else:
                yield self._change("argument-removed", argument, removed=True, name=argument.name)
        for key in new.keys() - old.keys() - set(renamed.values()):
            required = "-required" if new[key].required else ""
            yield self._change(f"argument-added{required}", new[key], name=new[key].name)
        yield from self._path_order(list(old.values()), list(new.values()), renamed)
        yield from self._body()

    def _renamed_in_path(
        self, old: Mapping[tuple[str, str], GivenArgument], new: Mapping[tuple[str, str], GivenArgument]
    ) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
        """The path parameters that have another name at the same place of one route."""
        if without_names(self.before.path_in_document) == without_names(self.after.path_in_document):
            names = map(names_in_path, (self.before.route, self.after.route))
            for former, present in zip(*names, strict=False):
                keys = ("path", former), ("path", present)
                if keys[0] in old and keys[1] in new and keys[0] not in new and keys[1] not in old:
                    yield keys

    def _change(self, kind: str, argument: GivenArgument, *, removed: bool = False, **words: str) -> Change:
        return Change(kind, self._sdk(argument), self._subject(argument, removed=removed), words, removed=removed)

    def _sdk(self, argument: GivenArgument) -> str:
        return f"{self.after.path}({argument.name})"

    def _subject(self, argument: GivenArgument, *, removed: bool) -> Subject:
        operation = self.before if removed else self.after
        if argument.location in _NO_NAME:
            return Subject(operation=operation.key, part="body")
        part = "field" if argument.location == "field" else "parameter"
        return Subject(operation=operation.key, part=part, name=argument.wire, location=argument.location)

    def _argument(self, old: GivenArgument, new: GivenArgument) -> Iterator[Change | ModelPair]:
        sdk, subject = self._sdk(new), self._subject(new, removed=False)
        if old.name != new.name:
            yield self._change("argument-renamed", new, old=old.name, new=new.name)
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


def _by_place(operation: Signature) -> dict[tuple[str, str], GivenArgument]:
    """The arguments by location and name on the wire, in the order of the document."""
    return {(argument.location, argument.wire): argument for argument in operation.arguments}


def _renamed(
    old: Mapping[tuple[str, str], GivenArgument], new: Mapping[tuple[str, str], GivenArgument]
) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """The arguments that have another name on the wire: the only two of one place and type without a partner."""
    for location in dict.fromkeys(key[0] for key in old):
        gone = [key for key in old if key[0] == location and key not in new]
        come = [key for key in new if key[0] == location and key not in old]
        if len(gone) == len(come) == 1 and old[gone[0]].type == new[come[0]].type:
            yield gone[0], come[0]
