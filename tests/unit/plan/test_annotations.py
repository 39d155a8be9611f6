"""Types as annotations."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdkwright.model import (
    AliasType,
    AnyType,
    Array,
    Declared,
    Literals,
    Map,
    Nullable,
    ObjectType,
    Reference,
    Scalar,
    Tuple,
    Type,
    Union,
)
from sdkwright.plan.annotations import Annotation, Annotations
from sdkwright.plan.methods.results import Replies, result_of
from sdkwright.plan.views import Argument, Field
from sdkwright.render.annotated import argument, field

_KINDS = (
    *("string", "integer", "number", "boolean", "datetime", "date", "time", "duration", "uuid", "decimal", "exact"),
    *("base64", "base64url", "binary", "octets", "null", "content", "document", "file"),
)
_DECLARED: dict[str, Declared] = {
    "a": ObjectType("a", "A", "", ()),
    "b": AliasType("b", "B", "", Array(Scalar("date"))),
    "c": AliasType("c", "C", "", Nullable(Reference("c"))),
}
_TYPES = Annotations({"a": "A", "b": "B", "c": "C"}, _DECLARED, "models.")
_BUILTINS = {"str", "int", "float", "bool", "bytes"}
_ANY_TYPE: st.SearchStrategy[Type] = st.recursive(
    st.sampled_from(_KINDS).map(Scalar)  # type: ignore[arg-type]  # each of them is a kind
    | st.builds(Reference, st.sampled_from(tuple(_DECLARED)))
    | st.lists(st.text() | st.integers(), min_size=1, max_size=3).map(lambda values: Literals(tuple(values)))
    | st.just(AnyType()),
    lambda inner: st.builds(Array, inner)
    | st.builds(Map, inner)
    | st.builds(Nullable, inner)
    | st.lists(inner, min_size=2, max_size=3).map(lambda types: Tuple(tuple(types)))
    | st.lists(inner, min_size=2, max_size=3).map(lambda types: Union(tuple(types))),
    max_leaves=6,
)


@pytest.mark.parametrize(
    ("type_", "comes", "goes"),
    [
        (Scalar("string"), "str", "str"),
        (Scalar("datetime"), "dt.datetime", "dt.datetime | str"),
        (Scalar("duration"), "AnyDuration", "dt.timedelta | str"),
        (Scalar("decimal"), "Decimal", "Decimal | str"),
        (Scalar("exact"), "Decimal", "Decimal | float"),
        (Scalar("uuid"), "UUID", "UUID | str"),
        (AnyType(), "Any", "Any"),
        (Nullable(AnyType()), "Any", "Any"),
        (Nullable(Scalar("integer")), "int | None", "int | None"),
        (Array(Scalar("date")), "builtins.list[dt.date]", "Sequence[dt.date | str]"),
        (Map(Array(AnyType())), "builtins.dict[str, builtins.list[Any]]", "Mapping[str, Sequence[Any]]"),
        (Reference("a"), "models.A", "models.A | Mapping[str, Any]"),
        (Reference("b"), "models.B", "models.B | Sequence[dt.date | str]"),
        (Reference("c"), "models.C", "models.C"),
        (Literals(("a", 'b"c')), "Literal['a', 'b\"c'] | str", "Literal['a', 'b\"c'] | str"),
        (Literals((1, "a")), "Literal[1, 'a'] | str | int", "Literal[1, 'a'] | str | int"),
        (Literals((True,)), "bool", "bool"),
        (Union((Scalar("string"), Scalar("integer"))), "str | int", "str | int"),
        (Union((Scalar("string"), Scalar("date"))), "OneOf[str | dt.date]", "str | dt.date"),
    ],
)
def test_types(type_: Type, comes: str, goes: str) -> None:
    """What comes is exact; what goes is as wide as is safe."""
    assert (_TYPES.reply(type_).text, _TYPES.argument(type_).text) == (comes, goes)


@given(_ANY_TYPE)
def test_names(type_: Type) -> None:
    """The names that an annotation has to import are those that Python sees in it, whatever the type is."""
    for annotation in (_TYPES.reply(type_), _TYPES.argument(type_), _TYPES.argument(type_).or_unset()):
        seen = {node.id for node in ast.walk(ast.parse(annotation.text, mode="eval")) if isinstance(node, ast.Name)}
        assert seen - _BUILTINS == annotation.names - {"UNSET"}


def test_literals_of_numbers() -> None:
    """A number with a fraction cannot stand in Literal, so such an enum is its plain type."""
    assert "1.5" not in _TYPES.reply(Literals((1.5, 2))).text


@pytest.mark.parametrize(
    ("type_", "required", "text"),
    [
        (Scalar("string"), True, "a: str"),
        (Scalar("string"), False, "a: str | Unset = UNSET"),
        (Nullable(Scalar("string")), False, "a: str | Unset | None = UNSET"),
        (Nullable(Scalar("string")), True, "a: str | None"),
    ],
)
def test_argument(type_: Type, required: bool, text: str) -> None:
    """What may be left out has UNSET for a default, and None only where the document allows null."""
    annotation = _TYPES.argument(type_)
    annotation = annotation if required else annotation.or_unset()
    assert argument(Argument("a", "a", "query", annotation, required)) == text


def test_field() -> None:
    """A field says what it is where nothing was given."""
    assert field(Field("a", "a", Annotation("str | None"), "ABSENT")) == "a: str | None = ABSENT"


@pytest.mark.parametrize(
    ("replies", "text", "read"),
    [
        (Replies("nothing"), "None", None),
        (Replies("value", Reference("a")), "models.A", "models.A"),
        (Replies("value", Reference("a"), may_be_empty=True), "models.A | None", "models.A"),
        (Replies("value", Reference("a"), text=True), "models.A | str", "models.A | str"),
        (Replies("value", text=True), "str", "str"),
        (Replies("value", content=True), "Content", "Content"),
        (Replies("page", Reference("a")), "models.A", "models.A"),
    ],
)
def test_result(replies: Replies, text: str, read: str | None) -> None:
    """What a method gives back, and what its reply is read as."""
    result = result_of(replies, _TYPES)
    assert (result.annotation.text, result.body_type.text if result.body_type else None) == (text, read)
