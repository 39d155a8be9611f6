"""The stages composed: the map that a newcomer reads first.

    bytes --load--> Document --build--> Api --plan--> Package --render--> texts --format--> texts --write--> disk
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import version

from sdkwright.build import build_api
from sdkwright.config import Config
from sdkwright.errors import Diagnostic
from sdkwright.format import fingerprint, format_files
from sdkwright.load import load_documents, validate
from sdkwright.lock import NAME, FileRecord, Lock, digest, lock_text, read_lock
from sdkwright.model import Api
from sdkwright.plan import Package, plan_package
from sdkwright.render import render_package
from sdkwright.report import Report
from sdkwright.write import Output, publish

Progress = Callable[[str], None]


def read_api(config: Config, lock: Lock, progress: Progress) -> tuple[Api, tuple[Diagnostic, ...]]:
    """Documents -> Api, with everything that was found on the way, in document order."""
    progress("Reading documents")
    documents, notes = load_documents(config.documents, config.overlays)
    progress("Validating")
    findings = [finding for document in documents for finding in validate(document)]
    progress("Building the model")
    api, warnings = build_api(documents, config, lock.remembered(config.documents))
    return api, tuple(sorted({*notes, *findings, *warnings}, key=_place))


def generate(config: Config, output: Output, *, strict: bool, jobs: int | None, checked: bool, progress: Progress) -> Report:
    """Api -> files. A strict run with findings writes nothing."""
    lock = read_lock(config.package.output)
    api, diagnostics = read_api(config, lock, progress)
    progress("Planning names")
    package = plan_package(api, config)
    counts = len(api.documents), len(api.operations), package.models, diagnostics
    if strict and diagnostics:
        return Report(*counts, outcome=None, checked=checked)
    progress("Rendering")
    sources = render_package(package, config.texts())
    progress("Formatting")
    files = finished(package, sources, lock, output, jobs)
    progress("Comparing" if checked else "Writing")
    return Report(*counts, outcome=publish(output, files, lock.files.keys()), checked=checked)


def finished(package: Package, sources: dict[str, str], lock: Lock, output: Output, jobs: int | None) -> dict[str, str]:
    """The files as they are written, the lock last; a file whose source has not changed is not formatted again."""
    marks = {name: fingerprint(text) for name, text in sources.items()}
    known = {name: output.read(name) for name, record in lock.files.items() if marks.get(name) == record.source}
    kept = {name: text for name, text in known.items() if text is not None and digest(text) == lock.files[name].written}
    files = {**format_files({name: text for name, text in sources.items() if name not in kept}, jobs=jobs), **kept}
    records = {name: FileRecord(marks[name], digest(text)) for name, text in files.items()}
    return {**dict(sorted(files.items())), NAME: lock_text(package, records, version=version("sdkwright"))}


def _place(found: Diagnostic) -> tuple[str, int, int, str]:
    where = found.location
    return (where.file, where.line, where.column, found.message) if where else ("", 0, 0, found.message)
