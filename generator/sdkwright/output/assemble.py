"""Texts -> files: what has changed is formatted, what has not is taken over, and the lock is added."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version

from sdkwright.config.custom_code import CUSTOM
from sdkwright.output.format import fingerprint, format_files
from sdkwright.output.lock import NAME, FileRecord, Lock, digest, lock_text
from sdkwright.output.write import Output
from sdkwright.plan import Package


@dataclass(frozen=True, slots=True)
class Formatting:
    """Whether files are formatted, and by how many processes; None is one for each processor."""

    wanted: bool = True
    jobs: int | None = None


def assemble_files(
    package: Package, sources: Mapping[str, str], lock: Lock, output: Output, formatting: Formatting
) -> dict[str, str]:
    """The files as they are written, the lock first; a file whose source has not changed is not formatted again."""
    source = f"src/{package.project.module}"
    # The runtime is in shape as it stands, and custom code is in that of its authors.
    as_is = (f"{source}/_runtime/", f"{source}/{CUSTOM}/")
    rough = {name for name in sources if formatting.wanted and name.endswith(".py") and not name.startswith(as_is)}
    fingerprints = {name: fingerprint(text, formatted=name in rough) for name, text in sources.items()}
    unchanged = {
        name: output.read(name) for name, record in lock.files.items() if fingerprints.get(name) == record.source
    }
    kept = {
        name: text for name, text in unchanged.items() if text is not None and digest(text) == lock.files[name].written
    }
    changed = {name: text for name, text in sources.items() if name in rough and name not in kept}
    files = {**sources, **format_files(changed, jobs=formatting.jobs), **kept}
    records = {name: FileRecord(fingerprints[name], digest(text)) for name, text in files.items()}
    lock_of_all = lock_text(package.locked_names, records, version=version("sdkwright"))
    # First, so that whatever becomes of the run, what stands there is known to be of ours.
    return {NAME: lock_of_all, **dict(sorted(files.items()))}
