"""How the members of unions are told apart by their shape."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any, Literal

import pytest

from sdkwright.runtime import Model, Unknown
from tests.unit.runtime.shapes import FILTER, NODES, PETS, Cat, Dog, Nested, Texts, decoded, list_of, made, one_of

Number = made("Number", ("value",), value=int)
Text = made("Text", ("value",), value=str)
Moment = made("Moment", ("value",), value=date)
Named = made("Named", ("id", "name"), id=int, name=str)
Lettered = made("Lettered", ("id",), id=int, a=str, b=str)
Wide = made("Wide", ("data",), data=made("WideData", ("width",), width=int))
Round = made("Round", ("data",), data=made("RoundData", ("radius",), radius=int))
Listed = made("Listed", items=list_of(Number))
Told = made("Told", items=list_of(Text))
Circle = made("Circle", kind=Literal["circle"] | str, size=int, label=str)
Square = made("Square", kind=Literal["square"] | str, size=int)
Drawn = made("Drawn", shape=Circle, a=int, b=int, c=int)
Boxed = made("Boxed", shape=Square)
Anything = made("Anything", data=Any)
Other = made("Other", width=int, radius=int)
Coloured = made("Coloured", tint=Literal["red", "blue"] | str, size=int)
Named2 = made("Named2", x=int, name=str)
Aged = made("Aged", name=str, age=int)
Barking = made("Barking", bark=str)

MAP: Any = dict
CASES: list[tuple[Any, tuple[Any, ...], Any]] = [
    ({"value": 1}, (Number, Text), Number),
    ({"value": "1"}, (Number, Text), Text),
    ({"value": "2024-05-01"}, (Text, Moment), Moment),
    ({"value": "soon"}, (Moment, Text), Text),
    ({"data": {"radius": 1}}, (Wide, Round), Round),
    ({"data": {"radius": "odd"}}, (Wide, Round), Round),
    ({"items": [{"value": "x"}]}, (Listed, Told), Told),
    ({"id": 1, "a": "x"}, (Named, Lettered), Lettered),
    ({"id": 1, "name": "x"}, (Lettered, Named), Named),
    ({"id": 1}, (Named, Lettered), Lettered),
    ({"kind": "square", "size": 1, "label": "x"}, (Circle, Square), Square),
    ({"shape": {"kind": "square"}, "a": 1, "b": 2, "c": 3}, (Drawn, Boxed), Boxed),
    ({"tint": "green", "size": 1}, (Other, Coloured), Coloured),
    ({"data": 5}, (Other, Anything), Anything),
    ({"name": "x"}, (Named2, Texts), Texts),
    ({"x": 1}, (Texts, Named2), Named2),
    ({"name": "x", "more": "y"}, (Named, Texts), Texts),
    ({"name": "x", "age": "three"}, (Barking, Aged), Aged),
    ({"kind": None, "size": 1, "label": "x"}, (Square, Circle), Circle),
]


class TestByShape:
    @pytest.mark.parametrize(("value", "members", "kind"), CASES)
    def test_member(self, value: Any, members: tuple[Any, ...], kind: Any) -> None:
        """The member is chosen that knows most of what came, deep within as well, and wants nothing that did not."""
        model = decoded(value, one_of(*members))
        assert type(model) is kind
        assert model.to_dict() == value

    @pytest.mark.parametrize(("value", "members", "kind"), CASES)
    @pytest.mark.parametrize("number", [1, 30])
    def test_unknown_fields(self, value: Any, members: tuple[Any, ...], kind: Any, number: int) -> None:
        """Fields that no member knows, as many as there may be, never change the choice."""
        more = value | {f"new_{one}": "text" for one in range(number)}
        model = decoded(more, one_of(*members))
        assert type(model) is kind
        assert model.to_dict() == more

    @pytest.mark.parametrize(("value", "members", "kind"), CASES)
    def test_in_a_list(self, value: Any, members: tuple[Any, ...], kind: Any) -> None:
        """The elements of a list are chosen one by one, null stays null."""
        models = decoded([value, None, value], list_of(one_of(*members)))
        assert [type(model) for model in models] == [kind, type(None), kind]

    def test_alike(self) -> None:
        """Of members that suit alike the first one counts, in each union by itself."""
        twin = made("Twin", ("value",), value=int)
        assert type(decoded({"value": 1}, one_of(Number, twin))) is Number
        assert type(decoded({"value": 1}, one_of(twin, Number))) is twin

    @pytest.mark.parametrize(
        ("value", "kind"),
        [({"k": {"value": 1}}, Number), ({"k": {"value": 1}, "l": {"value": 2}}, Number), ({"k": "text"}, str)],
    )
    def test_maps(self, value: Any, kind: Any) -> None:
        """Mappings are told apart by their values."""
        mapping = decoded(value, one_of(dict[str, str], MAP[str, Number]))
        assert {type(inner) for inner in mapping.values()} == {kind}

    def test_map_beside_a_model(self) -> None:
        """An object without any field of the model is a mapping, with one it is the model."""
        union = one_of(Named, dict[str, Any])
        assert decoded({"a": 1, "b": 2, "c": 3, "d": 4}, union) == {"a": 1, "b": 2, "c": 3, "d": 4}
        assert type(decoded({"id": 1, "name": "x", "d": 4}, union)) is Named

    def test_lists(self) -> None:
        """Lists are told apart by their elements, and single values by their types."""
        union = one_of(list[int], list_of(Number), str)
        assert decoded([1, 2], union) == [1, 2]
        assert [type(one) for one in decoded([{"value": 1}], union)] == [Number]
        assert decoded("text", union) == "text"
        assert decoded(1.5, union) == 1.5

    def test_many_members(self) -> None:
        """Hundreds of members with fields in common are told apart by what each has alone."""
        members = [made(f"Kind{number}", id=int, name=str, **{f"own_{number}": int}) for number in range(200)]
        rows = [{"id": 1, "name": "x", f"own_{number}": 1, "new": 1} for number in range(200)]
        assert [type(one) for one in decoded(rows, list_of(one_of(*members)))] == members


class TestDepth:
    """Work that doubled with each level would not end in these."""

    @pytest.mark.parametrize(
        "around",
        [
            lambda value: {"and": [value]},
            lambda value: {"left": value, "right": {"field": "a", "value": "b"}},
            lambda value: {"left": value, "other": {"and": []}, "new": 1},
        ],
        ids=["list", "pair", "either"],
    )
    def test_recursive(self, around: Any) -> None:
        """A filter that holds filters is decoded at every depth."""
        value: Any = {"field": "a", "value": "b"}
        for _ in range(60):
            value = around(value)
        assert decoded(value, FILTER).to_dict() == value

    def test_alike_at_every_level(self) -> None:
        """Two members that differ at the innermost level only are told apart there."""
        value: Any = {"left": None}
        for _ in range(60):
            value = {"left": value}
        model = decoded(value, FILTER)
        assert isinstance(model, Model)
        assert model.to_dict() == value

    @pytest.mark.parametrize("more", [{}, {"side": "left", "new": 1}, {"side": "right", "depth": "odd"}])
    def test_told_by_tags(self, more: Any) -> None:
        """Objects that tags tell apart, or that lack them, are looked at once at every depth."""
        value: Any = {"side": "right"}
        for _ in range(60):
            value = {"below": value, **more}
        assert decoded(value, NODES).to_dict() == value

    def test_too_deep(self) -> None:
        """What is nested deeper than Python goes stays as it came there, and what is around it is a model."""
        value: Any = {"size": "odd"}
        for _ in range(sys.getrecursionlimit() // 2):
            value = {"inner": value}
        assert isinstance(decoded(value, Nested), Nested)


class TestAliases:
    @pytest.mark.parametrize(
        ("value", "union", "is_one"),
        [
            (Number(value=1), one_of(Number, Text), True),
            (Named(), one_of(Number, Text), False),
            ({"value": 1}, one_of(Number, Text), False),
            (None, one_of(Number, Text), False),
            ([1], one_of(list[int], str), True),
            (1, one_of(list[int], str), False),
            (1, one_of(float, str), True),
            (True, one_of(float, str), False),
            (True, one_of(int, Number), False),
            (True, one_of(bool, Number), True),
            ("c", one_of(Literal["a"], Number), True),
            ({}, one_of(Number, dict[str, str]), True),
            (Dog(), PETS, True),
            (Cat(), PETS, True),
            (Unknown(), PETS, True),
            (Number(), PETS, False),
            ("dog", PETS, False),
            (Dog(), one_of(PETS, int), True),
            (Number(), one_of(PETS, int), False),
            (object(), one_of(Any, Number), True),
        ],
    )
    def test_isinstance(self, value: Any, union: Any, is_one: bool) -> None:
        """A value is an instance of an alias when it is one of a member, and of no other."""
        assert isinstance(value, union) is is_one
