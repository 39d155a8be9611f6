"""The outcome of a run: a table for people, failures by cause, and JSON."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.corpus.document import Result
from tests.corpus.failure import Failure

_NAMED = 4


def line(result: Result) -> str:
    """One document as a line of the table."""
    total, made, doubts = sum(result.seconds.values()), result.seconds.get("generate", 0), sum(result.doubts.values())
    what = "whole" if result.whole else _stages(result)
    return (
        f"{result.name[:52]:52} {result.operations:6,} {result.calls:7,} {doubts:7,} {made:7.1f} {total:7.1f}"
        f" {result.memory:6,}  {what}"
    )


HEAD = f"{'document':52} {'oper.':>6} {'calls':>7} {'doubts':>7} {'made s':>7} {'all s':>7} {'MB':>6}  outcome"


def _stages(result: Result) -> str:
    counts: dict[str, int] = defaultdict(int)
    for failure in result.failures:
        counts[failure.stage] += 1
    return ", ".join(f"{stage} {count:,}" for stage, count in counts.items())


def causes(results: Sequence[Result]) -> dict[str, list[tuple[str, Failure]]]:
    """Failures with their documents, by cause, the most common first."""
    found: dict[str, list[tuple[str, Failure]]] = defaultdict(list)
    for result in results:
        for failure in result.failures:
            found[failure.cause].append((result.name, failure))
    return dict(sorted(found.items(), key=lambda pair: (-len({name for name, _ in pair[1]}), -len(pair[1]))))


def summary(results: Sequence[Result]) -> Iterator[str]:
    """What is said at the end: the causes, each with an example, and the counts."""
    for cause, cases in causes(results).items():
        names = list(dict.fromkeys(name for name, _ in cases))
        yield f"\n{len(cases):,} in {len(names):,}: {cause}"
        yield f"    {', '.join(names[:_NAMED])}{' …' if len(names) > _NAMED else ''}"
        yield f"    {cases[0][1].where}: {cases[0][1].message[:400]}"
    doubts: dict[str, int] = defaultdict(int)
    for result in results:
        for reason, number in result.doubts.items():
            doubts[reason] += number
    for reason, number in sorted(doubts.items(), key=lambda pair: -pair[1]):
        yield f"{number:8,} calls in doubt: {reason}"
    yield f"{sum(result.wrong for result in results):8,} of these went wrong"
    whole = sum(result.whole for result in results)
    operations, calls = sum(result.operations for result in results), sum(result.calls for result in results)
    yield f"\n{whole:,} of {len(results):,} documents are whole; {operations:,} operations, {calls:,} good calls"


def write_json(results: Sequence[Result], path: Path) -> None:
    """The whole outcome as JSON."""
    data: dict[str, Any] = {
        "documents": len(results),
        "whole": sum(result.whole for result in results),
        "operations": sum(result.operations for result in results),
        "calls": sum(result.calls for result in results),
        "causes": {cause: len(cases) for cause, cases in causes(results).items()},
        "results": [_data(result) for result in sorted(results, key=lambda result: result.name)],
    }
    path.write_text(json.dumps(data, indent=1), encoding="utf-8")


def _data(result: Result) -> dict[str, Any]:
    failures = [{"stage": one.stage, "where": one.where, "message": one.message} for one in result.failures]
    return {
        "name": result.name,
        "whole": result.whole,
        "operations": result.operations,
        "calls": result.calls,
        "doubts": result.doubts,
        "wrong": result.wrong,
        "memory": result.memory,
        "seconds": result.seconds,
        "failures": failures,
    }
