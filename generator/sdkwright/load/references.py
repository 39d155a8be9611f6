"""``$ref`` within a file and across files."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from sdkwright.errors import Location, ReadError, RefError
from sdkwright.load.node import Node, Pointer, decode_pointer
from sdkwright.load.source import Library, Source
from sdkwright.load.upgrade import upgrade

__all__ = ["FileView", "References", "declared_version", "walk"]

_INDEX = re.compile(r"(0|[1-9][0-9]{0,9})\Z")
_MISSING: Any = object()


@dataclass(eq=False)
class References:
    """The files that one document may reach: those in its own directory and below.

    library: all files of the run.
    directory: the root document's directory, with symbolic links resolved.
    version: the version that the root document declares, which holds for fragments that declare none.
    """

    library: Library
    directory: Path
    version: str
    _views: dict[Path, FileView] = field(default_factory=dict)

    def view(self, source: Source) -> FileView:
        """Return the document's view of one file."""
        view = self._views.get(source.path)
        if view is None:
            view = self._views[source.path] = FileView(source, self)
        return view

    def open(self, path_text: str, node: Node, base: Path) -> FileView:
        """Return the view of the file that a reference at ``node`` names, relative to the directory ``base``."""
        try:
            path = (base / path_text).resolve()
        except (ValueError, OSError, RuntimeError):
            raise node.error(RefError, f'the reference "{path_text}" is not the name of a file') from None
        if not path.is_relative_to(self.directory):
            message = f'the reference "{path_text}" leads out of the directory of the document, which is refused'
            raise node.error(RefError, message)
        try:
            return self.view(self.library.read(path))
        except ReadError as error:
            raise node.error(RefError, f'the reference "{path_text}" cannot be read: {error.message}') from None


@dataclass(eq=False)
class FileView:
    """One file as one document sees it: in the form of OpenAPI 3.1, with references that can be followed."""

    source: Source
    references: References
    _targets: dict[str, Node] = field(default_factory=dict)
    _values: dict[Pointer, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        value = self.source.value
        own = declared_version(value)
        # A file that is a document by itself is upgraded by its own version, at once. Of a fragment only a reference
        # tells what its parts are, so it is upgraded part by part, where references lead.
        self._by_parts = own is None and self.references.version.startswith("3.0")
        self._root = upgrade(value) if own is not None and own.startswith("3.0") else value

    @property
    def name(self) -> str:
        """The file's name, unique among the files of one run."""
        return self.source.name

    @property
    def root(self) -> Node:
        """The file's root value."""
        return self._node(())

    def locate(self, pointer: Pointer) -> tuple[Location, str]:
        """Return the place of a value and the lines around it."""
        return self.source.locate(pointer)

    def order(self, pointer: Pointer) -> tuple[int, ...]:
        """Return numbers that grow with the place of a value."""
        return self.source.order(pointer)

    def target(self, reference: str, node: Node) -> Node:
        """Return the value that a ``$ref`` names; RefError, located at ``node``, when there is none."""
        found = self._targets.get(reference)
        if found is None:
            found = self._targets[reference] = self._find(reference, node)
        return found

    def _find(self, reference: str, node: Node) -> Node:
        node = node.child("$ref") or node
        try:
            parts = urlsplit(reference)
        except ValueError:
            raise node.error(RefError, f'the reference "{reference}" is not well-formed') from None
        if parts.scheme or parts.netloc:
            raise node.error(RefError, f'the reference "{reference}" is a URL; only files are followed')
        view = self
        if parts.path:
            view = self.references.open(unquote(parts.path), node, self.source.directory)
        fragment = unquote(parts.fragment)
        if fragment and not fragment.startswith("/"):
            return view._anchored(fragment, reference, node)
        keys = decode_pointer(fragment)
        pointer, missing = walk(view.source.value, keys)
        if missing is not None:
            raise node.error(RefError, f'the reference "{reference}" leads nowhere: {missing}')
        return view._node(pointer)

    def _anchored(self, name: str, reference: str, node: Node) -> Node:
        level: list[tuple[Pointer, Any]] = [((), self.source.value)]
        while level:
            pointer, value = level.pop()
            if isinstance(value, dict) and value.get("$anchor") == name:
                return self._node(pointer)
            members = value.items() if isinstance(value, dict) else enumerate(value)
            level += [((*pointer, key), item) for key, item in members if isinstance(item, dict | list)]
        raise node.error(RefError, f'the reference "{reference}" leads nowhere: there is no $anchor "{name}"')

    def _node(self, pointer: Pointer) -> Node:
        if pointer not in self._values:
            value = _MISSING if self._by_parts else _value_at(self._root, pointer)
            # A part that the upgrade has moved is upgraded by itself.
            self._values[pointer] = upgrade(_value_at(self.source.value, pointer)) if value is _MISSING else value
        return Node(self._values[pointer], pointer, self)


def declared_version(value: Any) -> str | None:
    """Return the OpenAPI version that a file declares, or None when it declares none."""
    version = value.get("openapi") if isinstance(value, dict) else None
    return None if version is None or isinstance(version, dict | list) else str(version)


def walk(value: Any, keys: tuple[str, ...]) -> tuple[Pointer, str | None]:
    """Follow the tokens of a JSON pointer; return it with indexes as numbers, and what is missing, if anything."""
    pointer: list[str | int] = []
    for key in keys:
        if isinstance(value, list) and _INDEX.match(key) and int(key) < len(value):
            pointer.append(int(key))
            value = value[int(key)]
        elif isinstance(value, dict) and key in value:
            pointer.append(key)
            value = value[key]
        else:
            return tuple(pointer), _explain(value, key)
    return tuple(pointer), None


def _value_at(value: Any, pointer: Pointer) -> Any:
    try:
        for key in pointer:
            value = value[key]
    except (KeyError, IndexError, TypeError):
        return _MISSING
    return value


def _explain(value: Any, key: str) -> str:
    near = get_close_matches(key, value.keys(), n=3, cutoff=0.6) if isinstance(value, dict) else []
    return f'there is no "{key}"' + (f"; did you mean {' or '.join(near)}?" if near else "")
