"""`make corpus`: take real documents through everything and say which of them are whole; exit with 1 if any is not."""

from __future__ import annotations

import sys
import time

import click

from tests.corpus.archive import CACHE, DOCUMENTS, every, listed
from tests.corpus.document import Result
from tests.corpus.report import HEAD, line, summary, write_json
from tests.corpus.runner import Plan, read_result, run_all


@click.command(help=__doc__)
@click.option("--all", "every_one", is_flag=True, help="Take every document of the package, without mypy.")
@click.option("--mypy/--no-mypy", "typed", default=None, help="Whether to check types; default: yes, but for --all.")
@click.option("--only", multiple=True, metavar="PREFIX", help="Take only documents whose paths begin so.")
@click.option("--jobs", type=click.IntRange(min=1), default=2, show_default=True, help="Documents at a time.")
@click.option("--limit", type=float, default=1200.0, show_default=True, help="Seconds for one document.")
@click.option("--mypy-limit", type=float, default=1800.0, show_default=True, help="Seconds for mypy on one.")
@click.option("--total", type=float, help="Seconds after which no more documents are begun.")
@click.option("--resume", is_flag=True, help="Take over the results that earlier runs left.")
@click.option("--keep", is_flag=True, help="Leave the SDKs in .cache/corpus/sdks.")
def main(
    every_one: bool,
    typed: bool | None,
    only: tuple[str, ...],
    jobs: int,
    limit: float,
    mypy_limit: float,
    total: float | None,
    resume: bool,
    keep: bool,
) -> None:
    if not DOCUMENTS.is_dir():
        raise click.ClickException(f"the documents are not in {DOCUMENTS}; run `make corpus`")
    names = [name for name in (every() if every_one else listed()) if not only or name.startswith(only)]
    results = [result for name in names if resume and (result := read_result(name))]
    left = [name for name in names if name not in {result.name for result in results}]
    plan = Plan(jobs, not every_one if typed is None else typed, limit, mypy_limit, keep)
    ends = None if total is None else time.monotonic() + total
    click.echo(HEAD)
    for result in run_all(left, plan, _show):
        results.append(result)
        if ends is not None and time.monotonic() > ends:
            click.echo(f"the time is over: {len(names) - len(results):,} documents are left; go on with --resume")
            break
    for text in summary(results):
        click.echo(text)
    write_json(results, CACHE / "result.json")
    sys.exit(0 if all(result.whole for result in results) else 1)


def _show(result: Result) -> None:
    click.echo(line(result))


if __name__ == "__main__":
    main()
