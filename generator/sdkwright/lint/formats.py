"""Findings for people, and as plain JSON.

What documents say is untrusted: the text has no control characters, and the JSON none outside ASCII.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from sdkwright.errors import Location, printable
from sdkwright.lint.findings import Finding

__all__ = ["as_json", "as_text"]

# Grows when a reader of the JSON would have to change; new keys do not count.
_FORMAT = 1


def as_text(findings: Sequence[Finding]) -> str:
    """Return each finding with the lines around it, and the counts last."""
    shown = []
    for finding in findings:
        place = Location(finding.file, finding.line, finding.column, finding.pointer)
        shown.append(f"{place}: {finding.severity}: {printable(finding.message)} [{printable(finding.rule)}]")
        shown += [finding.excerpt, ""] if finding.excerpt else [""]
    return "\n".join([*shown, _counts(findings)])


def _counts(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(
        f"{counts[severity]:,} {severity}{'' if counts[severity] == 1 else 's'}" for severity in ("error", "warning")
    )


def as_json(findings: Sequence[Finding]) -> str:
    """Return ``{"format": 1, "findings": [...], "counts": {...}}``, each finding with the names of ``Finding``."""
    counts = Counter(finding.severity for finding in findings)
    data = {
        "format": _FORMAT,
        "findings": [{name: getattr(finding, name) for name in Finding.__slots__} for finding in findings],
        "counts": {severity: counts[severity] for severity in ("error", "warning")},
    }
    return json.dumps(data, indent=2)
