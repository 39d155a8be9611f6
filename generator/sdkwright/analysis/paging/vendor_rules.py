"""What documents say of paging by the keywords of other tools, read as rules: `x-ms-pageable`, Speakeasy's and Fern's.

Whatever does not fit the operation is told where it stands, and left aside; the list is then looked at as any other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from sdkwright.analysis.paging.controls import Control, controls_of
from sdkwright.analysis.paging.envelopes import Field, envelope_around, envelope_of, fields_of, reply_of
from sdkwright.analysis.paging.listing import Found, Listing
from sdkwright.analysis.paging.positional import offset_facts, page_facts
from sdkwright.analysis.paging.vocabulary import PAGES, plain
from sdkwright.errors import Diagnostic
from sdkwright.extensions import FERN_PAGINATION, MS_PAGEABLE, SPEAKEASY_PAGINATION
from sdkwright.load import Node, encode_pointer
from sdkwright.model import Array, Declared, Operation
from sdkwright.model.paging import PaginationRule

_PATH = re.compile(r"\$(?:response|request)?((?:\.[\w@$-]+|\['[^'\]]+'\]|\[\"[^\"\]]+\"\])*)(\[[^\]]*\](.*))?\Z")
_STEP = re.compile(r"\.([\w@$-]+)|\['([^'\]]+)'\]|\[\"([^\"\]]+)\"\]")
_LAST = re.compile(r"\[(-1:?|\(@\.length ?- ?1\))\]")
_DEPTH = 5


class _MisfitError(Exception):
    """A hint that does not fit, in words."""


@dataclass(frozen=True, slots=True)
class VendorRules:
    """The objects of all operations by key, the roots of their documents, and how the warnings are kept."""

    nodes: Mapping[str, Node]
    roots: Mapping[str, Node]
    findings: list[Diagnostic]

    def of(
        self, operation: Operation, declared: Mapping[str, Declared], others: Mapping[str, str]
    ) -> tuple[Listing, Found] | None:
        """How the operation is paged by a keyword; None where there is none that fits.

        `others`: the methods of the operations of the same document by their ids.
        """
        node = self.nodes[operation.key]
        for key, read in _KEYWORDS.items():
            hint = node.child(key)
            if hint is not None and hint.value is True and key == FERN_PAGINATION:
                hint = self.roots[operation.document].child(key) or hint
            if hint is None or hint.value in (None, False):
                continue
            reading = _Reading(operation, declared, others, partial(self._note, hint, key))
            try:
                if not isinstance(hint.value, dict):
                    raise _MisfitError("it must be an object")
                listed, rule = read(reading, hint.value)
                # Which number the first page has is a guess even then.
                guessed = rule.style == "page" and rule.first is None
                return listed, Found(replace(rule, guessed=guessed), f"{key} says so", 1.0)
            except _MisfitError as misfit:
                reading.note(f"is left aside: {misfit}")
        return None

    def warn(self, operation: Operation, message: str) -> None:
        """Keep a warning about an operation."""
        self.findings.append(self.nodes[operation.key].warning(message))

    def _note(self, hint: Node, key: str, message: str) -> None:
        self.findings.append(hint.warning(f"{key} {message}"))


@dataclass(frozen=True, slots=True)
class _Reading:
    """An operation whose hint is read."""

    operation: Operation
    declared: Mapping[str, Declared]
    others: Mapping[str, str]
    note: Callable[[str], None]

    def fields(self) -> list[Field]:
        """All arrays and scalars of the reply."""
        reply = reply_of(self.operation)
        return [] if reply is None else list(fields_of(reply, self.declared, _DEPTH))

    def listing(self, path: tuple[str, ...] | None) -> Listing:
        """The list at a path of the reply, or the one that is found."""
        fields, controls = self.fields(), controls_of(self.operation, self.declared)
        if path is None:
            shape = envelope_of(self.operation, self.declared)
            if shape is None:
                raise _MisfitError("it does not say where the items are, and the reply does not show it")
            return Listing(self.operation, controls, shape, self.declared)
        items = next((one for one in fields if one.path == path and isinstance(one.type, Array)), None)
        if items is None:
            raise _MisfitError(f"the reply has no list at {encode_pointer(path)!r}")
        return Listing(self.operation, controls, envelope_around(items, fields, self.declared), self.declared)

    def control(self, listed: Listing, name: Any, path: tuple[str, ...] = ()) -> Control:
        """The parameter of a name, or the field of the body at a path."""
        pointer = encode_pointer(path or (str(name),))
        found = (one for one in listed.controls.values() if one.name in (name, pointer))
        control = next(found, None) or self._own(str(name), path)
        if control is None:
            raise _MisfitError(f"the operation has no parameter {name!r}")
        return control

    def _own(self, name: str, path: tuple[str, ...]) -> Control | None:
        """A parameter or field whose name says nothing of paging."""
        for one in self.operation.parameters:
            if one.name == name and one.place in ("query", "header"):
                place = "query" if one.place == "query" else "header"
                return Control(one.name, plain(one.name), place, one.type, one.description, one.default, one.example)  # type: ignore[arg-type]  # one of Place
        body = self.operation.body
        fields = fields_of(body.type, self.declared, _DEPTH) if body is not None else ()
        wanted = path or (name,)
        field = next((one for one in fields if one.path == wanted), None)
        return None if field is None else Control(encode_pointer(wanted), field.name, "body", field.type)


def _microsoft(reading: _Reading, hint: Mapping[str, Any]) -> tuple[Listing, PaginationRule]:
    """`x-ms-pageable`: the property of the next URL, null where all comes at once, and that of the items."""
    known = {field.path for field in reading.fields()}
    items, link = _text(hint, "itemName") or "value", _text(hint, "nextLinkName")
    listed = reading.listing(() if known == {()} and "itemName" not in hint else _property(items, known))
    if not link:
        return listed, listed.rule("single", None, total=None, more=None, last=None, headers={})
    path = _property(link, known)
    if path not in known:
        reading.note(f"names {link!r}, which the reply is not said to have")
    method = None
    if reading.operation.method != "GET":
        other = _text(hint, "operationName")
        method = (other and reading.others.get(other)) or "GET"
    return listed, listed.rule("next", None, next=encode_pointer(path), method=method)


def _property(name: str, known: set[tuple[str, ...]]) -> tuple[str, ...]:
    """The path of a property: its name, in which a dot may be escaped, or the names of several with dots between."""
    ways = ((name,), (name.replace("\\.", "."),), tuple(name.split(".")))
    return next((way for way in ways if way in known), ways[1])


def _speakeasy(reading: _Reading, hint: Mapping[str, Any]) -> tuple[Listing, PaginationRule]:
    """`x-speakeasy-pagination`: inputs by what they are for, outputs by JSONPath."""
    outputs, entries = hint.get("outputs"), hint.get("inputs")
    outputs = outputs if isinstance(outputs, dict) else {}
    named = [one for one in entries if isinstance(one, dict)] if isinstance(entries, list) else []
    inputs = {str(one.get("type")): one.get("name") for one in named}
    told = {key: _path(outputs[key]) for key in ("results", "numPages", "nextCursor", "nextUrl") if key in outputs}
    cursor, last = told.get("nextCursor", (None, None))
    listed = reading.listing(told["results"][0] if "results" in told else cursor if last else None)
    size = reading.control(listed, inputs["limit"]) if "limit" in inputs else None
    facts: dict[str, Any] = {"size": size.name} if size is not None else {}
    kind = _text(hint, "type")
    if kind == "url" and "nextUrl" in told:
        return listed, listed.rule("next", None, next=encode_pointer(told["nextUrl"][0]), **facts)
    if kind == "cursor" and cursor is not None and "cursor" in inputs:
        control = reading.control(listed, inputs["cursor"])
        if last:
            return listed, listed.rule("last", control, field=encode_pointer(last), **facts)
        return listed, listed.rule("cursor", control, next=encode_pointer(cursor), **facts)
    if kind == "offsetLimit" and "page" in inputs:
        facts |= {"pages": encode_pointer(told["numPages"][0])} if "numPages" in told else {}
        return listed, _counted(listed, "page", reading.control(listed, inputs["page"]), facts)
    if kind == "offsetLimit" and "offset" in inputs:
        return listed, _counted(listed, "offset", reading.control(listed, inputs["offset"]), facts)
    raise _MisfitError(f"type {kind!r} with these inputs and outputs is no way of paging")


def _fern(reading: _Reading, hint: Mapping[str, Any]) -> tuple[Listing, PaginationRule]:
    """`x-fern-pagination`: fields of `$request` and of `$response`."""
    keys = ("cursor", "next_cursor", "offset", "step", "results", "next_uri", "next_path", "has-next-page")
    told = {key: _path(hint[key])[0] for key in keys if key in hint}
    listed = reading.listing(told.get("results"))
    more = {"more": encode_pointer(told["has-next-page"])} if "has-next-page" in told else {}
    link = told.get("next_uri") or told.get("next_path")
    if link:
        return listed, listed.rule("next", None, next=encode_pointer(link), **more)
    if "cursor" in told and "next_cursor" in told:
        control = reading.control(listed, told["cursor"][-1], told["cursor"])
        return listed, listed.rule("cursor", control, next=encode_pointer(told["next_cursor"]), **more)
    if "offset" in told:
        control = reading.control(listed, told["offset"][-1], told["offset"])
        style = "page" if control.word in PAGES or "step" not in told else "offset"
        return listed, _counted(listed, style, control, more)
    raise _MisfitError("it names neither a cursor, nor an offset, nor a URL")


def _counted(listed: Listing, style: str, control: Control, facts: dict[str, Any]) -> PaginationRule:
    """The rule of a list that is read by position; where counting begins no keyword says, but what is around it."""
    found = page_facts(listed, control)[0] if style == "page" else offset_facts(listed, control)
    return listed.rule(style, control, **(found | facts))


def _text(hint: Mapping[str, Any], key: str) -> str:
    value = hint.get(key)
    if value is not None and not isinstance(value, str):
        raise _MisfitError(f"{key} must be text")
    return value or ""


def _path(text: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys of a JSONPath, and those within the last element of the array that they lead to."""
    match = _PATH.match(text) if isinstance(text, str) else None
    index = match[2] or "" if match else ""
    found = _LAST.match(index)
    inner = _PATH.match(f"${index[found.end() :]}") if found else None
    if match is None or (index and (inner is None or inner[2])):
        raise _MisfitError(f"{text!r} is no path of keys")
    return _steps(match[1]), _steps(inner[1]) if inner else ()


def _steps(text: str) -> tuple[str, ...]:
    return tuple(next(filter(None, step)) for step in _STEP.findall(text))


_KEYWORDS: Mapping[str, Callable[[_Reading, Mapping[str, Any]], tuple[Listing, PaginationRule]]] = {
    MS_PAGEABLE: _microsoft,
    SPEAKEASY_PAGINATION: _speakeasy,
    FERN_PAGINATION: _fern,
}
