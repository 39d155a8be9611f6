"""Types -> annotations, and the imports that they need."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from sdkwright.model import AnyType, Array, Literals, Map, Nullable, Reference, Scalar, Type
from sdkwright.plan.views import Argument, Field, Result
from sdkwright.render.literals import literal

_SCALARS = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "datetime": "dt.datetime",
    "date": "dt.date",
    "time": "dt.time",
    "duration": "dt.timedelta",
    "uuid": "UUID",
    "decimal": "Decimal",
    "base64": "bytes",
    "binary": "bytes",
    "content": "bytes | IO[bytes]",
    "document": "str | bytes",
    "file": "FileInput",
}
# What a caller may write instead: text in the form that goes over the wire.
_AS_TEXT = {"datetime", "date", "time", "duration", "uuid", "decimal"}


def reply(type_: Type, prefix: str = "m.") -> str:
    """The annotation of a value that comes from the server; `prefix` stands before the names of models."""
    match type_:
        case Scalar(kind):
            return _SCALARS[kind]
        case Literals(values):
            # Type checkers and decoders know no literals of fractions, and none of booleans beside others.
            named = [literal(value) for value in values if isinstance(value, str) or type(value) is int]
            return f"Literal[{', '.join(named)}] | {_base(values)}" if named else _base(values)
        case Array(items):
            return f"builtins.list[{reply(items, prefix)}]"
        case Map(values):
            return f"builtins.dict[str, {reply(values, prefix)}]"
        case Nullable(AnyType()) | AnyType():
            return "Any"
        case Nullable(inner):
            return f"{reply(inner, prefix)} | None"
        case Reference(name):
            return f"{prefix}{name}"


def given(type_: Type) -> str:
    """The annotation of a value that a caller gives: wider than what comes back, where that is safe."""
    match type_:
        case Scalar(kind):
            return f"{_SCALARS[kind]} | str" if kind in _AS_TEXT else _SCALARS[kind]
        case Array(items):
            return f"Sequence[{given(items)}]"
        case Map(values):
            return f"Mapping[str, {given(values)}]"
        case Nullable(AnyType()):
            return "Any"
        case Nullable(inner):
            return f"{given(inner)} | None"
        case Reference(name):
            return f"m.{name} | Mapping[str, Any]"
        case _:
            return reply(type_)


def argument(arg: Argument) -> str:
    """The argument as it stands in a signature."""
    text = given(arg.type)
    if arg.required:
        return f"{arg.name}: {text}"
    return f"{arg.name}: {_or_unset(text)} = UNSET"


def result(value: Result) -> str:
    """The type that a method gives back; for a page or a stream, the type of an item."""
    if value.kind == "nothing":
        return "None"
    parts = [reply(type_.inner if isinstance(type_, Nullable) else type_) for type_ in value.types]
    if "Any" in parts:
        return "Any"
    parts += ["str"] if value.text else []
    parts += ["Content"] if value.content else []
    parts += ["None"] if value.may_be_empty or any(isinstance(type_, Nullable) for type_ in value.types) else []
    return " | ".join(dict.fromkeys(parts))


def decoded(value: Result) -> str | None:
    """The type that a reply's body is read as, as an expression; None where nothing is read."""
    if value.decoded is not None:
        return _or_text(value, value.decoded)
    return "str" if value.text else "Content" if value.content else None


def by_status(value: Result) -> str:
    """The types of the replies that differ from the first, as a display of a mapping."""
    return f"{{{', '.join(f'{literal(key)}: {_or_text(value, type_)}' for key, type_ in value.others)}}}"


def _or_text(value: Result, type_: Type) -> str:
    text = reply(type_)
    return f"{text} | str" if value.text and text not in ("str", "Any") else text


def names_in(texts: Iterable[str]) -> set[str]:
    """The names that annotations use, the text of their literals left out."""
    trees = (ast.walk(ast.parse(text, mode="eval")) for text in texts)
    return {node.id for tree in trees for node in tree if isinstance(node, ast.Name)}


def _or_unset(text: str) -> str:
    """The annotation with room for what is not given; None stays the last of a union, as linters ask."""
    bare = text.removesuffix(" | None")
    return f"{bare} | Unset | None" if bare != text else f"{text} | Unset"


def _base(values: tuple[object, ...]) -> str:
    kinds = {type(value) for value in values}
    names = [name for kind, name in ((str, "str"), (bool, "bool"), (int, "int"), (float, "float")) if kind in kinds]
    return " | ".join(names)


def field(value: Field) -> str:
    """A model field's line: always optional at run time, since no server keeps every promise."""
    text = reply(value.type, "")
    if value.promised:
        return f"{value.name}: Sent[{text}] = ABSENT"
    if value.three_states and text != "Any":
        return f"{value.name}: {_or_unset(text)} = UNSET"
    null = "" if text == "Any" or text.endswith("| None") else " | None"
    return f"{value.name}: {text}{null} = None"
