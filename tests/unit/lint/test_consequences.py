"""One finding a fault: what only follows from an error is told with it."""

from __future__ import annotations

from typing import Literal

import pytest

from sdkwright.errors import Diagnostic, Location
from sdkwright.lint.consequences import told_once


def _found(message: str, rule: str, severity: Literal["error", "warning"] = "warning", line: int = 1) -> Diagnostic:
    return Diagnostic(message, Location("a.yaml", line, 1), rule, severity)


def _told(*found: Diagnostic) -> list[str]:
    return [one.message for one in told_once(found)]


def test_how_an_sdk_copes_is_told_at_the_end_of_the_error() -> None:
    """A warning about the place of an error is part of the error, behind a semicolon or a question."""
    assert _told(_found("left aside", "degraded-schema"), _found("wrong", "unknown-key", "error")) == [
        "wrong; left aside"
    ]
    assert _told(_found("wrong; did you mean x?", "unknown-key", "error"), _found("left aside", "degraded-schema")) == [
        "wrong; did you mean x? left aside"
    ]


def test_what_is_elsewhere_stays() -> None:
    """A warning about another place is a finding of its own, and each finding is told once."""
    warning, error = _found("left aside", "degraded-schema", line=2), _found("wrong", "unknown-key", "error")
    assert _told(warning, error, warning) == ["wrong", "left aside"]


@pytest.mark.parametrize("rule", ["enum-type", "unresolved-reference"])
def test_a_fault_of_its_own_stays(rule: str) -> None:
    """A warning that says more than how an SDK copes stays, though an error stands at its place."""
    assert sorted(_told(_found("odd", rule), _found("wrong", "unknown-key", "error"))) == ["odd", "wrong"]


def test_warnings_alone_stay() -> None:
    """Without an error nothing is put together."""
    assert _told(_found("a", "degraded-schema"), _found("b", "degraded-schema")) == ["a", "b"]


def test_what_is_of_no_file_stays() -> None:
    """Findings that concern no file follow from nothing."""
    found = [Diagnostic("a", None, "configuration", "error"), Diagnostic("b", None, "degraded-schema")]
    assert [one.message for one in told_once(found)] == ["a", "b"]
