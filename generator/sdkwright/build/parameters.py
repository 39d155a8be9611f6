"""Parameter objects -> parameters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sdkwright.build.marks import flag
from sdkwright.build.schemas import Schemas
from sdkwright.build.values import default_of, limits_of
from sdkwright.load import Node
from sdkwright.model import AnyType, Parameter, Scalar

_NAME_IN_PATH = re.compile(r"{([^{}]+)}")
_PLACES = ("path", "query", "header", "cookie")


def parameters_of(schemas: Schemas, item: Node, operation: Node, path: str) -> tuple[Parameter, ...]:
    """The parameters of an operation, path parameters first and in the order of the path, then as they are listed.

    An operation's own parameter replaces the path item's of the same name and place (OpenAPI 3.1, 4.8.9.1). A name in
    the path that no parameter describes is a string all the same, so that the operation can be called.
    """
    found = {(param.place, param.name): param for node in (item, operation) for param in _listed(schemas, node)}
    in_path = list(dict.fromkeys(_NAME_IN_PATH.findall(path)))
    for name in in_path:
        if ("path", name) not in found:
            schemas.findings.append(operation.warning(f"path parameter {name!r} is not described"))
            found["path", name] = Parameter(name, "path", Scalar("string"), True, "")
    path_parameters = [found["path", name] for name in in_path]
    return (*path_parameters, *(parameter for parameter in found.values() if parameter.place != "path"))


def _listed(schemas: Schemas, node: Node) -> Iterator[Parameter]:
    block = node.child("parameters")
    for entry in block.elements() if block is not None else ():
        target = entry.follow()
        if entry.reference is not None and not target.value:
            continue  # it leads nowhere, which has been noted
        place = target.text("in")
        if place not in _PLACES:
            schemas.findings.append(entry.warning(f"a parameter in {place!r} is not supported"))
            continue
        yield _parameter(schemas, target, place)


def _styled(node: Node, place: str) -> bool:
    """Whether the parameter asks to be written in another way than its place's own (OpenAPI 3.1, 4.8.12.2)."""
    usual = "form" if place in ("query", "cookie") else "simple"
    exploded = node.child("explode")
    return node.text("style", usual) != usual or (exploded is not None and exploded.value is not (usual == "form"))


def _parameter(schemas: Schemas, node: Node, place: str) -> Parameter:
    name = node.text("name")
    if _styled(node, place):
        schemas.findings.append(node.warning("the style of this parameter is not followed: a list is sent one by one"))
    schema = node.child("schema")
    described = node if schema is None else schema
    return Parameter(
        name=name,
        place=place,  # type: ignore[arg-type]  # one of _PLACES
        type=schemas.type_of(schema, name) if schema is not None else AnyType(),
        required=place == "path" or flag(node, "required"),
        description=node.text("description"),
        limits=limits_of(described),
        default=default_of(described),
        deprecated=flag(node, "deprecated"),
    )
