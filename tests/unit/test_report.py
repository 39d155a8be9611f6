"""The report: counts, drift and the exit code."""

from __future__ import annotations

import pytest

from sdkwright.errors import Diagnostic
from sdkwright.output.publication import Outcome
from sdkwright.report import Report

WARNING = Diagnostic("w")


@pytest.mark.parametrize(
    ("outcome", "checked", "code"),
    [
        (Outcome(("a",), (), ()), False, 0),
        (Outcome((), ("a",), ()), True, 0),
        (Outcome(("a",), (), ()), True, 1),
        (Outcome((), ("a",), ("b",)), True, 1),
        (None, False, 1),
        (None, True, 1),
    ],
)
def test_exit_code(outcome: Outcome | None, checked: bool, code: int) -> None:
    """A run that wrote is fine; a check with drift and a strict run that stopped are a no."""
    assert Report(1, 1, 1, (WARNING,), outcome, checked).exit_code == code


def test_drift() -> None:
    """What a check would remove differs, and then what it would write, each sorted by name."""
    assert Report(1, 1, 1, (), Outcome(("z", "b"), ("c",), ("y", "x")), checked=True).drift == ("x", "y", "b", "z")
    assert Report(1, 1, 1, (), None).drift == ()


def test_summary() -> None:
    """The counts stand on one line, in singular and plural, thousands with commas."""
    report = Report(1, 1234, 2, (WARNING,), Outcome(("a",), ("b", "c"), ()))
    assert (
        report.summary() == "1 document, 1,234 operations, 2 models, 1 warning; 1 file written, 2 unchanged, 0 removed"
    )


def test_summary_of_a_check() -> None:
    """A check says what a run would do."""
    report = Report(2, 1, 0, (), Outcome((), ("b",), ("c",)), checked=True)
    assert report.summary().endswith("; 0 files to write, 1 unchanged, 1 to remove")


def test_summary_of_a_strict_run() -> None:
    """A strict run that stopped says that nothing was written, and why."""
    assert "nothing written, because --strict" in Report(1, 1, 1, (WARNING,), None).summary()
