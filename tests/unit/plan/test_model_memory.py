"""The names of models over time: what the lock remembers stays, whatever schemas come in between."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from sdkwright.model import ObjectType
from sdkwright.naming import pascal
from sdkwright.plan.names.class_names import model_names

_IDENTITIES = st.lists(
    st.builds(
        "{}.yaml#/{}/{}".format,
        st.sampled_from("ab"),
        st.sampled_from("xyz"),
        st.sampled_from(["Pet", "pet", "p-et", "Model"]),
    ),
    unique=True,
    max_size=12,
)
_TAKEN = frozenset({"Model"})


def declared(*identities: str) -> list[ObjectType]:
    """Objects named after the last part of their identities."""
    return [ObjectType(one, pascal(one.rpartition("/")[2]), "", ()) for one in identities]


@given(_IDENTITIES, st.data())
def test_names_never_move(identities: list[str], data: st.DataObject) -> None:
    """What one run named keeps its name in the next, though others of that name have come."""
    known = data.draw(st.lists(st.sampled_from(identities), unique=True)) if identities else []
    before = model_names(declared(*known), _TAKEN, {})
    after = model_names(declared(*identities), _TAKEN, before)
    assert {identity: after[identity] for identity in known} == before
    assert len(set(after.values())) == len(identities)
    assert not set(after.values()) & _TAKEN


@given(_IDENTITIES, st.integers(0, 1000))
def test_order_does_not_count(identities: list[str], seed: int) -> None:
    """The order of the schemas changes nothing."""
    other = list(identities)
    random.Random(seed).shuffle(other)
    assert model_names(declared(*other), _TAKEN, {}) == model_names(declared(*identities), _TAKEN, {})


def test_a_second_of_one_name() -> None:
    """The first of two of one name keeps it; with memory that is the one that came first in time."""
    first, second = "a.yaml#/x/Pet", "b.yaml#/x/Pet"
    assert model_names(declared(first, second), _TAKEN, {}) == {first: "Pet", second: "Pet2"}
    after = model_names(declared(first, second), _TAKEN, {second: "Pet"})
    assert (after[first], after[second]) == ("Pet2", "Pet")


def test_names_that_are_taken() -> None:
    """A remembered name that the SDK needs itself by now does not hold."""
    assert model_names(declared("a.yaml#/x/Pet"), _TAKEN, {"a.yaml#/x/Pet": "Model"}) == {"a.yaml#/x/Pet": "Pet"}


def test_components_first() -> None:
    """A component comes before what is named after its place, whatever their identities are; a digit is kept apart."""
    component, inline = "a.yaml#/components/schemas/V1", "a.yaml#/a/V1"
    assert model_names(declared(inline, component), _TAKEN, {}) == {component: "V1", inline: "V1_2"}
    assert model_names(declared("a.yaml#/x/Model"), _TAKEN, {}) == {"a.yaml#/x/Model": "Model_"}
