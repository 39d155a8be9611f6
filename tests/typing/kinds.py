"""Values of every kind of schema, as a user handles them; the SDK is made from `kinds.yaml`."""

import datetime as dt
from collections.abc import Sequence

from kinds_sdk import Kinds, Unknown
from kinds_sdk.models import (
    All,
    Cat,
    Daughter,
    Json,
    Level,
    No,
    Odd,
    PaidCard,
    Parent,
    ParentBase,
    Persian,
    Price,
    Prices,
    Son,
    Told,
    Tree,
    Yes,
)


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


def kinds_of_kinds(told: Told) -> object:
    """A field of the type of a kind in the middle holds its kinds, whose fields may be narrower."""
    cat: Cat | Odd = told.cat
    if isinstance(cat, Persian):
        lives: int = cat.lives
        street: str | None = cat.home.street if cat.home is not None else None
        floor: int | None = cat.home.floor if cat.home is not None else None
        return lives, street, floor, cat.fur
    if isinstance(cat, Cat):
        tags: Sequence[str] | None = cat.tags
        return tags, cat.t
    text: str | None = cat.tags
    return text


def members(told: Told) -> object:
    """Members of a union have the fields beside it, and what cannot be known is Unknown."""
    paid, answer = told.paid, told.answer
    if isinstance(paid, Unknown):
        return paid.anything
    amount: str = paid.amount
    by: int = paid.by
    if isinstance(paid, PaidCard):
        return paid.card, amount, by
    if isinstance(answer, Yes | No):
        truth: bool = answer.ok
        return truth
    return None


def give(client: Kinds) -> Told:
    """A tag need not be given, and may be."""
    client.told(cat=Persian(lives=9, fur="f"), paid=PaidCard(amount="1", by=1), answer=No(why="w"))
    return client.told(cat=Cat(t="Cat", lives=1.5), paid={"by": 3}, answer=Yes(ok=True, data="d"))
