"""Values of every kind of schema, as a user handles them; the SDK is made from `kinds.yaml`."""

import datetime as dt
from collections.abc import Sequence

from kinds_sdk import Kinds
from kinds_sdk.models import All, Daughter, Json, Level, Parent, ParentBase, Price, Prices, Son, Tree


def read(everything: All, prices: Prices) -> object:
    """Every field has the type that its schema says."""
    level: Level = everything.level
    tree: Tree | None = everything.tree
    first, second = everything.pair
    number: int = first
    day: dt.date = second
    text: str | int | None = everything.ping
    whens: Sequence[dt.date | dt.datetime] | None = everything.whens
    either: Price | Prices | str | None = everything.either
    cost: Price = prices.extra["beer"]
    json: Json | None = {"a": [1.0, "b", None, {"c": []}]}
    return level, tree, number, day, text, whens, either, cost, json


def tell(parent: Parent) -> str | None:
    """The kinds of a parent are told apart by their classes."""
    if isinstance(parent, Son):
        age: int | None = parent.s
        return str(age)
    if isinstance(parent, Daughter):
        return parent.name
    base: ParentBase = parent
    return base.sort


def call(client: Kinds) -> object:
    """Arguments may be models or mappings, and dates may be text."""
    found: All | Prices = client.x(
        at="high",
        level=-3,
        parent=Son(s=1),
        pair=(1, dt.date(2026, 1, 2)),
        either={"amount": "1"},
        whens=["2026-01-02", dt.date(2026, 1, 2)],
        json=[None, {"a": 1}],
        tree=[[], [[]]],
    )
    parents: list[Parent] = client.y(body=Daughter(name="d"))
    return found, parents, client.z()
