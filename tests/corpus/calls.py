"""Calls, made from the raw document: what a method gets, and what it must send."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qsl, unquote

from tests.corpus.answers import Answer, answered
from tests.corpus.media import is_file, is_json
from tests.corpus.samples import BESIDE, BYTES, Sampler, sample
from tests.corpus.writing import query_pairs, simple_text, text_of
from tests.outsider.arguments import VOID, Body, Key
from tests.outsider.document import Node
from tests.outsider.operation import Content, Operation, Parameter
from tests.outsider.package import normal
from tests.outsider.shape import Shape, shape
from tests.outsider.values import rich

SECRET = "secret"
ODD = "a/b c%2Fé"
_FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")


@dataclass(slots=True)
class Expected:
    """What a call must send.

    path: the end of the URL's path, unquoted; a part is None where OpenAPI does not say how it is written. query: the
    pairs. unsaid: of each parameter of which it does not say, the name and those of its fields. content: the shape of
    the body and its JSON.
    """

    method: str
    path: list[str | None] = field(default_factory=list)
    query: list[tuple[str, str]] = field(default_factory=list)
    unsaid: list[list[str]] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)
    content: Content | None = None
    body: Any = None


@dataclass(slots=True)
class Planned:
    """One call: parameters and body to give, what must be sent, what is answered, and what is in doubt about it."""

    given: dict[Key, Any]
    body: Body | None
    expected: Expected
    answer: Answer
    doubts: list[str]


def planned(operation: Operation, *, whole: bool) -> Planned:
    """A call of the operation: with what is required only, or with all that there is."""
    sampler, replies = Sampler(whole, sent=True), Sampler(whole, sent=False)
    expected, answer = Expected(operation.method), answered(operation, replies, whole=whole)
    body = _body(operation, sampler, expected) if operation.bodies and (operation.body_required or whole) else None
    if body is not None and body.documented and not body.fields and not operation.body_required:
        # None of its fields can be given.
        body = expected.content = None
    given, wire = dict[Key, Any](), dict[Key, Any]()
    for parameter in operation.parameters:
        if parameter.void and parameter.required:
            given[VOID, parameter.name] = _void(parameter, expected, answer)
        elif parameter.name and not parameter.void and (parameter.required or whole):
            value = _parameter(sampler, parameter, whole=whole)
            key = (parameter.place, parameter.name)
            wire[key], given[key] = value, rich(parameter.schema, value) if parameter.schema else value
    _write(operation, wire, expected)
    told = [*operation.doubts, *_alike(operation), *_url_doubts(operation, wire), *_body_doubts(operation, body)]
    doubts = [*told, *sampler.doubts, *replies.doubts]
    return Planned(given, body, expected, answer, doubts)


def _parameter(sampler: Sampler, parameter: Parameter, *, whole: bool) -> Any:
    value = sample(sampler, parameter.schema, full=parameter.place == "path")
    if whole and parameter.place == "path" and value == "text":
        return ODD
    # Of one alone nobody sees how several are written.
    return value * 2 if isinstance(value, list) and len(value) == 1 else value


def _void(parameter: Parameter, expected: Expected, answer: Answer) -> str:
    """A header that bodies, replies or security say as well: what they say."""
    media_types = {"accept": answer.media_type, "content-type": expected.content and expected.content.media_type}
    return media_types.get(parameter.name.lower()) or "text"


def _url_doubts(operation: Operation, wire: Mapping[Key, Any]) -> Iterator[str]:
    """What documents say of URLs that OpenAPI does not, or that everybody means in another way."""
    if "{" in operation.path.partition("#")[2]:
        yield "a fragment of a path holds names"
    if any(
        is_json(one.media_type) and isinstance(wire.get((one.place, one.name)), str) for one in operation.parameters
    ):
        yield "a parameter is text and described as JSON, and nobody wants quotes around it"


def _body_doubts(operation: Operation, body: Body | None) -> Iterator[str]:
    shapes = [shape(one.schema) for one in operation.bodies if one.schema is not None]
    if body is None and any(one.required for one in shapes):
        yield "a body may be left out, and fields of it may not"
    if any(one.beside for one in shapes):
        yield BESIDE
    named = Counter(frozenset(one.properties) for one in shapes if one.properties)
    if any(number > 1 for number in named.values()) and any(map(_has_files, shapes)):
        yield "the same fields are for a form of files and for JSON"


def _has_files(body: Shape) -> bool:
    return any(is_file(shape(said).items or said) for said in body.properties.values())


def _alike(operation: Operation) -> list[str]:
    """Nobody can tell which argument is for which where names differ in case or signs only."""
    spelt = Counter((one.place, normal(one.name)) for one in operation.parameters)
    return ["two parameters of one place are spelt alike"] if any(number > 1 for number in spelt.values()) else []


def _write(operation: Operation, wire: Mapping[Key, Any], expected: Expected) -> None:
    parameters = {(one.place, one.name): one for one in operation.parameters}
    for place, name in wire:
        parameter, value = parameters[place, name], wire[place, name]
        if place == "query":
            pairs = query_pairs(parameter, value)
            expected.query += pairs or []
            expected.unsaid += [] if pairs is not None or not value else [[name, *_names(value)]]
        elif place in ("header", "cookie") and (text := simple_text(parameter, value)) is not None:
            (expected.headers if place == "header" else expected.cookies)[name] = text
    path, _, query = operation.path.partition("#")[0].partition("?")
    for name, text in parse_qsl(query, keep_blank_values=True):
        # What a parameter says as well is left to it.
        expected.query += [] if ("query", name) in wire else [(_filled(name, wire), _filled(text, wire))]
    pieces = re.split(r"\{([^{}]+)\}", path)
    for index, piece in enumerate(pieces):
        found = parameters.get(("path", piece)) if index % 2 else None
        text = unquote(piece) if not index % 2 else None
        if found is not None:
            text = simple_text(found, wire.get(("path", piece)))
            # What is reserved goes as it is, and so does what was escaped before.
            text = unquote(text) if text is not None and found.reserved else text
        expected.path.append(text)


def _filled(text: str, wire: Mapping[Key, Any]) -> str:
    """A piece of a path's own query with what is given for the names in its braces."""
    return re.sub(r"\{([^{}]+)\}", lambda match: text_of(wire.get(("path", match[1]))) or match[0], text)


