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
# The styles of each place, the default first; Swagger 2.0 allows the delimited ones everywhere.
_STYLES = {
    "path": ("simple", "label", "matrix", *_DELIMITED),
    "query": ("form", "deepObject", *_DELIMITED),
    "querystring": ("form",),
    "header": ("simple", *_DELIMITED),
    "cookie": ("form", "cookie", *_DELIMITED),
}
_EXPLODED_STYLES = ("form", "cookie")
_SYMBOLS = re.compile(r"[\W_]+")

_Parameters = dict[tuple[str, str], Parameter]


def parameters_of(
    schemas: Schemas, item: Node, operation: Node, path: str, leads_elsewhere: Callable[[str], bool]
) -> tuple[Parameter, ...]:
    """The parameters of an operation: path parameters in the order of the path, then the others in document order.

    An operation's own parameter replaces the path item's of the same name and place (OpenAPI 3.1, 4.8.9.1). A name in
    the path without a parameter is a string, so that the operation can be called; a path parameter that is not in the
    path is ignored, since there is nowhere to send it. An optional path parameter, which the specification does not
    allow (4.8.12.1), may be left out at the end of the path, unless the shorter path is another operation.
    """
    declared = _parameter_list(schemas, item) | _parameter_list(schemas, operation)
    query_names = {name for place, name in declared if place == "query"} & names_in_query(path)
    path_names = [name for name in names_in_path(path) if name not in query_names]
    unused = {key[1]: parameter for key, parameter in declared.items() if key[0] == "path" and key[1] not in path_names}
    keys = [("path", name) for name in path_names]
    in_path = [declared.get(key) or _missing_parameter(schemas, operation, key[1], unused) for key in keys]
    for name in unused:
        schemas.findings.append(operation.warning(f"path parameter {name!r} is not in the path: it is left aside"))
    others = (parameter for parameter in declared.values() if parameter.location != "path")
    return (*_with_optional_end(in_path, path, leads_elsewhere), *others)


def _missing_parameter(schemas: Schemas, operation: Node, name: str, unused: dict[str, Parameter]) -> Parameter:
    """The parameter for an undescribed name in the path: one that differs in case or symbols only, else a string."""
    similar = next((other for other in unused if _letters(other) == _letters(name)), None)
    if similar is not None:
        schemas.findings.append(operation.warning(f"path parameter {similar!r} is called {name!r} in the path"))
        return replace(unused.pop(similar), name=name)
    schemas.findings.append(operation.warning(f"path parameter {name!r} is not described"))
    return Parameter(name, "path", Scalar("string"), True, "", style="simple")


def _letters(name: str) -> str:
    return _SYMBOLS.sub("", name).lower()


def _with_optional_end(
    parameters: list[Parameter], path: str, leads_elsewhere: Callable[[str], bool]
) -> Iterator[Parameter]:
    """The path parameters; only the last ones may be optional, and only if they are whole segments at the end."""
    first, optional_names = len(parameters), names_at_end(path)
    while first and not parameters[first - 1].required and parameters[first - 1].name in optional_names:
        if leads_elsewhere(path.partition(f"/{{{parameters[first - 1].name}}}")[0]):
            break
        first -= 1
    yield from (one if one.required else replace(one, required=True) for one in parameters[:first])
    yield from (replace(one, required=False) for one in parameters[first:])


def _parameter_list(schemas: Schemas, node: Node) -> _Parameters:
    """The parameters of an operation or path item by place and name; a shared list is read once."""
    block = node.child("parameters")
    if block is None:
        return {}
    identity = block.identity
    if identity not in schemas.parameter_lists:
        schemas.parameter_lists[identity] = _read_parameters(schemas, block)
    return schemas.parameter_lists[identity]


def _read_parameters(schemas: Schemas, block: Node) -> _Parameters:
    """The parameters of one list; of duplicates, the first."""
    parameters: _Parameters = {}
    seen: set[tuple[str, str]] = set()
    for entry in block.elements():
        target = entry.follow()
        if entry.reference is not None and not target.value:
            continue  # it leads nowhere, which has a warning already
        place, name = target.text("in"), target.text("name")
        if place not in _STYLES:
            schemas.findings.append(entry.warning(f"a parameter in {place!r} is not supported"))
        elif place == "header" and not name:
            schemas.findings.append(entry.warning("a header without a name cannot be sent: it is left aside"))
        elif (key := (place, name.lower() if place == "header" else name)) in seen:
            schemas.findings.append(entry.warning(f"parameter {name!r} is declared twice: the first counts"))
        else:
            seen.add(key)
            parameters[place, name] = _cached_parameter(schemas, target, place)
            if place == "header" and not is_token(name):
                schemas.findings.append(entry.warning("no header can have this name: the argument cannot be given"))
                parameters[place, name] = replace(parameters[place, name], required=False)
    return parameters


def _cached_parameter(schemas: Schemas, node: Node, place: str) -> Parameter:
    """The parameter at `node`, read once, since thousands of operations may refer to it."""
    identity = node.identity
    if identity not in schemas.parameters:
        schemas.parameters[identity] = _parameter(schemas, node, place)
    return schemas.parameters[identity]


def _parameter(schemas: Schemas, node: Node, place: str) -> Parameter:
    name = node.text("name")
    media_type, schema = _parameter_content(node) or ("", node.child("schema"))
    style = _style(schemas, node, place)
    described = node if schema is None else schema
    return Parameter(
        name=name,
        location=place,  # type: ignore[arg-type]  # one of _STYLES
        type=schemas.type_of(schema, name) if schema is not None else AnyType(),
        required=node.value.get("required") is not False if place == "path" else flag(node, "required"),
        description=with_value_descriptions(node.text("description"), [described], schemas.warn),
        limits=limits_of(described),
        default=default_of(described),
        deprecated=flag(node, "deprecated"),
        style=style,
        explode=flag(node, "explode") if "explode" in node.value else style in _EXPLODED_STYLES,
        allow_reserved=flag(node, "allowReserved") or truth_of(node, SKIP_ENCODING, schemas.warn),
        media_type=media_type or (FORM if place == "querystring" else ""),
        example=_example(node, described),
        vendor_name=argument_name(node, schemas.warn),
    )


def _example(node: Node, schema: Node) -> int | float | str | Missing:
    """The first example of the parameter or of its schema that is a number or text, or MISSING."""
    for holder in (node.value, schema.follow().value):
        examples = holder.get("examples") if isinstance(holder, dict) else None
        entries = examples.values() if isinstance(examples, dict) else ()
        named_values = [entry.get("value") for entry in entries if isinstance(entry, dict)]
        values = examples if isinstance(examples, list) else named_values
        for example in (holder.get("example"), *values) if isinstance(holder, dict) else ():
            if isinstance(example, (int, float, str)) and not isinstance(example, bool):
                return example
    return MISSING


def _parameter_content(node: Node) -> tuple[str, Node | None] | None:
    """The media type of a parameter and its schema; None if it has a style instead."""
    content = node.child("content")
    entry = next(content.items(), None) if content is not None else None
    if entry is None:
        return None
    media_type, media = entry
    is_concrete = "/" in media_type and not media_type.partition(";")[0].strip().endswith("/*")
    return media_type if is_concrete else "", media.child("schema")


def _style(schemas: Schemas, node: Node, place: str) -> str:
    styles = _STYLES[place]
    style = node.text("style", styles[0])
    if style not in styles:
        schemas.findings.append(node.warning(f"the style {style!r} means nothing in {place!r}: {styles[0]!r} is taken"))
        return styles[0]
    return style
