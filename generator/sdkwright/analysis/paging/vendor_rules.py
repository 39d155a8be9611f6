"""Pagination rules by the keywords of other tools: `x-ms-pageable`, Speakeasy's and Fern's.

A keyword that does not fit its operation is a located warning; the list is then detected like any other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from sdkwright.analysis.paging.controls import Control, controls_of
from sdkwright.analysis.paging.envelopes import Field, envelope_around, envelope_of, fields_of, reply_of
from sdkwright.analysis.paging.listing import Detection, Listing
from sdkwright.analysis.paging.positional import offset_facts, page_facts
from sdkwright.analysis.paging.vocabulary import PAGES, plain
from sdkwright.errors import Diagnostic
from sdkwright.extensions import FERN_PAGINATION, MS_PAGEABLE, SPEAKEASY_PAGINATION
from sdkwright.load import Node, encode_pointer
from sdkwright.model import Array, Declared, Operation
from sdkwright.model.paging import PaginationRule

_PATH = re.compile(r"\$(?:response|request)?((?:\.[\w@$-]+|\['[^'\]]+'\]|\[\"[^\"\]]+\"\])*)(\[[^\]]*\](.*))?\Z")
_STEP = re.compile(r"\.([\w@$-]+)|\['([^'\]]+)'\]|\[\"([^\"\]]+)\"\]")
_LAST_INDEX = re.compile(r"\[(-1:?|\(@\.length ?- ?1\))\]")
_DEPTH = 5


class _MisfitError(Exception):
    """A keyword that does not fit its operation, with the reason in words."""


@dataclass(frozen=True, slots=True)
class VendorRules:
    """The nodes of all operations by key, the roots of their documents, and the warnings."""

    nodes: Mapping[str, Node]
    roots: Mapping[str, Node]
    findings: list[Diagnostic]

    def of(
        self, operation: Operation, declared: Mapping[str, Declared], methods: Mapping[str, str]
    ) -> tuple[Listing, Detection] | None:
        """The pagination of an operation by a keyword; None if it has none that fits.

        `methods`: the methods of the operations of the same document by their ids.
        """
        node = self.nodes[operation.key]
        for key, read in _KEYWORDS.items():
            hint = node.child(key)
            if hint is not None and hint.value is True and key == FERN_PAGINATION:
                hint = self.roots[operation.document].child(key) or hint
            if hint is None or hint.value in (None, False):
                continue
            context = _HintContext(operation, declared, methods, partial(self._note, hint, key))
            try:
                if not isinstance(hint.value, dict):
                    raise _MisfitError("it must be an object")
                listing, rule = read(context, hint.value)
                # The number of the first page remains a guess.
                guessed = rule.style == "page" and rule.first is None
                return listing, Detection(replace(rule, guessed=guessed), f"{key} says so", 1.0)
            except _MisfitError as misfit:
                context.note(f"is left aside: {misfit}")
        return None

    def warn(self, operation: Operation, message: str) -> None:
        """Keep a warning about an operation."""
        self.findings.append(self.nodes[operation.key].warning(message))

    def _note(self, hint: Node, key: str, message: str) -> None:
        self.findings.append(hint.warning(f"{key} {message}"))


@dataclass(frozen=True, slots=True)
class _HintContext:
    """An operation whose keyword is being read."""

    operation: Operation
    declared: Mapping[str, Declared]
    methods: Mapping[str, str]
    note: Callable[[str], None]

    def fields(self) -> list[Field]:
        """All arrays and scalars of the reply."""
        reply = reply_of(self.operation)
        return [] if reply is None else list(fields_of(reply, self.declared, _DEPTH))

    def listing(self, path: tuple[str, ...] | None) -> Listing:
        """The list at a path of the reply, or the one that is detected."""
        fields, controls = self.fields(), controls_of(self.operation, self.declared)
        if path is None:
            envelope = envelope_of(self.operation, self.declared)
            if envelope is None:
                raise _MisfitError("it does not say where the items are, and the reply does not show it")
            return Listing(self.operation, controls, envelope, self.declared)
        items = next((field for field in fields if field.path == path and isinstance(field.type, Array)), None)
        if items is None:
            raise _MisfitError(f"the reply has no list at {encode_pointer(path)!r}")
        return Listing(self.operation, controls, envelope_around(items, fields, self.declared), self.declared)

    def control(self, listing: Listing, name: Any, path: tuple[str, ...] = ()) -> Control:
        """The parameter of a name, or the field of the body at a path."""
        pointer = encode_pointer(path or (str(name),))
        matches = (control for control in listing.controls.values() if control.name in (name, pointer))
        control = next(matches, None) or self._other_control(str(name), path)
        if control is None:
            raise _MisfitError(f"the operation has no parameter {name!r}")
        return control

    def _other_control(self, name: str, path: tuple[str, ...]) -> Control | None:
        """A parameter or field with a name of its own, which is not in the vocabulary of paging."""
        for parameter in self.operation.parameters:
            if parameter.name == name and parameter.location in ("query", "header"):
                place = "query" if parameter.location == "query" else "header"
                control = Control(parameter.name, plain(parameter.name), place, parameter.type)  # type: ignore[arg-type]  # one of ControlPlace
                description, default, example = parameter.description, parameter.default, parameter.example
                return replace(control, description=description, default=default, example=example)
        body = self.operation.body
        fields = fields_of(body.type, self.declared, _DEPTH) if body is not None else ()
        keys = path or (name,)
        field = next((field for field in fields if field.path == keys), None)
        return None if field is None else Control(encode_pointer(keys), field.name, "body", field.type)


def _microsoft(context: _HintContext, hint: Mapping[str, Any]) -> tuple[Listing, PaginationRule]:
    """`x-ms-pageable`: the property of the next URL, null if there is only one page, and that of the items."""
    paths = {field.path for field in context.fields()}
    items, link = _text_value(hint, "itemName") or "value", _text_value(hint, "nextLinkName")
    listing = context.listing(() if paths == {()} and "itemName" not in hint else _property(items, paths))
    if not link:
        return listing, listing.rule("single", None, total=None, more=None, last=None, headers={})
    path = _property(link, paths)
    if path not in paths:
        context.note(f"names {link!r}, which the reply is not said to have")
    method = None
    if context.operation.method != "GET":
        operation_id = _text_value(hint, "operationName")
        method = (operation_id and context.methods.get(operation_id)) or "GET"
    return listing, listing.rule("next", None, next=encode_pointer(path), method=method)


def _property(name: str, paths: set[tuple[str, ...]]) -> tuple[str, ...]:
    """The path of a property: its name, in which a dot may be escaped, or several names separated by dots."""
    candidates = ((name,), (name.replace("\\.", "."),), tuple(name.split(".")))
    return next((path for path in candidates if path in paths), candidates[1])


def _speakeasy(context: _HintContext, hint: Mapping[str, Any]) -> tuple[Listing, PaginationRule]:
    """`x-speakeasy-pagination`: inputs by purpose, outputs by JSONPath."""
    outputs, entries = hint.get("outputs"), hint.get("inputs")
    outputs = outputs if isinstance(outputs, dict) else {}
    objects = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    inputs = {str(entry.get("type")): entry.get("name") for entry in objects}
    paths = {key: _path(outputs[key]) for key in ("results", "numPages", "nextCursor", "nextUrl") if key in outputs}
    cursor, last = paths.get("nextCursor", (None, None))
    listing = context.listing(paths["results"][0] if "results" in paths else cursor if last else None)
    size = context.control(listing, inputs["limit"]) if "limit" in inputs else None
    facts: dict[str, Any] = {"size": size.name} if size is not None else {}
    kind = _text_value(hint, "type")
    if kind == "url" and "nextUrl" in paths:
        return listing, listing.rule("next", None, next=encode_pointer(paths["nextUrl"][0]), **facts)
    if kind == "cursor" and cursor is not None and "cursor" in inputs:
        control = context.control(listing, inputs["cursor"])
        if last:
            return listing, listing.rule("last", control, field=encode_pointer(last), **facts)
        return listing, listing.rule("cursor", control, next=encode_pointer(cursor), **facts)
    if kind == "offsetLimit" and "page" in inputs:
        facts |= {"pages": encode_pointer(paths["numPages"][0])} if "numPages" in paths else {}
        return listing, _positional_rule(listing, "page", context.control(listing, inputs["page"]), facts)
    if kind == "offsetLimit" and "offset" in inputs:
        return listing, _positional_rule(listing, "offset", context.control(listing, inputs["offset"]), facts)
    raise _MisfitError(f"type {kind!r} with these inputs and outputs is no way of paging")


def _fern(context: _HintContext, hint: Mapping[str, Any]) -> tuple[Listing, PaginationRule]:
    """`x-fern-pagination`: fields of `$request` and of `$response`."""
    keys = ("cursor", "next_cursor", "offset", "step", "results", "next_uri", "next_path", "has-next-page")
    paths = {key: _path(hint[key])[0] for key in keys if key in hint}
    listing = context.listing(paths.get("results"))
    more = {"more": encode_pointer(paths["has-next-page"])} if "has-next-page" in paths else {}
    link = paths.get("next_uri") or paths.get("next_path")
    if link:
        return listing, listing.rule("next", None, next=encode_pointer(link), **more)
    if "cursor" in paths and "next_cursor" in paths:
        control = context.control(listing, paths["cursor"][-1], paths["cursor"])
        return listing, listing.rule("cursor", control, next=encode_pointer(paths["next_cursor"]), **more)
    if "offset" in paths:
        control = context.control(listing, paths["offset"][-1], paths["offset"])
        style = "page" if control.word in PAGES or "step" not in paths else "offset"
        return listing, _positional_rule(listing, style, control, more)
    raise _MisfitError("it names neither a cursor, nor an offset, nor a URL")


def _positional_rule(listing: Listing, style: str, control: Control, facts: dict[str, Any]) -> PaginationRule:
    """The rule of a list that is read by position; the first number is detected, since no keyword gives it."""
    detected = page_facts(listing, control)[0] if style == "page" else offset_facts(listing, control)
    return listing.rule(style, control, **(detected | facts))


def _text_value(hint: Mapping[str, Any], key: str) -> str:
    value = hint.get(key)
    if value is not None and not isinstance(value, str):
        raise _MisfitError(f"{key} must be text")
    return value or ""


def _path(text: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys of a JSONPath, and those below the last element of the array that they lead to."""
    match = _PATH.match(text) if isinstance(text, str) else None
    index = match[2] or "" if match else ""
    last = _LAST_INDEX.match(index)
    inner = _PATH.match(f"${index[last.end() :]}") if last else None
    if match is None or (index and (inner is None or inner[2])):
        raise _MisfitError(f"{text!r} is no path of keys")
    return _steps(match[1]), _steps(inner[1]) if inner else ()


def _steps(text: str) -> tuple[str, ...]:
    return tuple(next(filter(None, step)) for step in _STEP.findall(text))


_KEYWORDS: Mapping[str, Callable[[_HintContext, Mapping[str, Any]], tuple[Listing, PaginationRule]]] = {
    MS_PAGEABLE: _microsoft,
    SPEAKEASY_PAGINATION: _speakeasy,
    FERN_PAGINATION: _fern,
}
