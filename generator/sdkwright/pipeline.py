"""The stages composed: the map that a newcomer reads first.

bytes --load--> Document --analysis--> Api --plan--> Package --render--> texts --output--> disk
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from sdkwright.analysis import Analysis, build_api
from sdkwright.analysis.extent import check_extent
from sdkwright.changes.evolution import evolution
from sdkwright.changes.release import read_release
from sdkwright.completeness import check_planned, check_read
from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import LimitError
from sdkwright.lint.consequences import told_once
from sdkwright.load import FINDINGS_LIMIT, Document, files_read, load_documents, validate
from sdkwright.output.assemble import Rendered
from sdkwright.output.lock import Lock, read_lock
from sdkwright.output.provenance import provenance_of
from sdkwright.output.publication import deliver
from sdkwright.output.succession import refuse_another
from sdkwright.output.terms import Terms
from sdkwright.output.write import Output
from sdkwright.plan import plan_package
from sdkwright.render import import_warnings, override_warnings, render_package
from sdkwright.report import Report

Progress = Callable[[str], None]
Documents = tuple[Document, ...]


def read_api(config: Config, progress: Progress, limit: int | None = FINDINGS_LIMIT) -> Analysis:
    """Documents -> Api, with everything that was found on the way, in document order.

    `limit` is how many findings of validation are told of each document; None tells all.
    """
    return _read(config, progress, limit)[0]


def _read(config: Config, progress: Progress, limit: int | None) -> tuple[Analysis, Documents]:
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
    diagnostics = told_once((*notes, *findings, *analysis.diagnostics, *nowhere))
    return replace(analysis, diagnostics=diagnostics), documents


def generate(config: Config, output: Output, terms: Terms, progress: Progress) -> Report:
    """Api -> files. A strict run with findings writes nothing, nor does one by which something would be lost."""
    lock, released = read_lock(config.package.output), read_release(config)
    analysis, documents = _read(config, progress, FINDINGS_LIMIT)
    api, diagnostics = analysis.api, (*override_warnings(config.templates), *analysis.diagnostics)
    progress("Planning names")
    package = plan_package(api, config, lock.names, released.names if released else None)
    check_planned(api, package)
    if not (terms.checked or terms.rename):
        refuse_another(lock, config, package)
    evolved = evolution(lock, released, api, package, config)
    diagnostics += evolved.warnings(config)
    progress("Rendering")
    sources = render_package(package, {**config.texts(), **evolved.texts(output, lock)}, config.templates)
    diagnostics += import_warnings(package, sources, config.templates, output.read, partial(_kept, output, lock))
    counts = len(api.documents), len(api.operations), package.models, diagnostics
    left_out, webhooks, read = analysis.left_out, len(api.webhooks), files_read(documents)
    report = partial(Report, *counts, checked=terms.checked, left_out=left_out, webhooks=webhooks, read=read)
    report = partial(report, changes=evolved.changes, since_release=evolved.summary)
    if terms.strict and (diagnostics or evolved.is_breaking):
        return report(outcome=None)
    rendered = Rendered(package, sources, provenance_of(config, documents), config.package.output, evolved.sections)
    return report(outcome=deliver(rendered, lock, output, terms, progress))


def _kept(output: Output, lock: Lock, name: str) -> str | None:
    """The text of a file of somebody's own in the SDK's directory, which stays."""
    return None if name in lock.files else output.read(name)
