"""The files of a run, each read once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, count
from pathlib import Path, PurePosixPath
from typing import Any, NoReturn

from sdkwright.errors import Location, ParseError, RefError
from sdkwright.load.nodes.address import Address, InlineSource, Url, place_of, resolved
from sdkwright.load.nodes.node import Node
from sdkwright.load.nodes.other_documents import other_text
from sdkwright.load.nodes.pointers import Pointer, encode_pointer
from sdkwright.load.nodes.text import Text, decode_text, read_text
from sdkwright.load.sources.fetch import fetch
from sdkwright.load.syntax.json_reader import parse_json
from sdkwright.load.syntax.positions import PositionTree, json_positions, yaml_positions
from sdkwright.load.syntax.yaml_reader import parse_yaml

__all__ = ["Library", "Origins", "Source", "common_directory", "read_source"]


@dataclass(slots=True)
class Origins:
    """Where the parts of a value come from that overlays have changed.

    Keys are the identities of lists and dicts, so those that an overlay takes out are kept alive in ``removed``: the
    identity of a value that is gone may be given to another.

    added: collection and key -> the overlay and the place in it that gave the member.
    indexes: list -> for each element its index in the file.
    """

    added: dict[tuple[int, str | int], tuple[Source, Pointer]] = field(default_factory=dict)
    indexes: dict[int, list[int]] = field(default_factory=dict)
    removed: list[Any] = field(default_factory=list)


@dataclass(eq=False)
class Source:
    """One file as read: its text, its value and the places of everything in it.

    where: the file, or its URL.
    name: its name in errors and identities, unique within the run.
    value: the root value; only overlays change it, before anything else looks at it.
    """

    where: Path | Url
    text: Text
    value: Any
    is_json: bool
    origins: Origins = field(default_factory=Origins)
    _numbers: dict[int, dict[str | int, int]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The file's name, unique among the files of one run."""
        return self.text.name

    @property
    def directory(self) -> Path:
        """The directory that references in the file are relative to, with symbolic links resolved.

        A file from a URL has none.
        """
        return resolved(self.where.absolute().parent) if isinstance(self.where, Path) else Path()

    @property
    def root(self) -> Node:
        """The root value with its place, without references."""
        return Node(self.value, (), self)

    @cached_property
    def _positions(self) -> PositionTree:
        return json_positions(self.text) if self.is_json else yaml_positions(self.text)

    def locate(self, pointer: Pointer) -> tuple[Location, str]:
        """Return the place of a value and the lines around it.

        A value that an overlay gave is located there; a value that is nowhere, at the nearest value above it.
        """
        source, written = self.origin(pointer)
        place, _ = source._positions.find(written)
        location = Location(source.name, place.line, place.column, encode_pointer(pointer))
        return location, source.text.excerpt(place.line, place.column)

    def order(self, pointer: Pointer) -> tuple[int, ...]:
        """Return for each key of a pointer its number among the members, as far as there are any.

        A value that an overlay gave counts where it stands now.
        """
        numbers = list[int]()
        value: Any = self.value
        for key in pointer:
            if isinstance(value, dict) and key in value:
                numbers.append(self._number(value, key))
                value = value[key]
            elif isinstance(value, list) and isinstance(key, int) and key < len(value):
                numbers.append(key)
                value = value[key]
            else:
                break
        return tuple(numbers)

    def _number(self, value: dict[str | int, Any], key: str | int) -> int:
        numbers = self._numbers.get(id(value))
        if numbers is None:
            numbers = self._numbers[id(value)] = {key: number for number, key in enumerate(value)}
        return numbers[key]

    def origin(self, pointer: Pointer) -> tuple[Source, Pointer]:
        """Return the file that a value was written in, and its pointer there."""
        source, value = self, self.value
        written: Pointer = ()
        for position, key in enumerate(pointer):
            overlaid = self.origins.added.get((id(value), key))
            if overlaid is not None:
                source, written = overlaid
            elif source is self and isinstance(key, int) and id(value) in self.origins.indexes:
                written = (*written, self.origins.indexes[id(value)][key])
            else:
                written = (*written, key)
            try:
                value = value[key]
            except (KeyError, IndexError, TypeError):
                return source, (*written, *pointer[position + 1 :])
        return source, written

    def target(self, reference: str, node: Node) -> NoReturn:
        """Refuse: in a file that is read on its own, references have no meaning."""
        self.note(node, f'the reference "{reference}" cannot be followed here')

    def note(self, node: Node, message: str) -> NoReturn:
        """Raise RefError: nobody collects notes here."""
        raise node.error(RefError, message)


