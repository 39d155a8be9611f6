"""OpenAPI Overlays 1.0 and 1.1: reading them, and applying them to documents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from sdkwright.errors import Diagnostic, LimitError, OverlayError, meant
from sdkwright.load.nodes.address import Url
from sdkwright.load.nodes.node import Node
from sdkwright.load.overlays.evaluate import Evaluator, Match
from sdkwright.load.overlays.jsonpath import PathError, Query, compile_query
from sdkwright.load.overlays.patterns import TIME_LIMIT, PatternTimeoutError
from sdkwright.load.sources.source import Source
from sdkwright.load.syntax.yaml_reader import ALIAS_LIMIT

__all__ = ["Action", "Overlay", "apply_overlays", "read_overlay"]

_VERSION = re.compile(r"1\.(?P<minor>[01])(\.[0-9]+)?\Z")
# How many values overlays may add to one document: as many as aliases may.
_GIVEN_LIMIT = ALIAS_LIMIT
_OVERLAY_KEYS = ("overlay", "info", "extends", "actions")
_ACTION_KEYS = ("target", "description", "update", "remove")
_NEWER_ACTION_KEYS = (*_ACTION_KEYS, "copy")


@dataclass(frozen=True, slots=True, eq=False)
class Action:
    """One change: what to change, and how.

    node: the action in its overlay.
    query: the compiled target.
    update: what is merged or appended; None when the action removes or copies.
    copy: selects what is merged or appended, in the document itself; None when the action does anything else.
    """

    node: Node
    query: Query
    update: Node | None
    copy: Query | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Overlay:
    """One overlay as read, its actions in order.

    newer: whether it is of version 1.1, which can copy, and replace strings, numbers and booleans.
    """

    source: Source
    actions: tuple[Action, ...]
    newer: bool

    def is_for(self, source: Source, sources: Sequence[Source]) -> bool:
        """Whether the overlay is meant for a document: the one that it extends, if that is among them, else any."""
        extended = self.source.root.text("extends")
        try:
            meant = Url.parse(extended) or (self.source.directory / unquote(extended)).resolve()
            places = [one.where if isinstance(one.where, Url) else one.where.resolve() for one in sources]
        except (ValueError, OSError, RuntimeError):
            return True
        return meant not in places or places[sources.index(source)] == meant


def read_overlay(source: Source) -> Overlay:
    """Check a file's value and return the overlay that it is.

    Raises OverlayError, located in the overlay.
    """
    root = source.root
    if not isinstance(root.value, dict) or "overlay" not in root.value:
        raise root.error(OverlayError, 'an overlay must be a mapping with the key "overlay", such as overlay: 1.0.0')
    version = root.value["overlay"]
    match = _VERSION.match(str(version))
    if match is None:
        message = f"overlays of version {version} are not known; 1.0.0 and 1.1.0 are"
        raise _child(root, "overlay").error(OverlayError, message)
    _check_keys(root, _OVERLAY_KEYS)
    for key in ("title", "version"):
        if not root.value.get("info") or root.child("info", key) is None:
            raise (root.child("info") or root).error(OverlayError, f'an overlay must have "info" with a "{key}"')
    actions = root.child("actions")
    if actions is None or not isinstance(actions.value, list) or not actions.value:
        raise (actions or root).error(OverlayError, 'an overlay must have "actions", a list of at least one')
    newer = match["minor"] == "1"
    keys = _NEWER_ACTION_KEYS if newer else _ACTION_KEYS
    return Overlay(source, tuple(_action(node, keys) for node in actions.elements()), newer)


def _action(node: Node, keys: tuple[str, ...]) -> Action:
    if not isinstance(node.value, dict):
        raise node.error(OverlayError, "an action must be a mapping with a target")
    _check_keys(node, keys)
    target = _query(node, "target")
    if target is None:
        raise node.error(OverlayError, 'an action must have a "target", a JSONPath')
    remove = node.value.get("remove", False)
    if not isinstance(remove, bool):
        raise _child(node, "remove").error(OverlayError, '"remove" must be true or false')
    update = None if remove else node.child("update")
    copied = None if remove or update is not None else _query(node, "copy")
    if not remove and update is None and copied is None:
        raise node.error(OverlayError, 'the action does nothing: it has neither "update" nor "remove: true"')
    return Action(node, target, update, copied)


def _query(node: Node, key: str) -> Query | None:
    text = node.value.get(key)
    if not isinstance(text, str):
        return None
    try:
        return compile_query(text)
    except PathError as error:
        raise _child(node, key).error(OverlayError, f"the {key} is not a JSONPath: {error}") from None


def _child(node: Node, key: str) -> Node:
    return node.child(key) or node


def _check_keys(node: Node, known: tuple[str, ...]) -> None:
    for key, child in node.items():
        if key not in known and not key.startswith("x-"):
            hint = meant(key, known, f"known are {', '.join(known)}")
            raise child.error(OverlayError, f'the key "{key}" is not known; {hint}')


def apply_overlays(sources: Sequence[Source], overlays: Sequence[Overlay]) -> Iterator[Diagnostic]:
    """Apply the overlays to every source in place, in order, and yield a warning for each target selecting nothing.

    A target may miss some of the documents, but not all of them. An overlay that extends one of the documents is for
    that one only.
    Raises OverlayError, located in the overlay, where a change cannot be made.
    """
    all_editors = [(source, _Editor(source)) for source in sources]
    for overlay in overlays:
        editors = [editor for source, editor in all_editors if overlay.is_for(source, sources)]
        for action in overlay.actions:
            # All of them, not any(): each document must be changed.
            try:
                counts = [editor.apply(overlay, action) for editor in editors]
            except RecursionError:
                raise action.node.error(LimitError, "the document becomes nested too deep") from None
            if not sum(counts):
                message = f"the target selects nothing in any document: {action.query.text}"
                yield _child(action.node, "target").warning(message, "overlay-without-effect")


class _Editor:
    """Changes one source and keeps book of what came from where."""

    def __init__(self, source: Source) -> None:
        self._origins = source.origins
        self._evaluator = Evaluator(source.value)
        self._root = source.value
        self._given = 0

    def apply(self, overlay: Overlay, action: Action) -> int:
        """Apply one action; return how many values its target selects."""
        places = self._select(action.query, _child(action.node, "target"))
        update = action.update if action.copy is None or not places else self._copied(action)
        if update is None:
            self._remove(places, action)
            return len(places)
        # Found first, changed then: an update must not move what the target selects.
        for parent, key, target in [(parent, key, parent[key]) for parent, key in places]:
            plain = not isinstance(target, dict | list) and not isinstance(update.value, dict | list)
            if plain and overlay.newer:
                self._replace(parent, key, update, overlay.source)
            else:
                self._update(target, update, overlay.source, action)
        return len(places)

    def _select(self, query: Query, node: Node) -> list[Match]:
        """Return what a query selects that stands at a node."""
        try:
            return self._evaluator.select(query)
        except PatternTimeoutError:
            message = (
                f"the patterns take longer than {TIME_LIMIT:.0f} seconds; write them so that they match in one way"
            )
            raise node.error(LimitError, f"{message}: {query.text}") from None

    def _copied(self, action: Action) -> Node:
        """Return what the action copies; it is located at the action, since that puts it where it is."""
        assert action.copy is not None
        node = _child(action.node, "copy")
        places = self._select(action.copy, node)
        if len(places) != 1:
            raise node.error(OverlayError, f"the copy must select one value, not {len(places)}: {action.copy.text}")
        parent, key = places[0]
        # A copy before it is put there, which may be within itself.
        return Node(_copy(parent[key]), node.pointer, node.tree)

    def _update(self, target: Any, update: Node, source: Source, action: Action) -> None:
        if isinstance(target, list):
            self._append(target, update, source)
        elif not isinstance(target, dict):
            message = f"the target selects {_described(target)}; only a mapping or a list can be updated"
            raise _child(action.node, "target").error(OverlayError, message)
        elif not isinstance(update.value, dict):
            message = f"the target selects a mapping, and {_described(update.value)} cannot be merged into it"
            raise update.error(OverlayError, message)
        else:
            self._merge(target, update, source)

    def _merge(self, target: dict[str, Any], update: Node, source: Source) -> None:
        for key, new in update.items():
            old = target.get(key)
            if isinstance(old, dict) and isinstance(new.value, dict):
                self._merge(old, new, source)
            elif isinstance(old, list) and isinstance(new.value, list):
                for element in new.elements():
                    self._append(old, element, source)
            else:
                self._replace(target, key, new, source)

    def _replace(self, target: Any, key: str | int, new: Node, source: Source) -> None:
        old = target.get(key) if isinstance(target, dict) else target[key]
        if isinstance(old, dict | list):
            self._origins.removed.append(old)
        if isinstance(old, dict | list) or isinstance(new.value, dict | list):
            self._evaluator.changed()
        target[key] = self._copy(new)
        self._origins.added[id(target), key] = (source, new.pointer)

    def _append(self, target: list[Any], new: Node, source: Source) -> None:
        self._origins.added[id(target), len(target)] = (source, new.pointer)
        target.append(self._copy(new))
        self._evaluator.changed()

    def _copy(self, new: Node) -> Any:
        """Return a copy of what an overlay gives; of ever larger parts, each copied into the next, there is an end."""
        self._given += _size(new.value)
        if self._given > _GIVEN_LIMIT:
            raise new.error(LimitError, f"overlays add more than {_GIVEN_LIMIT} values")
        return _copy(new.value)

    def _remove(self, places: list[Match], action: Action) -> None:
        # From the end, so that the indexes of what is still to go stay right; a place may be selected twice.
        unique = {(id(parent), key): (parent, key) for parent, key in places}
        for parent, key in sorted(unique.values(), key=_index, reverse=True):
            if parent[key] is self._root:
                raise action.node.error(OverlayError, "the target selects the whole document, which cannot be removed")
            self._origins.removed.append(parent[key])
            take = self._take_element if isinstance(parent, list) else self._take_member
            take(parent, key)
        if unique:
            self._evaluator.changed()

    def _take_member(self, parent: Any, gone: str | int) -> None:
        self._origins.added.pop((id(parent), gone), None)
        del parent[gone]

    def _take_element(self, parent: Any, gone: str | int) -> None:
        """Take out an element, and keep the book right for those behind it."""
        added, own = self._origins.added, id(parent)
        indexes = self._origins.indexes.setdefault(own, list(range(len(parent))))
        indexes += range(len(indexes), len(parent))
        moved = [added.pop((own, index), None) for index in range(len(parent))]
        for index, origin in enumerate(origin for number, origin in enumerate(moved) if number != gone):
            if origin is not None:
                added[own, index] = origin
        del indexes[int(gone)], parent[gone]


def _index(place: Match) -> int:
    return place[1] if isinstance(place[1], int) else 0


def _copy(value: Any) -> Any:
    """Return a copy, since what is added in one place may later be changed there."""
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    return [_copy(item) for item in value] if isinstance(value, list) else value


def _size(value: Any) -> int:
    """Return how many values a value is made of, itself among them."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + sum(map(_size, inner))


def _described(value: Any) -> str:
    names = {dict: "a mapping", list: "a list", str: "a string", bool: "a boolean", type(None): "null"}
    return names.get(type(value), "a number")
