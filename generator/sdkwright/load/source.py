"""The files of a run, each read once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NoReturn

from sdkwright.errors import Location, ParseError, RefError
from sdkwright.load.json_text import parse_json
from sdkwright.load.node import Node, Pointer, encode_pointer
from sdkwright.load.places import Place, json_places, yaml_places
from sdkwright.load.text import Text, read_text
from sdkwright.load.yaml_text import parse_yaml

__all__ = ["Library", "Origins", "Source", "read_source"]


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

    path: the file, absolute.
    name: its name in errors and identities, unique within the run.
    value: the root value; only overlays change it, before anything else looks at it.
    """

    path: Path
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
        """The directory that references in the file are relative to, with symbolic links resolved."""
        return self.path.absolute().parent.resolve()

    @property
    def root(self) -> Node:
        """The root value with its place, without references."""
        return Node(self.value, (), self)

    @cached_property
    def _places(self) -> Place:
        return json_places(self.text) if self.is_json else yaml_places(self.text)

    def locate(self, pointer: Pointer) -> tuple[Location, str]:
        """Return the place of a value and the lines around it.

        A value that an overlay gave is located there; a value that is nowhere, at the nearest value above it.
        """
        source, written = self._origin(pointer)
        place, _ = source._places.find(written)
        location = Location(source.name, place.line, place.column, encode_pointer(pointer))
        return location, source.text.excerpt(place.line, place.column)

    def order(self, pointer: Pointer) -> tuple[int, ...]:
        """Return for each key of a pointer its number among the members, as far as there are any.

        A value that an overlay gave counts where it stands now.
        """
        numbers, value = [], self.value
        for key in pointer:
            if isinstance(value, dict) and key in value:
                numbers.append(self._number(value, key))
            elif isinstance(value, list) and isinstance(key, int) and key < len(value):
                numbers.append(key)
            else:
                break
            value = value[key]
        return tuple(numbers)

    def _number(self, value: dict[str | int, Any], key: str | int) -> int:
        numbers = self._numbers.get(id(value))
        if numbers is None:
            numbers = self._numbers[id(value)] = {key: number for number, key in enumerate(value)}
        return numbers[key]

    def _origin(self, pointer: Pointer) -> tuple[Source, Pointer]:
        """Return the file that a value was written in, and its pointer there."""
        source, value = self, self.value
        written: Pointer = ()
        for position, key in enumerate(pointer):
            found = self.origins.added.get((id(value), key))
            if found is not None:
                source, written = found
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
        raise node.error(RefError, f'the reference "{reference}" cannot be followed here')


def read_source(path: Path, name: str) -> Source:
    """Read one JSON or YAML file.

    Text that begins with a brace or bracket is read as JSON first, whatever the file is called, since JSON is read
    fifty times as fast; when it is not JSON after all and the file is not called so, it is read as YAML.
    """
    text = read_text(path, name)
    named_json = path.suffix.lower() == ".json"
    if named_json or text.content.lstrip()[0] in "{[":
        try:
            return Source(path, text, parse_json(text), is_json=True)
        except ParseError:
            if named_json:
                raise
    return Source(path, text, parse_yaml(text), is_json=False)


class Library:
    """All files of a run by their real paths, each read when it is first asked for.

    Names are paths relative to the directory that holds all the files the run was given, so that they are short and
    the same wherever the project lies.
    """

    def __init__(self, given: Iterable[Path]) -> None:
        directories = [str(path.absolute().parent.resolve()) for path in given]
        self._base = os.path.commonpath(directories) if directories else os.curdir
        self._sources: dict[Path, Source] = {}

    def name(self, path: Path) -> str:
        """Return the name of a file in errors and identities."""
        relative = os.path.relpath(path.absolute().parent.resolve() / path.name, self._base)
        return relative.replace(os.sep, "/")

    def read(self, path: Path) -> Source:
        """Return a file, read at the first call; ReadError, ParseError or LimitError when it cannot be."""
        real = path.resolve()
        source = self._sources.get(real)
        if source is None:
            source = self._sources[real] = read_source(path, self.name(path))
        return source
