"""Types -> annotations, and the imports that they need."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence

from sdkwright.model import (
    AnyType,
    Array,
    Literals,
    Map,
    Nullable,
    Reference,
    Scalar,
    Tag,
    Tuple,
    Type,
    Union,
    without_null,
)
from sdkwright.plan.views import Alias, Argument, Field, Result
from sdkwright.render.literals import literal

_SCALARS = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "datetime": "dt.datetime",
    "date": "dt.date",
    "time": "dt.time",
    "duration": "AnyDuration",
    "uuid": "UUID",
    "decimal": "Decimal",
    "exact": "Decimal",
    "base64": "bytes",
    "base64url": "UrlSafeBytes",
    "binary": "str",
    "octets": "bytes",
    "null": "None",
    "content": "bytes | IO[bytes] | PathLike[str]",
    "document": "str | bytes | PathLike[str]",
    "file": "FileInput",
}
# What stands before the names of models outside of their own modules.
MODELS = "models."
# What a caller may write instead: text in the form that goes over the wire.
_AS_TEXT = {"datetime", "date", "time", "uuid", "decimal"}


_ALTERNATIVES = 100
# The integers that a decoder's enumerations can hold.
_INTEGERS = range(-(2**63), 2**63)


def reply(type_: Type, prefix: str = MODELS) -> str:
    """The annotation of a value that comes from the server; `prefix` stands before the names of models."""
    return _united(_replied(type_, prefix))


def given(type_: Type, prefix: str = MODELS) -> str:
    """The annotation of a value that a caller gives: wider than what comes back, where that is safe."""
    return _united(_given(type_, prefix))


def _united(members: Iterable[str]) -> str:
    """The union of the annotations, each of them once and None last."""
    once = list(dict.fromkeys(members))
    if "Any" in once:
        return "Any"
    bare = union(member for member in once if member != "None")
    return " | ".join(filter(None, (bare, "None" if "None" in once else "")))


def union(members: Iterable[str]) -> str:
    """The annotations as alternatives; type checkers do not read very many of them unless they are in groups."""
    listed = list(members)
    while len(listed) > _ALTERNATIVES:
        groups = (listed[at : at + _ALTERNATIVES] for at in range(0, len(listed), _ALTERNATIVES))
        listed = [f"({' | '.join(group)})" for group in groups]
    return " | ".join(listed)


def _replied(type_: Type, prefix: str) -> Iterator[str]:
    match type_:
        case Scalar(kind):
            yield from _SCALARS[kind].split(" | ")
        case Literals(values):
            yield from _listed(values)
        case Array(items):
            yield f"builtins.list[{reply(items, prefix)}]"
        case Tuple(items):
            yield f"builtins.tuple[{', '.join(reply(item, prefix) for item in items)}]"
        case Map(values):
            yield f"builtins.dict[str, {reply(values, prefix)}]"
        case AnyType():
            yield "Any"
        case Nullable(inner):
            yield from (*_replied(inner, prefix), "None")
        case Union(members, alike):
            texts = [text for member in members for text in _replied(member, prefix)]
            yield from [f"OneOf[{_united(texts)}]"] if alike else texts
        case Reference(name):
            yield f"{prefix}{name}"


def _given(type_: Type, prefix: str) -> Iterator[str]:
    match type_:
        case Array(items):
            yield f"Sequence[{given(items, prefix)}]"
        case Map(values):
            yield f"Mapping[str, {given(values, prefix)}]"
        case Nullable(inner):
            yield from (*_given(inner, prefix), "None")
        case Union(members):
            yield from (text for member in members for text in _given(member, prefix))
        case Scalar(kind) if kind in _AS_TEXT:
            yield from (_SCALARS[kind], "str")
        case Scalar("duration"):
            yield from ("dt.timedelta", "str")
        case Scalar("exact"):
            yield from ("Decimal", "float")
        case Scalar("base64url"):
            yield "bytes"
        case Reference():
            yield from (*_replied(type_, prefix), *_wider(type_, prefix))
        case _:
            yield from _replied(type_, prefix)


def _wider(type_: Type, prefix: str) -> Iterator[str]:
    """What a caller may give beside the values that a name stands for."""
    match type_:
        case Reference(_, None):
            yield "Mapping[str, Any]"
        case Reference(_, meaning) if meaning is not None:
            yield from _wider(meaning, prefix)
        case Union(members):
            yield from (text for member in members for text in _wider(member, prefix))
        case Scalar(kind) if kind in _AS_TEXT:
            yield "str"
        case Scalar("exact"):
            yield "float"
        case Array() | Map():
            yield given(type_, prefix)


def _is_nameable(value: object) -> bool:
    """Whether type checkers and decoders know literals of it: none of fractions, none of halves of characters."""
    if isinstance(value, str):
        return not any("\ud800" <= character <= "\udfff" for character in value)
    return type(value) is int and value in _INTEGERS


def argument(arg: Argument, prefix: str = MODELS) -> str:
    """The argument as it stands in a signature."""
    text = f"Literal[{', '.join(map(literal, _values(arg.type)))}]" if arg.closed else given(arg.type, prefix)
    if arg.required:
        return f"{arg.name}: {text}"
    return f"{arg.name}: {_or_unset(text)} = UNSET"


def _values(type_: Type) -> tuple[object, ...]:
    return type_.values if isinstance(type_, Literals) else ()


def result(value: Result, prefix: str = MODELS) -> str:
    """The type that a method gives back; for a page or a stream, the type of an item."""
    if value.kind == "nothing":
        return "None"
    parts = [reply(without_null(type_), prefix) for type_ in value.types]
    if "Any" in parts:
        return "Any"
    parts += ["str"] if value.text else []
    parts += ["Content"] if value.content else []
    parts += ["None"] if value.may_be_empty or any(isinstance(type_, Nullable) for type_ in value.types) else []
    return " | ".join(dict.fromkeys(parts))


def decoded(value: Result, prefix: str = MODELS) -> str | None:
    """The type that a reply's body is read as, as an expression; None where nothing is read."""
    if value.decoded is not None:
        return _or_text(value.decoded, value.text, prefix)
    return "str" if value.text else "Content" if value.content else None


