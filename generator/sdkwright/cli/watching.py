"""`generate --watch`: make the SDK again whenever a file changes that the last run read.

What has changed is decided by the files themselves; the watcher says no more than when to look. So nothing is missed
between a run and the wait for the next one.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

import click

from sdkwright.cli.options import CONFIG, Wanted
from sdkwright.cli.terminal import say
from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import SdkwrightError, UsageError, printable
from sdkwright.load import STDIN, Url, place_of
from sdkwright.render.environment import TEMPLATES
from sdkwright.report import Report

__all__ = ["Watcher", "disk_watcher", "require_watchable", "watch"]

Watcher = Callable[[frozenset[Path]], Iterable[object]]
"""Folders -> something each time that it is worth a look at the files in them."""

Run = Callable[[Config, int], Report]
"""Makes the SDK of a configuration that has been read since a time in nanoseconds."""

Stamp = tuple[int, int, int]

# Milliseconds: how long files must be quiet before they are looked at, and after how long they are anyway.
_QUIET = 100
_PATIENCE = 1_000


def require_watchable(wanted: Wanted) -> None:
    """Raise UsageError where nothing can be watched: on standard input, or without the library that does it."""
    if STDIN in wanted.specs:
        raise UsageError("--watch cannot read standard input again; give a file")
    if find_spec("watchfiles") is None:
        raise UsageError('--watch needs a library: install it with pip install "sdkwright[watch]"')


def disk_watcher(folders: frozenset[Path]) -> Iterator[object]:
    """Yield when something in the folders has changed and is quiet again, and once a second besides."""
    from watchfiles import watch as changes

    options = {"step": _QUIET, "rust_timeout": _PATIENCE, "yield_on_timeout": True, "recursive": False}
    return changes(*folders, watch_filter=None, **options)  # type: ignore[arg-type]  # an int or a flag each


def watch(wanted: Wanted, run: Run, watcher: Watcher | None = None) -> None:
    """Run, and again after each change, until it is interrupted; an error is told, and the watching goes on.

    Raises:
        UsageError: The command line itself is wrong, which no file can mend.
        OutputError: Standard output is closed.
        KeyboardInterrupt: Somebody wants it to end.
    """
    files: frozenset[Path] = frozenset()
    told, runs = "", 0
    while True:
        since, before = time.time_ns(), _stamps(files)
        files, aside = _round(wanted, run, files, is_first=not runs)
        runs += 1
        if aside and aside != told:
            click.echo(f"not watched, nor what it refers to: {aside}", err=True)
        told = aside
        # The collector is off for the sake of single runs.
        gc.collect()
        seen = {path: before.get(path, _read_in_time(stamp, since)) for path, stamp in _stamps(files).items()}
        changed = _next_change(seen, watcher or disk_watcher)
        if not changed:
            return
        say(f"changed: {', '.join(printable(_shown(path)) for path in changed)}")


def _read_in_time(stamp: Stamp | None, since: int) -> Stamp | None:
    """What a file was when it was read, if it has not changed since the run began."""
    return stamp if stamp is None or stamp[0] < since else (0, 0, 0)


def _round(wanted: Wanted, run: Run, files: frozenset[Path], *, is_first: bool) -> tuple[frozenset[Path], str]:
    """Run once; return the files to watch and the URLs that cannot be. After an error those of before count, too."""
    settings: Config | None = None
    try:
        since = time.time_ns()
        settings = wanted.settings()
        read = run(settings, since).read
        return _named(wanted, settings) | (read or frozenset()), _urls(settings)
    except SdkwrightError as error:
        if is_first and type(error) is UsageError:
            raise
        click.echo(f"error: {error}", err=True)
    return files | _named(wanted, settings), _urls(settings) if settings else ""


def _named(wanted: Wanted, settings: Config | None) -> frozenset[Path]:
    """The files that are known before a run reads any: what is named, and the templates."""
    paths = {Path(spec) for spec in wanted.specs if Url.parse(spec) is None}
    if not wanted.specs:
        paths.add(wanted.config or Path(CONFIG))
    if settings is not None:
        places = map(place_of, settings.documents.values())
        paths |= {place for place in places if isinstance(place, Path)}
        paths |= {*settings.overlays, *(settings.files() or ())}
    return frozenset(path.absolute() for path in (*paths, *TEMPLATES.rglob("*.jinja")))


def _urls(settings: Config) -> str:
    places = map(place_of, settings.documents.values())
    return ", ".join(place.shown for place in places if isinstance(place, Url))


def _next_change(seen: Mapping[Path, Stamp | None], watcher: Watcher) -> list[Path]:
    """Wait for a change; return the files that are not as they were seen, or none where the watcher has ended."""
    folders = frozenset(filter(None, (_nearest_folder(path) for path in seen)))
    try:
        say(f"watching {len(seen):,} files; Ctrl-C ends it")
        for _ in watcher(folders):
            changed = [path for path, stamp in _stamps(seen).items() if stamp != seen[path]]
            if changed:
                return sorted(changed)
    except KeyboardInterrupt:
        raise KeyboardInterrupt("the watching has ended") from None
    return []


def _nearest_folder(path: Path) -> Path | None:
    """The folder itself, or the one that a file is in; where that is not there, the nearest above it."""
    return next((folder for folder in (path, *path.parents) if folder.is_dir()), None)


def _stamps(paths: Iterable[Path]) -> dict[Path, Stamp | None]:
    return {path: _stamp(path) for path in paths}


def _stamp(path: Path) -> Stamp | None:
    """What tells one state of a file from another; None where there is no file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _shown(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
