"""Parameter objects -> parameters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from sdkwright.analysis.keywords.extension_values import truth_of
from sdkwright.analysis.keywords.flags import flag
from sdkwright.analysis.keywords.vendor_names import argument_name
from sdkwright.analysis.schema.enum_names import with_value_descriptions
from sdkwright.analysis.schema.limits import default_of, limits_of
from sdkwright.analysis.schema.schemas import Schemas
from sdkwright.extensions import SKIP_ENCODING
from sdkwright.load import Node
from sdkwright.model import (
    FORM,
    MISSING,
    AnyType,
    Missing,
    Parameter,
    Scalar,
    names_at_end,
    names_in_path,
    names_in_query,
)
from sdkwright.naming import is_token

_DELIMITED = ("spaceDelimited", "pipeDelimited", "tabDelimited")
# The styles that each place knows, the usual one first; the delimited ones are allowed everywhere in Swagger 2.0.
_STYLES = {
    "path": ("simple", "label", "matrix", *_DELIMITED),
    "query": ("form", "deepObject", *_DELIMITED),
    "querystring": ("form",),
    "header": ("simple", *_DELIMITED),
    "cookie": ("form", "cookie", *_DELIMITED),
}
_EXPLODED = ("form", "cookie")
_SYMBOLS = re.compile(r"[\W_]+")

Found = dict[tuple[str, str], Parameter]


def parameters_of(
    schemas: Schemas, item: Node, operation: Node, path: str, leads_elsewhere: Callable[[str], bool]
) -> tuple[Parameter, ...]:
    """The parameters of an operation, path parameters first and in the order of the path, then as they are listed.

    An operation's own parameter replaces the path item's of the same name and place (OpenAPI 3.1, 4.8.9.1). A name in
    the path that no parameter describes is a string all the same, so that the operation can be called, and a path
    parameter without a place in the path is left aside, as there is nowhere to send it. One that may be left out
    against the rules (4.8.12.1) may be so at the path's end, unless the shorter path leads elsewhere.
    """
    found = _listed(schemas, item) | _listed(schemas, operation)
    described = {name for place, name in found if place == "query"} & names_in_query(path)
    wanted = [name for name in names_in_path(path) if name not in described]
    spare = {name: parameter for (place, name), parameter in found.items() if place == "path" and name not in wanted}
    in_path = [found.get(("path", name)) or _undescribed(schemas, operation, name, spare) for name in wanted]
    for name in spare:
        schemas.findings.append(operation.warning(f"path parameter {name!r} is not in the path: it is left aside"))
    others = (parameter for parameter in found.values() if parameter.place != "path")
    return (*_ending(in_path, path, leads_elsewhere), *others)


def _undescribed(schemas: Schemas, operation: Node, name: str, spare: dict[str, Parameter]) -> Parameter:
    """The path parameter of a name that none has: one whose name differs in case or symbols only, else a string."""
    alike = next((one for one in spare if _letters(one) == _letters(name)), None)
    if alike is not None:
        schemas.findings.append(operation.warning(f"path parameter {alike!r} is called {name!r} in the path"))
        return replace(spare.pop(alike), name=name)
    schemas.findings.append(operation.warning(f"path parameter {name!r} is not described"))
    return Parameter(name, "path", Scalar("string"), True, "", style="simple")


def _letters(name: str) -> str:
    return _SYMBOLS.sub("", name).lower()


def _ending(parameters: list[Parameter], path: str, leads_elsewhere: Callable[[str], bool]) -> Iterator[Parameter]:
    """The path parameters, of which only the last ones may be left out, and only whole segments at the path's end."""
    first, ending = len(parameters), names_at_end(path)
    while first and not parameters[first - 1].required and parameters[first - 1].name in ending:
        if leads_elsewhere(path.partition(f"/{{{parameters[first - 1].name}}}")[0]):
            break
        first -= 1
    return (replace(parameter, required=at < first) for at, parameter in enumerate(parameters))