def by_status(types: Iterable[tuple[str, Type]], prefix: str = MODELS, *, text: bool = False) -> str:
    """The types of replies by status, as a mapping. text: whether any of them may be text instead."""
    said = {key: _or_text(type_, text, prefix) for key, type_ in types}
    if len(said) > 1 and len(set(said.values())) == 1:
        return f"dict.fromkeys({literal(tuple(said))}, {next(iter(said.values()))})"
    return f"{{{', '.join(f'{literal(key)}: {one}' for key, one in said.items())}}}"


def _or_text(type_: Type, text: bool, prefix: str) -> str:
    said = reply(type_, prefix)
    return f"{said} | str" if text and said != "str" else said


def names_in(texts: Iterable[str]) -> set[str]:
    """The names that annotations use, the text of their literals left out."""
    trees = (ast.walk(ast.parse(text, mode="eval")) for text in texts)
    return {node.id for tree in trees for node in tree if isinstance(node, ast.Name)}


def _or_unset(text: str) -> str:
    """The annotation with room for what is not given; None stays the last of a union, as linters ask."""
    bare = text.removesuffix(" | None")
    return f"{bare} | Unset | None" if bare != text else f"{text} | Unset"


def _listed(values: tuple[object, ...]) -> Iterator[str]:
    """An open enumeration: the values that are known, and the types of all."""
    if named := [literal(value) for value in values if _is_nameable(value)]:
        yield f"Literal[{', '.join(named)}]"
    kinds = {type(value) for value in values}
    yield from (name for kind, name in ((str, "str"), (bool, "bool"), (int, "int"), (float, "float")) if kind in kinds)


def alias(value: Alias) -> str:
    """The type that an alias stands for, as its assignment says it."""
    text = reply(value.type, "")
    return literal(text) if value.lazy else text


def by_tag(members: Iterable[tuple[Tag, Sequence[str]]]) -> str:
    """The mapping from tags to classes."""
    return "{" + ", ".join(f"{literal(tag)}: {union(names)}" for tag, names in members) + "}"


def field(value: Field) -> str:
    """A model field's line: always optional at run time, since no server keeps every promise."""
    text = reply(value.type, "")
    if value.promised:
        return f"{value.name}: Promised[{text}] = ABSENT"
    if value.three_states and text not in ("Any", "None"):
        return f"{value.name}: {_or_unset(text)} = UNSET"
    null = "" if text in ("Any", "None") or text.endswith("| None") else " | None"
    return f"{value.name}: {text}{null} = ABSENT"
