"""Texts -> files: what has changed is formatted, what has not is taken over, and the lock is added."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sdkwright.config.custom_code import CUSTOM
from sdkwright.output.format import fingerprint, format_files
from sdkwright.output.line_ends import with_line_feeds
from sdkwright.output.lock import CHANGELOG, NAME, FileRecord, Lock, lock_text
from sdkwright.output.provenance import Provenance, digest
from sdkwright.output.terms import Formatting
from sdkwright.output.write import Output
from sdkwright.plan import Package


@dataclass(frozen=True, slots=True)
class Rendered:
    """An SDK whose files have no shape yet: their texts by name, what they are made of, and the directory for them.

    interface: the sections of the lock that tell what it offers.
    """

    package: Package
    sources: Mapping[str, str]
    provenance: Provenance
    root: Path
    interface: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def without(self, names: Collection[str]) -> Rendered:
        """The same without some files."""
        return replace(self, sources={name: text for name, text in self.sources.items() if name not in names})


def assemble_files(rendered: Rendered, lock: Lock, output: Output, formatting: Formatting) -> dict[str, str]:
    """The files as they are written, the lock first; a file whose source has not changed is not formatted again."""
    package = rendered.package
    sources = {name: with_line_feeds(text) for name, text in rendered.sources.items()}
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
    records |= {CHANGELOG: FileRecord(digest(""), digest(""))} if CHANGELOG in files else {}
    project = package.project
    new_lock = Lock(package.locked_names, rendered.provenance, records, rendered.interface, project.version)
    # First, so that whatever becomes of the run, what stands there is known to be of ours.
    return {NAME: lock_text(new_lock, version=version("sdkwright")), **dict(sorted(files.items()))}
