"""Objects that the value of one field tells apart."""

from __future__ import annotations

from typing import Any, Literal

import pytest

from sdkwright.runtime import Model, Unknown, tagged
from tests.unit.runtime.shapes import CATS, PETS, Cat, Dog, Persian, decoded, made, one_of

One = made("One", version=Literal[1] | int, a=str)
Two = made("Two", version=Literal[2] | int, a=str)
On = made("On", version=Literal[True] | bool, b=str)
Off = made("Off", version=Literal[False] | bool, b=str)
LongA = made("LongA", ("tag", "length"), tag=str, length=int)
WideA = made("WideA", ("tag", "width"), tag=str, width=int)


class TestTags:
    @pytest.mark.parametrize(
        ("tag", "kind"),
        [("cat", Cat), ("persian", Persian), ("dog", Dog), ("Dog", Unknown), ("hamster", Unknown), (1, Unknown)],
    )
    def test_text(self, tag: Any, kind: Any) -> None:
        """The tag tells the class; one that is not known is of a kind that is not known."""
        value = {"kind": tag, "name": "x"}
        pet = decoded(value, PETS)
        assert type(pet) is kind
        assert pet.to_dict() == value

    @pytest.mark.parametrize(
        ("tag", "kind"),
        [(1, One), (2, Two), (1.0, One), (True, Unknown), ("1", Unknown), (3, Unknown), ([1], Unknown), ({}, Unknown)],
    )
    def test_integers(self, tag: Any, kind: Any) -> None:
        """Tags have types: 1.0 is 1, but true and "1" are not."""
        assert type(decoded({"version": tag}, tagged("version", {1: One, 2: Two}))) is kind

    @pytest.mark.parametrize(("tag", "kind"), [(True, On), (False, Off), (1, Unknown), (0, Unknown), ("on", Unknown)])
    def test_booleans(self, tag: Any, kind: Any) -> None:
        """True and false are tags as well, and are not 1 and 0."""
        assert type(decoded({"version": tag}, tagged("version", {True: On, False: Off}))) is kind

    def test_of_several_types(self) -> None:
        """1 and text beside each other are two tags, and true is neither."""
        union = tagged("version", {1: One, "on": On})
        assert type(decoded({"version": 1}, union)) is One
        assert type(decoded({"version": True}, union)) is Unknown

    @pytest.mark.parametrize(
        ("value", "kind"),
        [({"tag": "a", "length": 1}, LongA), ({"tag": "a", "width": 1, "new": 2}, WideA), ({"tag": "b"}, One)],
    )
    def test_same_tag(self, value: Any, kind: Any) -> None:
        """Classes of one tag are told apart by their shape."""
        assert type(decoded(value, tagged("tag", {"a": LongA | WideA, "b": One}))) is kind

    @pytest.mark.parametrize("value", [3, "dog", ["dog"], None, True])
    def test_no_object(self, value: Any) -> None:
        """What is no object stays as it came."""
        assert decoded([value], list[PETS]) == [value]


class TestWithoutTag:
    @pytest.mark.parametrize("more", [{}, {"kind": None}])
    @pytest.mark.parametrize(
        ("value", "kind"),
        [
            ({"name": "x", "bark": 3, "lives": "odd"}, Dog),
            ({"name": "x", "fur": "long"}, Unknown),
            ({"bark": 3}, Dog),
            ({"bark": "loud"}, Unknown),
            ({}, Unknown),
            ({"new": 1}, Unknown),
        ],
    )
    def test_the_only_one(self, more: Any, value: Any, kind: Any) -> None:
        """Without tag, an object is the only member that it fits wholly; where there is none, it is unknown."""
        pet = decoded(value | more, tagged("kind", {"cat": Cat, "persian": Persian, "dog": Dog}))
        assert type(pet) is kind
        assert pet.to_dict() == value | more

    def test_the_only_one_by_several_tags(self) -> None:
        """A class that several tags stand for is one member: an object without a tag is still of it."""
        value = decoded({"version": None, "a": "x"}, tagged("version", {1: One, 3: One}))
        assert type(value) is type(decoded({"version": None, "a": "x"}, tagged("version", {1: One}))) is One

    @pytest.mark.parametrize("value", [{"tag": None, "length": 1}, {"length": 1}, {"width": 1, "length": 2}])
    def test_required(self, value: Any) -> None:
        """An object that lacks a tag which all members require fits none of them wholly."""
        assert type(decoded(value, tagged("tag", {"a": LongA, "b": WideA}))) is Unknown

    @pytest.mark.parametrize("value", [{"name": "x"}, {"kind": None}, {"kind": "CAT"}, {"kind": "lion"}, {"fur": "x"}])
    def test_the_kind_around(self, value: Any) -> None:
        """Where a class has kinds, all that is none of these kinds is of the class itself."""
        cat = decoded(value, CATS)
        assert type(cat) is Cat
        assert cat.to_dict() == value

    def test_the_most_specific(self) -> None:
        """A field typed by a class gives its kinds, which are instances of it."""
        home = decoded({"pet": {"kind": "persian", "fur": "long", "lives": 9}}, made("Home", pet=CATS))
        assert type(home.pet) is Persian
        assert isinstance(home.pet, Cat)
        assert (home.pet.fur, home.pet.lives) == ("long", 9)

    def test_beside_other_members(self) -> None:
        """In a union by shape, objects of a new kind stay with those that have tags."""
        other = made("Other", ("width",), width=int, height=int)
        union = one_of(PETS, other)
        assert type(decoded({"kind": "hamster", "name": "x"}, union)) is Unknown
        assert type(decoded({"width": 1}, union)) is other
        assert type(decoded({"kind": "dog", "bark": 1, "width": 1}, union)) is Dog


class TestConstants:
    def test_made_by_hand(self) -> None:
        """Who makes a model by hand need not give what can be one value only, but may."""
        assert Dog(name="x").to_dict() == {"kind": "dog", "name": "x"}
        assert Persian().to_dict() == {"kind": "persian"}
        assert Dog(kind="Dog").to_dict() == {"kind": "Dog"}

    @pytest.mark.parametrize("kind", [Cat, Persian, Dog])
    @pytest.mark.parametrize("value", [{"name": "x"}, {"name": "x", "new": 1}, {"name": 5}, {}, {"kind": None}])
    def test_never_decoded(self, kind: type[Model], value: Any) -> None:
        """What never came is not there, and is not written back."""
        model = decoded(value, kind)
        assert getattr(model, "kind", "") is None
        assert model.to_dict() == kind.from_dict(value).to_dict() == value

    def test_alone(self) -> None:
        """Outside of a union, a class takes any tag and none."""
        assert decoded({"kind": "cat", "bark": 1}, Dog).to_dict() == {"kind": "cat", "bark": 1}
