"""The configured pagination rule of an operation, and the check that every rule fits the operations it names."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sdkwright.analysis.schema.schemas import Schemas
from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import ConfigError
from sdkwright.load import decode_pointer
from sdkwright.model import (
    Array,
    Nullable,
    ObjectType,
    Operation,
    Pagination,
    Parameter,
    Reference,
    Response,
    Type,
    is_json,
)
from sdkwright.model.paging import PaginationRule


def pagination_of(
    rules: Sequence[PaginationRule],
    operation: tuple[str, str],
    parameters: Sequence[Parameter],
    responses: Sequence[Response],
    schemas: Schemas,
) -> Pagination | None:
    """The rule that applies: one that names the operation, else the first that matches its parameters and reply.

    `operation` is the operation's key and method.
    """
    key, method = operation
    reply = next((type_ for response in responses if response.success for _, type_ in response.whole_contents), None)
    if reply is None:
        return None
    for rule in sorted(rules, key=lambda rule: key not in rule.operations):
        matched = rule.match and method == "GET" and _matches(rule, parameters, reply, schemas)
        applies = key in rule.operations or matched
        if applies and (item := _item_type(schemas, reply, decode_pointer(rule.items))) is not None:
            return Pagination(rule.name, item)
    return None


def rule_problems(config: Config, operations: Sequence[Operation], left_out: Collection[str]) -> Iterator[ConfigError]:
    """Yield an error for each operation, parameter and field that a rule names and the documents do not have.

    `left_out` are the keys of operations that the selection excludes; rules may name them.
    """
    by_key = {operation.key: operation for operation in operations}
    for rule in config.pagination:
        for index, key in enumerate(rule.operations):
            for problem in _problems(rule, key, by_key.get(key)) if key not in left_out else ():
                message = f"pagination rule {rule.name!r}: {problem}"
                yield config.error(message, "pagination", rule.name, "operations", index)
    for index, key in enumerate(config.unpaged):
        if key not in by_key and key not in left_out:
            yield config.error(f"there is no operation {key!r}", "unpaged", index)


def _problems(rule: PaginationRule, key: str, operation: Operation | None) -> Iterator[str]:
    if operation is None:
        yield f"there is no operation {key!r}"
        return
    for place, parameter in (
        (rule.place, rule.parameter),
        (rule.place, rule.before),
        ("body" if rule.place == "body" else "query", rule.size),
    ):
        if parameter is not None and not _has_parameter(operation, place, parameter):
            yield f"{key!r} has no {'JSON body' if place == 'body' else f'{place} parameter {parameter!r}'}"
    if operation.pagination is None or operation.pagination.rule != rule.name:
        yield f"the reply of {key!r} has no list at {rule.items!r}"


def _has_parameter(operation: Operation, place: str, parameter: str) -> bool:
    """Whether an operation has a parameter; a body only has to be JSON, since its fields may be undocumented."""
    if place == "body":
        return operation.body is not None and is_json(operation.body.media_type)
    names = {
        other.name.lower() if place == "header" else other.name
        for other in operation.parameters
        if other.location == place
    }
    return (parameter.lower() if place == "header" else parameter) in names


def _matches(rule: PaginationRule, parameters: Sequence[Parameter], reply: Type, schemas: Schemas) -> bool:
    """Whether an operation has the parameter of a rule, or where that has none, the field with the next page."""
    if rule.parameter is not None:
        return any((one.location, one.name) == (rule.place, rule.parameter) for one in parameters)
    return rule.next is not None and _type_at(schemas, reply, decode_pointer(rule.next)) is not None


def _item_type(schemas: Schemas, reply: Type, pointer: Sequence[str]) -> Type | None:
    """The type of an item of the array at `pointer` in the reply, or None if there is no array."""
    found = _type_at(schemas, reply, pointer)
    return found.items if isinstance(found, Array) else None


def _type_at(schemas: Schemas, reply: Type, pointer: Sequence[str]) -> Type | None:
    """The type of the value at `pointer` in the reply, null apart, or None if there is none."""
    if isinstance(reply, Nullable):
        return _type_at(schemas, reply.inner, pointer)
    if not pointer:
        return reply
    declared = schemas.declared.get(reply.identity) if isinstance(reply, Reference) else None
    properties = declared.properties if isinstance(declared, ObjectType) else ()
    type_ = next((prop.type for prop in properties if prop.name == pointer[0]), None)
    return _type_at(schemas, type_, pointer[1:]) if type_ is not None else None
