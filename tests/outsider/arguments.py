"""The arguments of a method, from what goes over the wire: parameters by place and name, a body by fields or whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.outsider.operation import Operation
from tests.outsider.package import NotFoundError, matched, normal
from tests.outsider.shape import shape

Key = tuple[str, str]
FIELD, VOID = "field", "void"
"""The places of a body's fields, and of parameters that OpenAPI passes over, which need no argument."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body to be given: fields where it is an object or a form, and the whole as one value.

    documented: the fields that its schema names.
    """

    fields: Mapping[str, Any]
    whole: Any
    documented: Sequence[str] = ()


def arguments(
    names: Sequence[str], operation: Operation, given: Mapping[Key, Any], body: Body | None
) -> dict[str, Any]:
    """Values by argument; fields that no argument stands for go by the options.

    names: the arguments of the method. Raises NotFoundError where a parameter has none.
    """
    whole = "" if body is None or _is_flat(names, body) else _whole(names, operation, given)
    fields = {} if body is None or whole else dict(body.fields)
    free = [name for name in names if name != whole]
    # What is not given has its argument all the same, which is for nothing else.
    others = [(one.place, one.name) for one in operation.parameters if one.name and not one.void]
    found = matched(free, [*given, *((FIELD, name) for name in fields), *others])
    made = {} if body is None or not whole else {whole: body.whole}
    for key, value in {**given, **{(FIELD, name): value for name, value in fields.items()}}.items():
        if key in found:
            made[found[key]] = value
    if missing := [key for key in given if key not in found and key[0] != VOID]:
        raise NotFoundError(f"no argument among {tuple(names)} is for {missing}")
    if rest := {name: value for name, value in fields.items() if (FIELD, name) not in found}:
        made |= _further(free, found, operation, rest)
    return made


def documented_fields(operation: Operation) -> list[str]:
    """The fields that some shape of the body has."""
    return [name for body in operation.bodies if body.schema is not None for name in shape(body.schema).properties]


def _is_flat(names: Sequence[str], body: Body) -> bool:
    """Whether each field has an argument: one for a whole body is for another shape of it then."""
    return bool(body.documented) and {normal(name) for name in body.documented} <= {normal(name) for name in names}


def _whole(names: Sequence[str], operation: Operation, given: Mapping[Key, Any]) -> str:
    """The argument that is the body; "" where its fields are arguments."""
    fields = {normal(name) for name in documented_fields(operation)}
    taken = {normal(name) for _, name in given} | {normal(one.name) for one in operation.parameters}
    for name in names:
        if normal(name) in ("body", "requestbody", "content", "file") and normal(name) not in taken:
            others = fields - {normal(name)} - taken
            # A field may be spelt so, too: it is that one where other fields have arguments.
            if normal(name) not in fields or (others and others.isdisjoint(map(normal, names))):
                return name
    return ""


def _further(names: Sequence[str], found: Mapping[Key, str], operation: Operation, rest: dict[str, Any]) -> Any:
    """Fields that are not documented by name: as an argument of their own, or by the options."""
    unknown = [name for name in rest if name in documented_fields(operation)]
    if unknown:
        raise NotFoundError(f"no argument among {tuple(names)} is for the fields {unknown}")
    spelt = {normal(name) for name in [*documented_fields(operation), *(one.name for one in operation.parameters)]}
    free = [name for name in names if name not in found.values() and normal(name) not in spelt]
    return {free[0]: rest} if len(free) == 1 else {"options": {"body": rest}}