def _names(value: Any) -> list[str]:
    """The names of all fields within a value."""
    if isinstance(value, dict):
        return [*value, *(name for inner in value.values() for name in _names(inner))]
    return [name for inner in value for name in _names(inner)] if isinstance(value, list) else []


def _body(operation: Operation, sampler: Sampler, expected: Expected) -> Body:
    """The body in the shape that is sent where there are several: JSON, a form, or whatever is first."""
    content = min(operation.bodies, key=lambda one: (not is_json(one.media_type), one.media_type not in _FORMS))
    if len(operation.bodies) > 1 and not is_json(content.media_type):
        sampler.doubts.append("a body has several shapes")
    found = None if content.schema is None else shape(content.schema)
    if "*" in content.media_type and found is not None and (found.properties or found.items):
        # Whoever documents fields for any media type means JSON.
        content = replace(content, media_type="application/json")
    expected.content = content
    form = content.media_type in _FORMS
    if content.schema is None or found is None or not (is_json(content.media_type) or form):
        if found is not None and found.properties:
            sampler.doubts.append(f"fields are documented, and nothing says how they are {content.media_type}")
        expected.body = {} if is_json(content.media_type) else BYTES
        return Body({}, expected.body)
    value = expected.body = sample(sampler, content.schema)
    if form and isinstance(value, dict):
        sampler.doubts += _form_doubts(content.media_type, found)
        fields = {name: _part(content.schema, name, inner) for name, inner in value.items()}
        return Body(fields, value, tuple(found.properties))
    if form:
        sampler.doubts.append("a form is no object")
    value = rich(content.schema, value)
    return Body(value if isinstance(value, dict) else {}, value, tuple(found.properties))


def _form_doubts(media_type: str, found: Shape) -> Iterator[str]:
    """What documents say of forms that these cannot hold, or that everybody means in another way."""
    is_multipart = media_type.startswith("multipart/")
    if not is_multipart and any(map(is_file, found.properties.values())):
        yield "a file stands in a form that holds text only"
    if is_multipart and any(shape(said).format == "byte" for said in found.properties.values()):
        yield "base64 stands in a form that holds files"


def _part(schema: Node, name: str, value: Any) -> Any:
    """A field of a form: bytes for a file."""
    said = shape(schema).properties.get(name)
    if said is None:
        return value
    if is_file(shape(said).items or said):
        return [BYTES] if isinstance(value, list) else BYTES
    return rich(said, value)
