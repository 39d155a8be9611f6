"""Parameters of Swagger 2.0: those that stay such, and those that make up a request's body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sdkwright.load.convert.swagger_values import Lookup, Media, mapping, media_types
from sdkwright.load.nodes.pointers import Pointer, as_reference, at, interpretations, walk

__all__ = ["Entry", "Layout", "parameter"]

# What describes the parameter or header itself; anything else describes its value.
_OWN = frozenset({"name", "in", "description", "required", "allowEmptyValue", "collectionFormat", "schema"})
_OWN_TOO = frozenset({"deprecated", "example", "examples", "style", "explode", "content"})
_STYLES = {"ssv": "spaceDelimited", "tsv": "tabDelimited", "pipes": "pipeDelimited", "multi": "form", "csv": "form"}
_FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")
_CHAIN_LIMIT = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """One element of a list of parameters.

    listed: as it is written there, perhaps a reference.
    value: the parameter itself.
    written: its place in the file; None when it is in another file.
    """

    listed: Any
    value: dict[str, Any]
    written: Pointer | None

    @property
    def place(self) -> Any:
        """Where the parameter is: ``query``, ``body`` and so on."""
        return self.value.get("in")

    @property
    def in_body(self) -> bool:
        """Whether it is a part of the request's body, or the whole of it."""
        return self.place in ("body", "formData", "form")


@dataclass(eq=False)
class Layout:
    """What the parts of one conversion share.

    root: the document, its schemas upgraded.
    moves: place in the converted document -> place as written.
    media: what the document consumes and produces as a whole.
    whole: whether a whole document is converted, so that places in it are known.
    bodies: place of a global body parameter -> the schema to use for it.
    notes: place as written -> what could not be taken over of it.
    """

    root: dict[str, Any]
    moves: dict[Pointer, Pointer]
    lookup: Lookup
    media: Media
    whole: bool
    bodies: dict[Pointer, Any] = field(default_factory=dict)
    notes: dict[Pointer, str] = field(default_factory=dict)

    def listed(self, value: Any, written: Pointer) -> list[Entry]:
        """Return the elements of a list of parameters, references followed."""
        entries = enumerate(value) if isinstance(value, list) else ()
        return [self._entry(item, (*written, index)) for index, item in entries]

    def _entry(self, listed: Any, written: Pointer) -> Entry:
        value: Any = listed
        for _ in range(_CHAIN_LIMIT):
            reference = mapping(value).get("$ref")
            if not isinstance(reference, str):
                return Entry(listed, mapping(value), written)
            found = self.local(reference)
            if found is None:
                return Entry(listed, mapping(self.lookup(reference)), None)
            written, value = found, at(self.root, found)
        return Entry(listed, {}, written)

    def local(self, reference: str) -> Pointer | None:
        """Return the place as written of what a reference within the file names, or None."""
        if not self.whole or not reference.startswith("#"):
            return None
        found = (walk(self.root, keys) for keys in interpretations(reference[1:]))
        return next((pointer for pointer in found if pointer is not None), None)

    def parameters(self, entries: Sequence[Entry], place: Pointer) -> list[Any]:
        """Return a list of parameters, all of them outside of the body, that stands at a path item or operation."""
        result = []
        for index, entry in enumerate(entries):
            new = (*place, "parameters", index)
            if entry.listed is entry.value and entry.written is not None:
                result.append(parameter(self, entry.value, new, entry.written))
            else:
                result.append(entry.listed)
        return result

    def request_body(self, entries: Sequence[Entry], consumes: tuple[str, ...], place: Pointer) -> Any:
        """Return the body that parameters make up, or None where they are none; of two bodies the first counts."""
        place = (*place, "requestBody")
        body = next((entry for entry in entries if entry.place == "body"), None)
        fields = {str(entry.value.get("name")): entry for entry in reversed(entries) if entry.place != "body"}
        if body is None and not fields:
            return None
        result: dict[str, Any] = {}
        content: dict[str, Any] = {}
        if body is not None:
            result = {key: item for key, item in body.value.items() if key not in ("in", "name", "schema", "type")}
            content |= self._body(body, consumes, place)
        if fields:
            content |= self._form(dict(reversed(fields.items())), consumes, place)
        required = any(entry.value.get("required") is True for entry in (body, *fields.values()) if entry)
        return {**result, "content": content, **({"required": True} if required else {})}

    def _body(self, entry: Entry, consumes: tuple[str, ...], place: Pointer) -> dict[str, Any]:
        schema = self._body_schema(entry)
        if entry.written is not None:
            self.moves[place] = entry.written
        return self.content(schema, media_types(consumes, schema), place, _below(entry.written, "schema"))

    def _body_schema(self, entry: Entry) -> Any:
        if entry.written is None:
            return {"$ref": f"{entry.listed['$ref']}/schema"} if "schema" in entry.value else {}
        if entry.written in self.bodies:
            return self.bodies[entry.written]
        return entry.value["schema"] if "schema" in entry.value else schema_of(entry.value)

    def content(
        self, schema: Any, names: Sequence[str], place: Pointer, written: Pointer | None
    ) -> dict[str, dict[str, Any]]:
        """Return one schema as the content of each media type.

        A schema that is not a reference stands once, at the media type that is understood best, and the others refer
        to it: it is one type.
        """
        first = min(names, key=lambda name: ("json" not in name, name))
        home = (*place, "content", first, "schema")
        plain = not isinstance(schema, dict) or "$ref" in schema or not self.whole
        elsewhere = schema if plain else {"$ref": as_reference(home)}
        for name in names:
            if written is not None and (plain or name == first):
                self.moves[(*place, "content", name, "schema")] = written
        return {name: {"schema": schema if name == first else elsewhere} for name in names}

    def _form(self, fields: dict[str, Entry], consumes: tuple[str, ...], place: Pointer) -> dict[str, Any]:
        schema: dict[str, Any] = {"type": "object", "properties": {}}
        encoding = {}
        for name, entry in fields.items():
            schema["properties"][name] = self._field(entry)
            if _is_array(entry.value):
                encoding[name] = style_of(entry.value, "query")
        required = [name for name, entry in fields.items() if entry.value.get("required") is True]
        if required:
            schema["required"] = required
        files = any(mapping(item).get("format") == "binary" for item in schema["properties"].values())
        names = _forms(consumes, files or any(entry.value.get("type") == "file" for entry in fields.values()))
        content = self.content(schema, names, place, None)
        for media_type in names:
            for name, entry in fields.items():
                if entry.written is not None:
                    new = (*place, "content", media_type, "schema", "properties", name)
                    self.moves[new] = entry.written
            if encoding:
                content[media_type]["encoding"] = encoding
        return content

    def _field(self, entry: Entry) -> Any:
        if entry.written is None:
            return {"$ref": entry.listed["$ref"]}
        words = {key: entry.value[key] for key in ("description", "deprecated", "example") if key in entry.value}
        return {**words, **schema_of(entry.value)}


