"""The command line: options in, a report and an exit code out. The only module that prints.

Exit codes: 0 done; 1 the answer is no (drift, or findings under --strict); 2 wrong usage or configuration; 3 a document
cannot be used; 4 a defect of sdkwright; 130 interrupted.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console

from sdkwright import pipeline
from sdkwright.config import Config, load_config
from sdkwright.config_values import is_host
from sdkwright.errors import Diagnostic, SdkwrightError, UsageError
from sdkwright.inspection import inspect_api
from sdkwright.load import STDIN, open_given
from sdkwright.lock import Lock, claim, read_lock
from sdkwright.report import Report
from sdkwright.write import CheckOutput, DiskOutput, Output

_CONFIG = "sdk.yaml"
_SHOWN = 20
F = TypeVar("F", bound=Callable[..., Any])


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sdkwright", prog_name="sdkwright")
def cli() -> None:
    """Turn OpenAPI documents into typed Python SDKs, sync and async."""


@dataclass(frozen=True)
class _Wanted:
    """What to read and where the SDK stands, as the command line says it.

    specs: files, folders, URLs, or ``-`` for standard input.
    hosts: hosts that references may be fetched from.
    """

    specs: tuple[str, ...]
    hosts: tuple[str, ...]
    config: Path | None
    output: Path | None
    package: str | None

    def settings(self) -> Config:
        """Return the configuration that this comes to; UsageError where it comes to none."""
        if self.specs and self.config is not None:
            raise UsageError("give either SPEC or --config, not both")
        if self.specs and self.output is None:
            raise UsageError("--output is needed with a SPEC: the directory that the SDK is made in")
        if self.specs and self.output is not None:
            return self._of_specs(self.output)
        if self.config is None and not Path(_CONFIG).exists():
            raise UsageError(
                f"nothing to read: give a SPEC, with --output to write, or --config; there is no {_CONFIG} here"
            )
        return load_config(self.config or Path(_CONFIG)).put(self.output, self.package).allow(self.hosts)

    def _of_specs(self, output: Path) -> Config:
        if self.specs.count(STDIN) > 1:
            raise UsageError("standard input can be given once only")
        first, *more = (open_given(spec, self.hosts, sys.stdin.buffer) for spec in self.specs)
        return Config.from_spec(first, output, self.package, *more).allow(self.hosts)


def _hosts(_context: click.Context, _option: click.Parameter, hosts: tuple[str, ...]) -> tuple[str, ...]:
    for host in hosts:
        if not is_host(host):
            raise click.BadParameter(f'"{host}" is not a host, such as example.com or localhost:8000')
    return tuple(host.lower() for host in hosts)


def _source(command: Callable[..., None]) -> Callable[..., None]:
    """The arguments that say what to read; every command takes them, as one value."""

    @wraps(command)
    def run(**options: Any) -> None:
        wanted = _Wanted(**{field.name: options.pop(field.name) for field in fields(_Wanted)})
        command(wanted, **options)

    path = click.Path(path_type=Path)
    for option in (
        click.option(
            "--package", metavar="NAME", help="Name of the distribution; default: made of the document's title."
        ),
        click.option("--output", type=path, metavar="DIR", help="Where the SDK stands; default: as configured."),
        click.option(
            "--allow-host",
            "hosts",
            multiple=True,
            metavar="HOST",
            callback=_hosts,
            help="Fetch references to this host, such as example.com; may be given several times.",
        ),
        click.option(
            "--config", type=path, metavar="FILE", help=f"Configuration; default: {_CONFIG}, if no SPEC is given."
        ),
        click.argument("specs", nargs=-1, metavar="[SPEC]..."),
    ):
        run = option(run)
    return run


def _running(command: F) -> F:
    """The options of the commands that make an SDK."""
    jobs = click.IntRange(min=1)
    command = click.option(
        "--jobs", type=jobs, metavar="N", help="Processes for formatting; default: one a processor."
    )(command)
    return click.option("--strict", is_flag=True, help="Write nothing and exit with 1 where there are warnings.")(
        command
    )


@cli.command()
@_source
@_running
def generate(
    wanted: _Wanted,
    strict: bool,
    jobs: int | None,
) -> None:
    """Make the SDK, or bring it up to date."""
    settings = wanted.settings()
    claim(settings.package.output)
    _finish(_run(settings, DiskOutput(settings.package.output), strict=strict, jobs=jobs, checked=False))


@cli.command()
@_source
@_running
def check(
    wanted: _Wanted,
    strict: bool,
    jobs: int | None,
) -> None:
    """Say whether the SDK is what the documents give; exit with 1 if it is not. Nothing is written."""
    settings = wanted.settings()
    report = _run(settings, CheckOutput(settings.package.output), strict=strict, jobs=jobs, checked=True)
    for name in report.drift[:_SHOWN]:
        click.echo(f"differs: {settings.package.output / name}")
    if len(report.drift) > _SHOWN:
        click.echo(f"and {len(report.drift) - _SHOWN:,} more")
    _finish(report)


@cli.command()
@_source
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a tree.")
def inspect(wanted: _Wanted, as_json: bool) -> None:
    """Show what would be made: the endpoint tree, and how each operation is paged and authenticated."""
    # Without an output there is no earlier run whose names would count.
    nowhere = bool(wanted.specs) and wanted.output is None
    settings = (replace(wanted, output=Path(os.devnull)) if nowhere else wanted).settings()
    lock = Lock() if nowhere else read_lock(settings.package.output)
    with _progress() as progress:
        api, diagnostics = pipeline.read_api(settings, lock, progress)
    inspection = inspect_api(api, settings)
    click.echo(json.dumps(inspection.data(), indent=2, ensure_ascii=False) if as_json else inspection.text())
    _warn(diagnostics)


def main() -> None:
    """Run the command line and exit; every expected failure is one clear message, never a traceback."""
    try:
        cli.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except SdkwrightError as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted: the SDK stands as it was", err=True)
        sys.exit(130)


def _run(settings: Config, output: Output, *, strict: bool, jobs: int | None, checked: bool) -> Report:
    with _progress() as progress:
        return pipeline.generate(settings, output, strict=strict, jobs=jobs, checked=checked, progress=progress)


@contextmanager
def _progress() -> Iterator[pipeline.Progress]:
    """Say on a terminal what is being done; stay quiet in a pipe."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _stage: None
        return
    with console.status("Starting") as status:
        yield lambda stage: status.update(f"{stage} …")


def _warn(diagnostics: tuple[Diagnostic, ...]) -> None:
    for diagnostic in diagnostics[:_SHOWN]:
        click.echo(f"warning: {diagnostic}", err=True)
    if len(diagnostics) > _SHOWN:
        click.echo(f"and {len(diagnostics) - _SHOWN:,} warnings more", err=True)


def _finish(report: Report) -> None:
    _warn(report.diagnostics)
    click.echo(report.summary())
    sys.exit(report.exit_code)