def _listed(schemas: Schemas, node: Node) -> Found:
    """The parameters of an operation or path item by place and name; a list that several share is read once."""
    block = node.child("parameters")
    if block is None:
        return {}
    if block.identity not in schemas.parameter_lists:
        schemas.parameter_lists[block.identity] = _read(schemas, block)
    return schemas.parameter_lists[block.identity]


def _read(schemas: Schemas, block: Node) -> Found:
    """The parameters of one list, the first where one is declared twice."""
    found: Found = {}
    seen: set[tuple[str, str]] = set()
    for entry in block.elements():
        target = entry.follow()
        if entry.reference is not None and not target.value:
            continue  # it leads nowhere, which has been noted
        place, name = target.text("in"), target.text("name")
        if place not in _STYLES:
            schemas.findings.append(entry.warning(f"a parameter in {place!r} is not supported"))
        elif place == "header" and not name:
            schemas.findings.append(entry.warning("a header without a name cannot be sent: it is left aside"))
        elif (key := (place, name.lower() if place == "header" else name)) in seen:
            schemas.findings.append(entry.warning(f"parameter {name!r} is declared twice: the first counts"))
        else:
            seen.add(key)
            found[place, name] = _known(schemas, target, place)
            if place == "header" and not is_token(name):
                schemas.findings.append(entry.warning("no header can have this name: the argument cannot be given"))
                found[place, name] = replace(found[place, name], required=False)
    return found


def _known(schemas: Schemas, node: Node, place: str) -> Parameter:
    """The parameter at `node`, which is read once: thousands of operations may refer to it."""
    if node.identity not in schemas.parameters:
        schemas.parameters[node.identity] = _parameter(schemas, node, place)
    return schemas.parameters[node.identity]


def _parameter(schemas: Schemas, node: Node, place: str) -> Parameter:
    name = node.text("name")
    media_type, schema = _content(node) or ("", node.child("schema"))
    style = _style(schemas, node, place)
    described = node if schema is None else schema
    return Parameter(
        name=name,
        place=place,  # type: ignore[arg-type]  # one of _STYLES
        type=schemas.type_of(schema, name) if schema is not None else AnyType(),
        required=node.value.get("required") is not False if place == "path" else flag(node, "required"),
        description=with_value_descriptions(node.text("description"), [described], schemas.warn),
        limits=limits_of(described),
        default=default_of(described),
        deprecated=flag(node, "deprecated"),
        style=style,
        explode=flag(node, "explode") if "explode" in node.value else style in _EXPLODED,
        allow_reserved=flag(node, "allowReserved") or truth_of(node, SKIP_ENCODING, schemas.warn),
        media_type=media_type or (FORM if place == "querystring" else ""),
        example=_example(node, described),
        called=argument_name(node, schemas.warn),
    )


def _example(node: Node, schema: Node) -> int | float | str | Missing:
    """The first example of the parameter or of its schema that is a number or text, or MISSING."""
    for holder in (node.value, schema.follow().value):
        told = holder.get("examples") if isinstance(holder, dict) else None
        named = [one.get("value") for one in told.values() if isinstance(one, dict)] if isinstance(told, dict) else []
        listed = told if isinstance(told, list) else named
        for example in (holder.get("example"), *listed) if isinstance(holder, dict) else ():
            if isinstance(example, (int, float, str)) and not isinstance(example, bool):
                return example
    return MISSING


def _content(node: Node) -> tuple[str, Node | None] | None:
    """The media type that a parameter is written in and its schema; None where it has a style instead."""
    content = node.child("content")
    entry = next(content.items(), None) if content is not None else None
    if entry is None:
        return None
    media_type, described = entry
    told = "/" in media_type and not media_type.partition(";")[0].strip().endswith("/*")
    return media_type if told else "", described.child("schema")


def _style(schemas: Schemas, node: Node, place: str) -> str:
    known = _STYLES[place]
    style = node.text("style", known[0])
    if style not in known:
        schemas.findings.append(node.warning(f"the style {style!r} means nothing in {place!r}: {known[0]!r} is taken"))
        return known[0]
    return style
