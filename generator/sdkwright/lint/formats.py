"""Findings for people, by file and by rule, and as plain JSON.

What documents say is untrusted: the text has no control characters, and the JSON none outside ASCII.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from sdkwright.errors import Location, printable
from sdkwright.lint.findings import Finding

__all__ = ["Paint", "as_json", "as_text"]

# Grows when a reader of the JSON would have to change; new keys do not count.
_FORMAT = 1
_WIDTH = 80
# Where a rule is broken more often than this in a file, its findings are told together, and the first few in full.
_OFTEN = 6
_IN_FULL = 3

# What a piece of the text is (``file``, ``place``, ``error``, ``warning``, ``rule`` or ``excerpt``), the piece -> the
# piece as it is shown.
Paint = Callable[[str, str], str]


def as_text(findings: Sequence[Finding], paint: Paint = lambda _kind, text: text) -> str:
    """Return each finding with the lines around it, and the counts last."""
    lines: list[str] = []
    for file, found in groupby(findings, key=lambda finding: finding.file):
        lines += [paint("file", printable(file) or "The run as a whole"), "", *_of_file(list(found), paint)]
    return "\n".join([*lines, *_summary(findings, paint)])


def _of_file(found: Sequence[Finding], paint: Paint) -> Iterator[str]:
    counts = Counter(finding.rule for finding in found)
    for finding in found:
        if counts[finding.rule] <= _OFTEN:
            yield from _in_full(finding, paint)
    for rule, count in counts.items():
        if count > _OFTEN:
            yield f"{paint('rule', printable(rule))}, {count:,} times:"
            yield ""
            yield from _together([finding for finding in found if finding.rule == rule], paint)


def _together(found: Sequence[Finding], paint: Paint) -> Iterator[str]:
    for finding in found[:_IN_FULL]:
        yield from _in_full(finding, paint)
    for finding in found[_IN_FULL:]:
        place = _place(finding)
        first, *more = _wrapped(f"{place}: {printable(finding.message)}", "", "  ")
        # A place that is too long for the line, or has a space in it, is not painted.
        yield first.replace(place, paint("place", place), 1)
        yield from more
    yield ""


def _in_full(finding: Finding, paint: Paint) -> Iterator[str]:
    yield (
        f"{paint('place', _place(finding))}: {paint(finding.severity, finding.severity)} "
        f"[{paint('rule', printable(finding.rule))}]"
    )
    if finding.pointer:
        yield f"  at {printable(finding.pointer)}"
    yield from _wrapped(printable(finding.message), "  ", "  ")
    yield from (paint("excerpt", line) for line in finding.excerpt.splitlines())
    yield ""


def _place(finding: Finding) -> str:
    """Return the place in the form that editors and terminals lead to: the file, the line and the column."""
    return str(Location(finding.file, finding.line, finding.column)) or "-"


def _wrapped(text: str, first: str, further: str) -> list[str]:
    """Return a text in lines; what the first line and the further ones begin with is given."""
    return wrap(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=further,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _summary(findings: Sequence[Finding], paint: Paint) -> Iterator[str]:
    counts = Counter(finding.severity for finding in findings)
    yield ", ".join(
        f"{counts[severity]:,} {severity}{'' if counts[severity] == 1 else 's'}" for severity in ("error", "warning")
    )
    rules = Counter(finding.rule for finding in findings).most_common()
    width = max((len(f"{count:,}") for _, count in rules), default=0)
    for rule, count in rules:
        yield f"  {count:>{width},} {paint('rule', printable(rule))}"
    if rules:
        yield f"What a rule means, and what to do: sdkwright lint --explain {printable(rules[0][0])}"


def as_json(findings: Sequence[Finding]) -> str:
    """Return ``{"format": 1, "findings": [...], "counts": {...}}``, each finding with the names of ``Finding``.

    ``rules`` counts the findings of each rule.
    """
    counts = Counter(finding.severity for finding in findings)
    data = {
        "format": _FORMAT,
        "findings": [{name: getattr(finding, name) for name in Finding.__slots__} for finding in findings],
        "counts": {severity: counts[severity] for severity in ("error", "warning")},
        "rules": dict(Counter(finding.rule for finding in findings).most_common()),
    }
    return json.dumps(data, indent=2)
