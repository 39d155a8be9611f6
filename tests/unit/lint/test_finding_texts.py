"""Findings as a person reads them: by file, by rule where one repeats, in lines that fit a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.lint import Finding, as_text

_LONG = "this sentence says what is wrong in so many words that it cannot stand on one line of a terminal"


def _finding(line: int, rule: str = "unknown-key", file: str = "api.yaml", message: str = "wrong") -> Finding:
    return Finding(file, line, 3, f"/paths/{line}", rule, "error", message, f" -> {line} | here")


def _lines(findings: Sequence[Finding]) -> list[str]:
    return as_text(findings).splitlines()


def test_a_finding_is_a_place_a_code_a_sentence_and_an_excerpt() -> None:
    """A finding begins with a place that editors lead to, and ends with the lines around it."""
    assert _lines([_finding(7)])[2:7] == [
        "api.yaml:7:3: error [unknown-key]",
        "  at /paths/7",
        "  wrong",
        " -> 7 | here",
        "",
    ]


def test_each_file_has_a_heading() -> None:
    """Findings stand below the name of their file, which is told once; what is of no file has a heading, too."""
    nowhere = Finding("", 0, 0, "", "configuration", "warning", "odd", "")
    lines = _lines([nowhere, _finding(1), _finding(2), _finding(1, file="b.yaml")])
    assert [line for line in lines if line in ("The run as a whole", "api.yaml", "b.yaml")] == [
        "The run as a whole",
        "api.yaml",
        "b.yaml",
    ]
    assert "-: warning [configuration]" in lines


def test_a_rule_that_repeats_is_told_together() -> None:
    """Many findings of a rule in a file stand together behind the others, the first three in full, all with places."""
    many = [_finding(line) for line in range(1, 9)]
    lines = _lines([*many[:4], _finding(50, "wrong-type"), *many[4:]])
    heading = lines.index("unknown-key, 8 times:")
    assert lines.index("api.yaml:50:3: error [wrong-type]") < heading
    assert [line for line in lines[heading:] if line.startswith("api.yaml:")] == [
        *(f"api.yaml:{line}:3: error [unknown-key]" for line in (1, 2, 3)),
        *(f"api.yaml:{line}:3: wrong" for line in (4, 5, 6, 7, 8)),
    ]


def test_a_rule_that_repeats_a_little_is_not() -> None:
    """Six findings of a rule stand in the document's order among the others."""
    assert not any("times:" in line for line in _lines([_finding(line) for line in range(1, 7)]))


def test_lines_fit_a_terminal() -> None:
    """No message is wider than 80 columns, and none is cut."""
    lines = _lines([_finding(line, message=_LONG) for line in range(1, 10)])
    assert max(map(len, lines)) <= 80
    assert " ".join(" ".join(lines).split()).count(_LONG) == 9


def test_the_counts_come_last() -> None:
    """The end counts errors and warnings, and the findings of each rule, the most frequent first."""
    lines = _lines([_finding(1, "wrong-type"), *(_finding(line) for line in range(1, 12))])
    assert lines[-4:] == [
        "12 errors, 0 warnings",
        "  11 unknown-key",
        "   1 wrong-type",
        "What a rule means, and what to do: sdkwright lint --explain unknown-key",
    ]
    assert _lines([]) == ["0 errors, 0 warnings"]


def test_pieces_are_painted_by_what_they_are() -> None:
    """Whoever prints decides how a piece looks; the text around it stays as it is."""
    text = as_text([_finding(7)], lambda what, piece: f"<{what}>{piece}</>")
    assert "<place>api.yaml:7:3</>: <error>error</> [<rule>unknown-key</>]" in text
    assert "<file>api.yaml</>" in text
    assert "<excerpt> -> 7 | here</>" in text
