"""What the command line says of what to read, how and where to."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sdkwright.config.selectors import Selector, parse_selector
from sdkwright.errors import UsageError, printable

if TYPE_CHECKING:
    from sdkwright.config.sdk_yaml import Config

__all__ = ["CONFIG", "ROOT", "Wanted", "making", "reading"]

CONFIG = "sdk.yaml"
_PATH = click.Path(path_type=Path)
ROOT = click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Let references lead to files in this directory and below; default: each document's own directory.",
)


@dataclass(frozen=True)
class Wanted:
    """What to read and where the SDK stands, as the command line says it.

    specs: files, folders, URLs, or ``-`` for standard input.
    hosts: hosts that references may be fetched from.
    include, exclude: which operations are wanted, as ``Config`` has them.
    root: the directory that references to files may not leave.
    """

    specs: tuple[str, ...]
    hosts: tuple[str, ...]
    include: tuple[Selector, ...]
    exclude: tuple[Selector, ...]
    config: Path | None
    output: Path | None = None
    package: str | None = None
    root: Path | None = None

    def settings(self) -> Config:
        """Return the configuration that this comes to; UsageError where it comes to none."""
        from sdkwright.config.sdk_yaml import load_config

        if self.specs and self.config is not None:
            raise UsageError("give either SPEC or --config, not both")
        if self.specs:
            return self._of_specs().select(self.include, self.exclude)
        if self.config is None and not Path(CONFIG).exists():
            raise UsageError(
                f"nothing to read: give a SPEC, such as openapi.yaml, or --config; there is no {CONFIG} here"
            )
        settings = load_config(self.config or Path(CONFIG)).put(self.output, self.package).allow(self.hosts)
        return settings.within(self.root).select(self.include, self.exclude)

    def line(self, command: str) -> str:
        """The command line by which a command reads the same documents, without what may be secret in a URL."""
        words = [_shown(spec) for spec in self.specs]
        words += [] if words else ["--config", str(self.config or CONFIG)]
        words += [word for host in self.hosts for word in ("--allow-host", host)]
        words += [] if self.root is None else ["--root", str(self.root)]
        words += [word for one in self.include for word in ("--include", one.text)]
        words += [word for one in self.exclude for word in ("--exclude", one.text)]
        return printable(shlex.join(("sdkwright", command, *words)))

    @property
    def stands_nowhere(self) -> bool:
        """Whether there is no SDK that the documents belong to, whose names would count."""
        return bool(self.specs) and self.output is None

    def looking(self) -> Config:
        """Return the configuration of a command that writes nothing, and needs no output therefore."""
        return (replace(self, output=Path(os.devnull)) if self.stands_nowhere else self).settings()

    def _of_specs(self) -> Config:
        """The configuration for documents alone; the SDK stands in a folder of its own name where none is given."""
        from sdkwright.config.sdk_yaml import Config
        from sdkwright.load import STDIN, open_given

        if self.specs.count(STDIN) > 1:
            raise UsageError("standard input can be given once only")
        real = [os.path.realpath(spec) if Path(spec).exists() else spec for spec in self.specs]
        for spec, path in zip(self.specs, real, strict=True):
            if real.count(path) > 1:
                raise UsageError(f'"{spec}" is given twice')
        first, *more = (open_given(spec, self.hosts, sys.stdin.buffer) for spec in self.specs)
        settings = Config.from_spec(first, self.output or Path(), self.package, *more)
        settings = settings.put(self.output or Path(settings.package.name), None)
        return settings.allow(self.hosts).within(self.root)


def _shown(spec: str) -> str:
    """A SPEC without what may be secret in a URL."""
    if ":" not in spec:
        return spec
    # The reader of documents, which a run that finds all as it was does without.
    from sdkwright.load import Url

    url = Url.parse(spec)
    return spec if url is None else url.shown


def _hosts(_context: click.Context, _option: click.Parameter, hosts: tuple[str, ...]) -> tuple[str, ...]:
    for host in hosts:
        from sdkwright.config.values import is_host

        if not is_host(host):
            raise click.BadParameter(f'"{host}" is not a host, such as example.com or localhost:8000')
    return tuple(host.lower() for host in hosts)


def _selectors(_context: click.Context, _option: click.Parameter, texts: tuple[str, ...]) -> tuple[Selector, ...]:
    return tuple(map(parse_selector, texts))


_SOURCE = (
    ROOT,
    click.option(
        "--exclude",
        multiple=True,
        metavar="SELECTOR",
        callback=_selectors,
        help="Leave out the operations that this selects; may be given several times.",
    ),
    click.option(
        "--include",
        multiple=True,
        metavar="SELECTOR",
        callback=_selectors,
        help="Take only the operations that this selects: tag:pets, path:/pets/**, operation:pets_* or x-internal; "
        "may be given several times.",
    ),
    click.option(
        "--allow-host",
        "hosts",
        multiple=True,
        metavar="HOST",
        callback=_hosts,
        help="Fetch references to this host, such as example.com; may be given several times.",
    ),
    click.option(
        "--config", type=_PATH, metavar="FILE", help=f"Configuration; default: {CONFIG}, if no SPEC is given."
    ),
    click.argument("specs", type=click.Path(readable=False), nargs=-1, metavar="[SPEC]..."),
)
_PLACE = (
    click.option("--package", metavar="NAME", help="Name of the distribution; default: made of the document's title."),
    click.option(
        "--output",
        type=_PATH,
        metavar="DIR",
        help="Where the SDK stands; default: as configured, or a folder here that is named as the distribution.",
    ),
)
_MAKING = (
    click.option("--no-format", is_flag=True, help="Leave the files unformatted, which is quicker."),
    click.option(
        "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes for formatting; default: one a processor."
    ),
    click.option(
        "--strict",
        is_flag=True,
        help="Write nothing and exit with 1 where there are warnings, or changes that break the code of users.",
    ),
)


def reading(*, placed: bool) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The options that say what to read; the command receives them as one value.

    placed: whether the command has to know where the SDK stands.
    """

    def with_options(command: Callable[..., None]) -> Callable[..., None]:
        @wraps(command)
        def run(**options: Any) -> None:
            wanted = {field.name: options.pop(field.name) for field in fields(Wanted) if field.name in options}
            command(Wanted(**wanted), **options)

        for option in (*(_PLACE if placed else ()), *_SOURCE):
            run = option(run)
        return run

    return with_options


def making(command: Callable[..., None]) -> Callable[..., None]:
    """The options of the commands that make an SDK."""
    for option in _MAKING:
        command = option(command)
    return command