def read_source(path: Path, name: str) -> Source:
    """Read one JSON or YAML file; ReadError, ParseError or LimitError when it cannot be."""
    return _parsed(path, path.name, read_text(path, name))


def _parsed(where: Path | Url, filename: str, text: Text) -> Source:
    """Return a text with its value.

    Text that begins with a brace or bracket is read as JSON first, whatever the file is called, since JSON is read
    fifty times as fast; when it is not JSON after all and the file is not called so, it is read as YAML.
    """
    what = other_text(text.content)
    if what:
        raise text.error(ParseError, f"this is not an OpenAPI document but {what}", 1, 1)
    named_json = filename.lower().endswith(".json")
    if named_json or text.content.lstrip()[0] in "{[":
        try:
            return Source(where, text, parse_json(text), is_json=True)
        except ParseError:
            if named_json:
                raise
    return Source(where, text, parse_yaml(text), is_json=False)


def common_directory(addresses: Iterable[Address]) -> Path:
    """Return the directory that holds all the files a run was given; their names are relative to it."""
    places = map(place_of, addresses)
    directories = [str(resolved(place.absolute().parent)) for place in places if isinstance(place, Path)]
    return Path(os.path.commonpath(directories) if directories else os.curdir)


class Library:
    """All files of a run by their real paths or URLs, each read when it is first asked for.

    Names are paths relative to the directory that holds all the files the run was given, so that they are short and
    the same wherever the project lies; a URL is its own name.

    hosts: the hosts that may be asked for files: those of the URLs given, and those allowed.
    root: the directory that references to files may not leave, symbolic links resolved; None: that of each document.
    requested: every file that was asked for, as it was named, whether it is there or not; None for what is no file.
    """

    def __init__(self, addresses: Iterable[Address], hosts: Iterable[str] = (), root: Path | None = None) -> None:
        addresses = tuple(addresses)
        self.root = root and resolved(root)
        places = map(place_of, addresses)
        self._base = common_directory(addresses)
        self._sources: dict[Path | Url, Source] = {}
        self._names: dict[str, Path | Url] = {}
        self.requested: set[Path | None] = set()
        self.hosts = frozenset({*hosts, *(place.host for place in places if isinstance(place, Url))})

    @property
    def letters(self) -> int:
        """How many letters all files read so far have."""
        return sum(len(source.text.content) for source in self._sources.values())

    def values(self) -> dict[str, Any]:
        """Return the value of each file read so far, by its name."""
        return {source.name: source.value for source in self._sources.values()}

    def name(self, where: Path | Url) -> str:
        """Return the name of a file in errors and identities."""
        if isinstance(where, Url):
            return where.shown
        relative = os.path.relpath(resolved(where.absolute().parent) / where.name, self._base)
        return relative.replace(os.sep, "/")

    def read(self, address: Address) -> Source:
        """Return a file, read at the first call; ReadError, ParseError or LimitError when it cannot be."""
        where = place_of(address)
        real = resolved(where) if isinstance(where, Path) else where
        self.requested.add(address if isinstance(address, Path) else None)
        source = self._sources.get(real)
        if source is None:
            source = self._sources[real] = self._read(address, self._unique(address, real))
        return source

    def _read(self, address: Address, name: str) -> Source:
        if isinstance(address, InlineSource):
            filename = PurePosixPath(address.name).name
            return _parsed(address.where, filename, decode_text(address.data, name))
        if isinstance(address, Url):
            text = decode_text(fetch(address, self.hosts), name)
            return _parsed(address, PurePosixPath(address.shown).name, text)
        return read_source(address, name)

    def _unique(self, address: Address, real: Path | Url) -> str:
        """Return a name that no other file has: two URLs may differ in what is not shown of them.

        A file that could not be read keeps its name until it is asked for again.
        """
        plain = address.name if isinstance(address, InlineSource) else self.name(address)
        numbered = (f"{plain} ({number})" for number in count(2))
        return next(name for name in chain([plain], numbered) if self._names.setdefault(name, real) == real)
