"""The rule of the endpoint tree, for any operationIds at all."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdkwright.analysis.pins import pin_problems
from sdkwright.config.sdk_yaml import Config, PackageConfig, TreeConfig
from sdkwright.model import Operation
from sdkwright.plan.names.locked_names import LockedNames
from sdkwright.plan.tree.tree import tree_of
from sdkwright.plan.tree.tree_group import Group

_IDS = st.lists(st.text("ab_-", min_size=1, max_size=7) | st.text(max_size=5), max_size=10, unique=True)


def operation(id_: str) -> Operation:
    """An operation of which nothing counts but its id."""
    return Operation(
        key=f"api:{id_}",
        document="api",
        id=id_,
        method="GET",
        path=f"/{id_}",
        summary="",
        description="",
        parameters=(),
        body=None,
        responses=(),
        security=(),
        pagination=None,
        deprecated=False,
        safe=None,
        required_plan="",
    )


def config(**tree: Any) -> Config:
    """A configuration of which nothing counts but the tree."""
    package = PackageConfig("p", "p", "P", "1", "", "", Path("p"))
    return Config(Path("sdk.yaml"), package, {"api": Path("api.yaml")}, tree=TreeConfig(**tree))


def paths(tree: Group) -> Mapping[str, str]:
    """Where each operation stands."""
    return {key: ".".join((*path, name)) for path, group in tree.walk() for name, key in group.operations}


def placed(ids: Sequence[str], *, remembered: Mapping[str, str] | None = None, **tree: Any) -> Mapping[str, str]:
    """Where the operations of these ids stand, by id."""
    found = paths(tree_of([operation(one) for one in ids], config(**tree), LockedNames(remembered or {})).root)
    return {key.removeprefix("api:"): path for key, path in found.items()}


@given(_IDS)
def test_every_operation_has_a_place(ids: list[str]) -> None:
    """Whatever the ids are, no operation is lost and no two share a place."""
    found = placed(ids)
    assert found.keys() == set(ids)
    assert len(set(found.values())) == len(ids)


@given(_IDS, st.integers(0, 1000))
def test_order_does_not_count(ids: list[str], seed: int) -> None:
    """The order of the operations changes nothing."""
    other = list(ids)
    random.Random(seed).shuffle(other)
    assert placed(other) == placed(ids)


@given(_IDS, st.data())
def test_names_never_move(ids: list[str], data: st.DataObject) -> None:
    """What one run placed stays there in the next, whatever operations have come in between."""
    before = placed(data.draw(st.lists(st.sampled_from(ids), unique=True)) if ids else [])
    after = placed(ids, remembered={f"api:{key}": path for key, path in before.items()})
    assert {key: after[key] for key in before} == before


@pytest.mark.parametrize(
    ("ids", "tree", "found"),
    [
        (["a_b_c"], {}, {"a_b_c": "a_b_c"}),
        (["a_b_c", "a_b_d"], {}, {"a_b_c": "a_b.c", "a_b_d": "a_b.d"}),
        (["a_b_c", "a_d"], {}, {"a_b_c": "a.b_c", "a_d": "a.d"}),
        (["a_b"], {"never_merge": ("a",)}, {"a_b": "a.b"}),
        (["x_a_b", "x_a_c"], {"drop": ("x",)}, {"x_a_b": "a.b", "x_a_c": "a.c"}),
        (["x_a", "x_b"], {"drop": ("x",)}, {"x_a": "x.a", "x_b": "x.b"}),
        (
            ["a_partial_update", "a_b"],
            {"keep": ("partial_update",)},
            {"a_partial_update": "a.partial_update", "a_b": "a.b"},
        ),
        (["a_b"], {"pins": {"api:a_b": "c.d.e"}}, {"a_b": "c.d.e"}),
    ],
)
def test_rule(ids: list[str], tree: dict[str, Any], found: dict[str, str]) -> None:
    """Split, keep, drop, merge, and pins above all."""
    assert placed(ids, **tree) == found


def test_a_pin_for_nothing() -> None:
    """A pin must name an operation, unless that is left out, and no two pins name one place."""
    operations = [operation("a"), operation("b")]
    assert not list(pin_problems(config(pins={"api:gone": "b"}), operations, {"api:gone"}))
    (gone,) = pin_problems(config(pins={"api:gone": "b"}), operations, ())
    assert "api:gone" in str(gone)
    (twice,) = pin_problems(config(pins={"api:a": "x.y", "api:b": "x.y"}), operations, ())
    assert "'x.y' is already the place of 'api:a'" in str(twice)


def test_pins_that_are_spelt_otherwise() -> None:
    """Two paths that are one in Python are one place: of pins, of a further path, and of a pin and the lock."""
    operations = [operation("a"), operation("b")]
    (twice,) = pin_problems(config(pins={"api:a": "close_", "api:b": "close"}), operations, ())
    assert "'close' is already the place of 'api:a'" in str(twice)
    (further,) = pin_problems(config(pins={"api:a": "x.getY"}, also={"api:b": ("x.get_y",)}), operations, ())
    assert "'x.get_y' is already the place of 'api:a'" in str(further)
    assert placed(["a", "b"], pins={"api:b": "close"}, remembered={"api:a": "close_"}) == {"a": "a", "b": "close"}
