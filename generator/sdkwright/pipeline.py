"""The stages composed: the map that a newcomer reads first.

bytes --load--> Document --analysis--> Api --plan--> Package --render--> texts --output--> disk
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from operator import attrgetter
from pathlib import Path

from sdkwright.analysis import Analysis, build_api
from sdkwright.analysis.extent import check_extent
from sdkwright.completeness import check_planned, check_read
from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import LimitError
from sdkwright.load import FINDINGS_LIMIT, files_read, load_documents, validate
from sdkwright.output.assemble import Formatting, assemble_files
from sdkwright.output.lock import read_lock
from sdkwright.output.write import Output, publish
from sdkwright.plan import plan_package
from sdkwright.render import override_warnings, render_package
from sdkwright.report import Report

Progress = Callable[[str], None]


def read_api(config: Config, progress: Progress, limit: int | None = FINDINGS_LIMIT) -> Analysis:
    """Documents -> Api, with everything that was found on the way, in document order.

    `limit` is how many findings of validation are told of each document; None tells all.
    """
    return _read(config, progress, limit)[0]


def _read(config: Config, progress: Progress, limit: int | None) -> tuple[Analysis, frozenset[Path] | None]:
    progress("Reading documents")
    documents, notes = load_documents(config.documents, config.overlays, config.allowed_hosts, config.reach)
    progress("Validating")
    findings = [finding for document in documents for finding in validate(document, limit)]
    progress("Building the model")
    try:
        analysis = build_api(documents, config)
    except RecursionError:
        # Every way that is known to lead here has a limit of its own, which says more.
        raise documents[0].root.error(LimitError, "the document is nested, or refers to itself, too deeply") from None
    check_read(documents, analysis)
    check_extent(documents, analysis.api)
    # Last, since references are followed while the model is built.
    nowhere = [finding for document in documents for finding in document.findings.values()]
    diagnostics = sorted({*notes, *findings, *analysis.diagnostics, *nowhere}, key=attrgetter("order"))
    return replace(analysis, diagnostics=tuple(diagnostics)), files_read(documents)


def generate(
    config: Config, output: Output, *, strict: bool, formatting: Formatting, checked: bool, progress: Progress
) -> Report:
    """Api -> files. A strict run with findings writes nothing."""
    lock = read_lock(config.package.output)
    analysis, read = _read(config, progress, FINDINGS_LIMIT)
    api, diagnostics = analysis.api, (*override_warnings(config.templates), *analysis.diagnostics)
    progress("Planning names")
    package = plan_package(api, config, lock.names)
    check_planned(api, package)
    counts = len(api.documents), len(api.operations), package.models, diagnostics
    left_out, webhooks = analysis.left_out, len(api.webhooks)
    report = partial(Report, *counts, checked=checked, left_out=left_out, webhooks=webhooks, read=read)
    if strict and diagnostics:
        return report(outcome=None)
    progress("Rendering")
    sources = render_package(package, config.texts(), config.templates)
    progress("Formatting")
    files = assemble_files(package, sources, lock, output, formatting)
    progress("Comparing" if checked else "Writing")
    return report(outcome=publish(output, files, lock.files.keys()))
