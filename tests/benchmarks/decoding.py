"""`python -m tests.benchmarks.decoding`: what the lenient way of decoding costs, as ratios to the fast one.

One page of 500 objects with 60 fields each, as a registry lists its packages, decoded as it is described and with
oddities in every row.
"""

from __future__ import annotations

import sys
import time
import timeit
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, ClassVar, Literal

import click
import msgspec

from sdkwright.runtime import ABSENT, Model, OneOf, Promised, tagged
from sdkwright.runtime.replies.decoding import decode

ROWS = 500
MOST = 8.0


class File(Model, kw_only=True):
    """A file of a package."""

    name: Promised[str] = ABSENT
    size: int | None = ABSENT
    checksum: str | None = ABSENT


class Package(Model, kw_only=True):
    """A package: 60 fields, most of them text."""

    name: Promised[str] = ABSENT
    count: Promised[int] = ABSENT
    rating: float | None = ABSENT
    kind: Promised[Literal["python", "npm", "docker"] | str] = ABSENT
    tags: Promised[dict[str, list[str]]] = ABSENT
    files: Promised[list[File]] = ABSENT
    main: File | None = ABSENT


# The other fields, which say nothing of interest.
_NAMES = [f"field_{number}" for number in range(53)]
_MORE = {"__annotations__": dict.fromkeys(_NAMES, str | None), "__module__": __name__} | dict.fromkeys(_NAMES, ABSENT)
_META: Any = type(Package)
Wide: Any = _META("Wide", (Package,), _MORE, kw_only=True)


class Circle(Model, kw_only=True):
    """A member of a union."""

    _constants: ClassVar[Mapping[str, Any]] = {"kind": "circle"}
    _required: ClassVar[tuple[str, ...]] = ("kind", "radius")

    kind: Promised[Literal["circle"] | str] = ABSENT
    radius: Promised[float] = ABSENT


class Square(Model, kw_only=True):
    """Another one."""

    _constants: ClassVar[Mapping[str, Any]] = {"kind": "square"}
    _required: ClassVar[tuple[str, ...]] = ("kind", "side")

    kind: Promised[Literal["square"] | str] = ABSENT
    side: Promised[float] = ABSENT


SHAPE: Any = tagged("kind", {"circle": Circle, "square": Square})
_ONE_OF: Any = OneOf
ANY_SHAPE: Any = _ONE_OF[Circle | Square]
_LIST: Any = list


def row(**changes: Any) -> dict[str, Any]:
    """One package as it comes."""
    file = {"name": "a-1.0.tar.gz", "size": 12345, "checksum": "d41d8cd98f00b204e9800998ecf8427e"}
    plain = {f"field_{number}": f"value of field {number} ......" for number in range(53)}
    known = {"name": "a", "count": 3, "rating": 4.5, "kind": "python", "tags": {"info": ["x", "y"]}}
    return {**known, **plain, "files": [file, file], "main": file, **changes}


def pages() -> dict[str, tuple[bytes, Any]]:
    """The pages by what is odd in every row."""
    file = row()["main"]
    shapes = [{"kind": "circle", "radius": 1.5}, {"kind": "square", "side": 2.0}] * (ROWS // 2)
    rows: dict[str, tuple[list[Any], Any]] = {
        "as described": ([row()] * ROWS, Wide),
        "a wrong value": ([row(count="three")] * ROWS, Wide),
        "a wrong value within a list": ([row(tags={"info": ["x", 5]})] * ROWS, Wide),
        "three wrong values": ([row(**dict.fromkeys(_NAMES[::20], 5))] * ROWS, Wide),
        "a whole number as 3.0": ([row(count=3.0)] * ROWS, Wide),
        "an unknown field": ([row(new=1)] * ROWS, Wide),
        "unknown fields within": ([row(main=file | {"new": 1}, files=[file | {"n": 2}] * 2)] * ROWS, Wide),
        "one wrong row of all": ([*[row()] * (ROWS - 1), row(count="three")], Wide),
        "shapes by tag": (shapes, SHAPE),
        "shapes by shape": (shapes, ANY_SHAPE),
    }
    return {name: (msgspec.json.encode(value), _LIST[kind]) for name, (value, kind) in rows.items()}


def seconds(calls: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """The quickest of several runs of each; they take turns, so that a busy machine is as busy for all."""
    turns = [
        {name: timeit.timeit(call, timer=time.process_time, number=1) for name, call in calls.items()}
        for _ in range(25)
    ]
    return {name: min(turn[name] for turn in turns) for name in calls}


@click.command()
def main() -> None:
    """Measure lenient decoding against fast decoding."""
    measured = seconds({name: partial(decode, *page) for name, page in pages().items()})
    fast = measured.pop("as described")
    click.echo(f"{'as described':30} {fast * 1000:7.2f} ms")
    missed = False
    for name, took in measured.items():
        ratio = took / fast
        missed |= ratio > MOST
        click.echo(f"{name:30} {took * 1000:7.2f} ms {ratio:6.2f} x{'  MISSED' if ratio > MOST else ''}")
    sys.exit(int(missed))


if __name__ == "__main__":
    main()