def _below(pointer: Pointer | None, key: str) -> Pointer | None:
    return None if pointer is None else (*pointer, key)


def parameter(layout: Layout, value: Any, place: Pointer, written: Pointer) -> Any:
    """Return a parameter or a header with its value's words below ``schema``."""
    if not isinstance(value, dict) or "$ref" in value or "content" in value:
        return value
    result = {key: item for key, item in value.items() if _is_own(key) and key != "collectionFormat"}
    if "schema" not in value:
        # The place of the whole first: of several that one has moved to, the first counts.
        layout.moves[place] = written
        layout.moves[(*place, "schema")] = written
        result["schema"] = schema_of(value)
    if _is_array(value):
        result |= style_of(value, str(value.get("in", "header")))
    return result


def schema_of(value: dict[str, Any]) -> dict[str, Any]:
    """Return what a parameter or header says of its value: its schema."""
    return {key: item for key, item in value.items() if not _is_own(key) or key.startswith("x-")}


def _is_own(key: str) -> bool:
    return key in _OWN or key in _OWN_TOO or key.startswith("x-")


def _is_array(value: dict[str, Any]) -> bool:
    kind = value.get("type")
    return kind == "array" or (isinstance(kind, list) and "array" in kind)


def style_of(value: dict[str, Any], place: str) -> dict[str, Any]:
    """Return how a list is written: what its ``collectionFormat`` comes to; commas where it has none."""
    written = str(value.get("collectionFormat", "csv"))
    usual = "form" if place in ("query", "cookie") else "simple"
    if written == "csv" or written not in _STYLES:
        return {"style": usual, "explode": False}
    return {"style": _STYLES[written], "explode": written == "multi"}


def _forms(consumes: tuple[str, ...], files: bool) -> tuple[str, ...]:
    """Return the media types of a form: those consumed that are such; files go by multipart only."""
    usable = _FORMS[:1] if files else _FORMS
    found = tuple(name for name in consumes if name.partition(";")[0].strip().lower() in usable)
    return found or (_FORMS[:1] if files else _FORMS[1:])
