"""Findings in SARIF 2.1.0, the form that code hosts and editors read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from sdkwright.lint.findings import Finding
from sdkwright.lint.rule_descriptions import RULES

__all__ = ["as_sarif"]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(findings: Sequence[Finding], version: str) -> str:
    """Return a log of one run. version: that of sdkwright."""
    rules = sorted({finding.rule for finding in findings})
    numbers = {rule: number for number, rule in enumerate(rules)}
    levels = {finding.rule: finding.severity for finding in findings}
    driver = {"name": "sdkwright", "version": version, "rules": [_rule(rule, levels[rule]) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, numbers[finding.rule]) for finding in findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(rule: str, level: str) -> dict[str, Any]:
    return {
        "id": rule,
        "shortDescription": {"text": RULES[rule].wrong},
        "fullDescription": {"text": f"{RULES[rule].wrong} {RULES[rule].why}"},
        "help": {"text": RULES[rule].remedy},
        "defaultConfiguration": {"level": level},
    }


def _result(finding: Finding, number: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": finding.severity,
        "message": {"text": finding.message},
    }
    return {**result, "locations": [_location(finding)]} if finding.file else result


def _location(finding: Finding) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(finding.file)}}
    if finding.line:
        physical["region"] = {"startLine": finding.line, "startColumn": finding.column}
    location: dict[str, Any] = {"physicalLocation": physical}
    if finding.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.pointer}]
    return location


def _uri(file: str) -> str:
    """Return a file's path as a reference: relative where the path is, since a log is read elsewhere."""
    if "://" in file:
        return file
    path = PurePath(file)
    # A colon in the first part of a relative reference would end a scheme.
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), safe="/")
