"""`make conformance`: drive every scenario against the server; exit with 1 if any fails that is not known to."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from tests.spector.run import FAILED, PASSED, UNSAYABLE, Outcome, run
from tests.spector.suite import VERSIONS, coverage, pairs, serving

UNMET = Path(__file__).with_name("unmet.txt")


@click.command(help=__doc__)
@click.option("--only", multiple=True, metavar="PREFIX", help="Take only specs whose paths begin so.")
@click.option("--version", "versions", multiple=True, default=VERSIONS, help="Take only these versions of OpenAPI.")
@click.option("--tell", is_flag=True, help="Tell of all that does not pass, and not only of what is new.")
def main(only: tuple[str, ...], versions: tuple[str, ...], tell: bool) -> None:
    with serving() as base:
        chosen = [pair for pair in pairs(base) if not only or pair.spec.startswith(only)]
        outcomes = list(run(chosen, versions, base))
        judged = coverage(base)
    known = _unmet()
    found = {(one.verdict, one.pair.scenario) for one in outcomes if one.verdict != PASSED}
    for outcome in outcomes:
        if outcome.verdict != PASSED and (tell or (outcome.verdict, outcome.pair.scenario) not in known):
            click.echo(_told(outcome))
    for line in _table(outcomes):
        click.echo(line)
    missed = {name for _, name in found - known}
    everywhere = set(VERSIONS) <= set(versions)
    passing = {name for _, name in known - found if name in _scenarios(outcomes)} if everywhere else set[str]()
    refused = _refused(outcomes, judged)
    for text, names in (
        ("do not pass, and did before", missed),
        ("pass now: take them out of unmet.txt", passing),
        ("pass here, and the server does not think so", refused),
    ):
        if names:
            click.echo(f"\n{len(names)} {text}: {', '.join(sorted(names))}")
    sys.exit(1 if missed or refused else 0)


def _unmet() -> set[tuple[str, str]]:
    """Scenarios that are known not to pass, with their verdicts."""
    lines = UNMET.read_text(encoding="utf-8").splitlines()
    pairs_ = [line.split() for line in lines if line and not line.startswith("#")]
    return {(verdict, name) for verdict, name in pairs_}


def _scenarios(outcomes: Sequence[Outcome]) -> set[str]:
    return {one.pair.scenario for one in outcomes}


def _refused(outcomes: Sequence[Outcome], judged: dict[str, str]) -> set[str]:
    """Scenarios that passed, of which the server has not seen all that it waits for."""
    passed = _scenarios(outcomes) - {one.pair.scenario for one in outcomes if one.verdict != PASSED}
    return {name for name in passed if judged.get(name) not in ("pass", None)}


def _told(outcome: Outcome) -> str:
    mode = "async" if outcome.asynchronous else "sync"
    return f"{outcome.verdict}: {outcome.pair.name} {outcome.version} {mode}: {outcome.message[:700]}"


def _table(outcomes: Sequence[Outcome]) -> list[str]:
    """Counts by spec, and in sum by version and client."""
    lines = [f"\n{'pairs of request and reply':44} {PASSED:>8} {FAILED:>8} {UNSAYABLE:>10}"]
    specs = dict.fromkeys(one.pair.spec for one in outcomes)
    lines += [_line(spec, [one for one in outcomes if one.pair.spec == spec]) for spec in specs]
    for version in dict.fromkeys(one.version for one in outcomes):
        for asynchronous in (False, True):
            chosen = [one for one in outcomes if (one.version, one.asynchronous) == (version, asynchronous)]
            lines.append(_line(f"OpenAPI {version}, {'async' if asynchronous else 'sync'}", chosen))
    return [*lines, _line("all", outcomes), *_reasons(outcomes)]


def _line(name: str, outcomes: Sequence[Outcome]) -> str:
    counts = Counter(one.verdict for one in outcomes)
    return f"{name:44} {counts[PASSED]:8,} {counts[FAILED]:8,} {counts[UNSAYABLE]:10,}"


def _reasons(outcomes: Sequence[Outcome]) -> list[str]:
    counts = Counter(one.message for one in outcomes if one.verdict == UNSAYABLE)
    return [f"{number:8,} unsayable: {reason}" for reason, number in counts.most_common()]


if __name__ == "__main__":
    main()
