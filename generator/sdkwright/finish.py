"""Texts -> files: what has changed is formatted, what has not is taken over, and the lock is added."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version

from sdkwright.format import fingerprint, format_files
from sdkwright.lock import NAME, FileRecord, Lock, digest, lock_text
from sdkwright.plan import Package
from sdkwright.write import Output


def finished(
    package: Package, sources: Mapping[str, str], lock: Lock, output: Output, jobs: int | None
) -> dict[str, str]:
    """The files as they are written, the lock last; a file whose source has not changed is not formatted again."""
    marks = {name: fingerprint(text) for name, text in sources.items()}
    known = {name: output.read(name) for name, record in lock.files.items() if marks.get(name) == record.source}
    kept = {name: text for name, text in known.items() if text is not None and digest(text) == lock.files[name].written}
    files = {**format_files({name: text for name, text in sources.items() if name not in kept}, jobs=jobs), **kept}
    records = {name: FileRecord(marks[name], digest(text)) for name, text in files.items()}
    return {**dict(sorted(files.items())), NAME: lock_text(package, records, version=version("sdkwright"))}
