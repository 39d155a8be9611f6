"""References where the specification allows none, made into what they mean.

    paths: {$ref: paths.yaml}               paths: {/pets: {$ref: 'paths.yaml#/~1pets'}}
    content: {$ref: '#/x-content'}          content: {application/json: {schema: {$ref: '#/x-content/...'}}}
    enum: {$ref: colours.yaml}              enum: [red, blue]
    description: {$ref: intro.md}           description: the text of that file

The value gets the members of what is referred to, each of them as a reference where one is allowed, so that it keeps
its own place and the references in it their base; what is left are mappings, lists and plain values, which are copied.
What stands beside the reference counts more. From there on a document has references only where there may be some.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from sdkwright.errors import DocumentError, LimitError, RefError
from sdkwright.load.nodes.address import Url
from sdkwright.load.nodes.node import Node
from sdkwright.load.nodes.pointers import Keys, Pointer, as_reference, at, descend, explain, interpretations
from sdkwright.load.references.object_kinds import (
    DOCUMENT,
    PLAIN,
    is_list,
    is_mapping,
    kinds_below,
    kinds_with_references,
)
from sdkwright.load.references.view import UnresolvedReferenceError
from sdkwright.load.sources.source import Source
from sdkwright.load.syntax.yaml_reader import ALIAS_LIMIT

if TYPE_CHECKING:
    from sdkwright.load.references.scope import References

__all__ = ["graft"]

_RULE = "misplaced-reference"
# How many references may lead through one another on the way to what one of them means.
_MAX_INDIRECTIONS = 20
_DEPTH = 100
_HOLDERS: frozenset[type] = frozenset({dict, list})
_IN_DOCUMENT = ("#/components/schemas/", "#/components/parameters/", "#/components/responses/", "#/definitions/")
# What a file without one of these is where plain text may stand: text, such as words in Markdown or a code sample.
_DOCUMENTS = (".yaml", ".yml", ".json", "")


class _Spot(NamedTuple):
    """A value in a file, and what kind of value has to be there."""

    source: Source
    pointer: Pointer
    value: Any
    kind: str

    @property
    def reference(self) -> str | None:
        text = self.value.get("$ref") if isinstance(self.value, dict) else None
        return text if isinstance(text, str) else None

    @property
    def node(self) -> Node:
        return Node(self.value, self.pointer, self.source)

    def members(self) -> Iterator[tuple[Any, _Spot]]:
        """Yield the keys or indexes with what stands there."""
        value = self.value
        kinds = kinds_below(self.kind, several=isinstance(value, list))
        for key, item in list(value.items()) if isinstance(value, dict) else enumerate(value):
            kind = kinds if isinstance(kinds, str) else kinds.get(key, "")
            yield key, _Spot(self.source, (*self.pointer, key), item, kind)


def _holders(value: Any, kind: str) -> list[tuple[Any, Any, str]]:
    """Return key, value and kind of the members that may hold references; most of the time is spent here."""
    several = isinstance(value, list)
    kinds = kinds_below(kind, several=several)
    pairs = enumerate(value) if several else value.items()
    if isinstance(kinds, str):
        return [(key, item, kinds) for key, item in pairs if _may_hold(item)] if kinds else []
    return [(key, item, kinds[key]) for key, item in pairs if key in kinds and _may_hold(item)]


def _may_hold(value: Any) -> bool:
    """Return whether a value is a reference, or has members that may be some: of plain ones there are the most."""
    if value.__class__ is dict:
        return "$ref" in value or not _HOLDERS.isdisjoint(map(type, value.values()))
    return value.__class__ is list and not _HOLDERS.isdisjoint(map(type, value))


def graft(references: References) -> None:
    """Change a document, and what it refers to, so that references stand only where there may be some.

    Each of those that there may not be is noted. Raises RefError for one that leads out of the root, LimitError where
    they add more than 500,000 values.
    """
    _Grafts(references).document()


class _Grafts:
    def __init__(self, references: References) -> None:
        self._references = references
        self._allowed = kinds_with_references(references.version)
        # The parts of spots, most of which are never needed as such.
        self._todo: list[tuple[Source, Pointer, Any, str]] = []
        self._seen: set[int] = set()
        self._followed: set[tuple[Source, str]] = set()
        self._open: set[tuple[int, Pointer]] = set()
        self._added = self._depth = 0

    def document(self) -> None:
        root = self._references.root
        self._todo.append((root, (), root.value, DOCUMENT))
        while self._todo:
            source, pointer, value, kind = self._todo.pop()
            if id(value) not in self._seen:
                self._seen.add(id(value))
                self._look_at(source, pointer, value, kind)

    def _look_at(self, source: Source, pointer: Pointer, value: Any, kind: str) -> None:
        if kind in self._allowed and "$ref" in value:
            self._look_behind(_Spot(source, pointer, value, kind))
        for key, item, inner in _holders(value, kind):
            if inner not in self._allowed and item.__class__ is dict and "$ref" in item:
                member = self._settled(_Spot(source, (*pointer, key), item, inner))
                if member.value.__class__ in _HOLDERS:
                    self._todo.append(member)
            else:
                self._todo.append((source, (*pointer, key), item, inner))

    def _look_behind(self, spot: _Spot) -> None:
        """Look at what a reference leads to as well: only the reference tells what kind of value that is."""
        reference = spot.reference
        if reference is None:
            return
        key = (spot.source, reference)
        # What has its place in the document is looked at anyway.
        if key in self._followed or (spot.source is self._references.root and reference.startswith(_IN_DOCUMENT)):
            return
        self._followed.add(key)
        # Whoever builds something of it is told where it leads nowhere.
        with suppress(UnresolvedReferenceError, DocumentError):
            target = self._target(spot, reference)
            if target.value.__class__ in _HOLDERS:
                self._todo.append(target)

    def _settled(self, spot: _Spot) -> _Spot:
        """Return a value as it is meant: itself where it is no reference, else filled with what that leads to."""
        reference = spot.reference
        if reference is None or not spot.kind or spot.kind in self._allowed:
            return spot
        # Of a reference on its own way the rest is left.
        value = rest = {key: item for key, item in spot.value.items() if key != "$ref"}
        try:
            with self._on_the_way(spot, reference):
                target = self._final_target(spot, reference)
                self._references.note(spot.node, "a reference must not stand here; it is followed all the same", _RULE)
                value = self._filled(
                    _Spot(spot.source, spot.pointer, rest, spot.kind), target, _name_from(spot.source, target.source)
                )
        except UnresolvedReferenceError as error:
            self._references.miss(spot.node, error)
        except RefError as error:
            # Without its paths or schemas a document is none; without a text it is.
            if spot.kind != PLAIN:
                raise
            self._references.miss(spot.node, UnresolvedReferenceError(error.message, broken=False))
        return self._put(spot, value)

    @contextmanager
    def _on_the_way(self, spot: _Spot, reference: str) -> Iterator[None]:
        place = (id(spot.source), spot.pointer)
        if place in self._open:
            raise UnresolvedReferenceError(f'the reference "{reference}" runs in a circle')
        if len(self._open) >= _MAX_INDIRECTIONS:
            raise UnresolvedReferenceError(
                f"more than {_MAX_INDIRECTIONS} references have to be followed before this one can be"
            )
        self._open.add(place)
        try:
            yield
        finally:
            self._open.discard(place)

    def _put(self, spot: _Spot, value: Any) -> _Spot:
        """Put another value in the place of one; the old one is kept, since it is known by its identity."""
        source, pointer = spot.source, spot.pointer
        source.origins.removed.append(spot.value)
        if pointer:
            at(source.value, pointer[:-1])[pointer[-1]] = value
        else:
            source.value = value
        return _Spot(source, pointer, value, spot.kind)

    def _final_target(self, spot: _Spot, reference: str) -> _Spot:
        """Return what a reference means in the end.

        Raises UnresolvedReferenceError where that is nothing, or nothing that fits.
        """
        target = self._settled(self._target(spot, reference))
        if is_mapping(spot.kind) and not isinstance(target.value, dict):
            raise UnresolvedReferenceError(
                f'the reference "{reference}" does not lead to a mapping, which has to stand here'
            )
        if is_list(spot.kind) and not isinstance(target.value, list):
            raise UnresolvedReferenceError(
                f'the reference "{reference}" does not lead to a list, which has to stand here'
            )
        return target

    def _filled(self, spot: _Spot, target: _Spot, file: str) -> Any:
        """Return a mapping filled with the members of a target, or a copy of the target where it is none.

        file: what names the target's file in the file of the value; empty where that is the same.
        """
        if not isinstance(target.value, dict | list):
            return target.value
        is_mapping = isinstance(target.value, dict)
        value: Any = spot.value if is_mapping else [None] * len(target.value)
        for key, inner in target.members():
            if is_mapping and key in value:
                continue
            value[key] = self._taken(inner, spot, file)
            spot.source.origins.added[id(value), key] = target.source.origin(inner.pointer)
        return value

    def _taken(self, inner: _Spot, spot: _Spot, file: str) -> Any:
        """Return a member of a target as it stands in the value that refers to it."""
        self._added += 1
        if self._added > ALIAS_LIMIT:
            raise spot.node.error(LimitError, f"references add more than {ALIAS_LIMIT} values")
        if not isinstance(inner.value, dict | list):
            return inner.value
        if inner.kind in self._allowed:
            return {"$ref": f"{file}{as_reference(inner.pointer)}"}
        self._depth += 1
        if self._depth > _DEPTH:
            raise spot.node.error(LimitError, f"what the references lead to is nested more than {_DEPTH} deep")
        try:
            return self._filled(_Spot(spot.source, spot.pointer, {}, inner.kind), self._settled(inner), file)
        finally:
            self._depth -= 1

    def _target(self, spot: _Spot, reference: str) -> _Spot:
        """Return what a reference leads to; UnresolvedReferenceError where there is nothing."""
        file, _, fragment = reference.partition("#")
        if spot.kind == PLAIN and not fragment and _is_text(file):
            return _Spot(spot.source, spot.pointer, self._references.text(file, spot.node, spot.source), PLAIN)
        source = self._named_source(spot, file) if file else spot.source
        targets = (self._walked(source, keys, spot) for keys in interpretations(fragment))
        target = next((target for target in targets if target is not None), None)
        if target is None:
            reason = explain(source.value, next(interpretations(fragment)))
            raise UnresolvedReferenceError(f'the reference "{reference}" leads nowhere: {reason}')
        return target

    def _named_source(self, spot: _Spot, file: str) -> Source:
        try:
            view = self._references.named(file) or self._references.open(file, spot.node, spot.source)
        except ValueError:
            raise UnresolvedReferenceError(f'the reference "{file}" is not well-formed') from None
        return view.source

    def _walked(self, source: Source, keys: Keys, spot: _Spot) -> _Spot | None:
        """Return what the keys lead to in a file, through references on the way, as a value of the kind of ``spot``."""
        pointer: Pointer = ()
        for _ in range(_MAX_INDIRECTIONS):
            pointer, keys = descend(source.value, pointer, keys)
            value = at(source.value, pointer)
            here = _Spot(source, pointer, value, spot.kind)
            if not keys:
                return here
            reference = here.reference
            if reference is None:
                return None
            file, _, fragment = reference.partition("#")
            source, pointer = (self._named_source(here, file) if file else source), ()
            keys = (*next(interpretations(fragment)), *keys)
        return None


def _is_text(file: str) -> bool:
    """Return whether a file is text by its name, and not the domain of a URL that looks like one."""
    return Url.parse(file) is None and PurePosixPath(file).suffix.lower() not in _DOCUMENTS


def _name_from(source: Source, target: Source) -> str:
    """Return what a file is called in references in another one; empty where it is the same."""
    if source is target:
        return ""
    if isinstance(target.where, Url):
        return target.where.text
    return quote(os.path.relpath(target.directory / target.where.name, source.directory).replace(os.sep, "/"))
