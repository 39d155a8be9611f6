"""`specs/cloudsmith/sdk.yaml`: the pins of the endpoint tree and the pagination rules fit the documents."""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.specs.reading import read

PATH = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*(\.[a-z][a-z0-9]*(_[a-z0-9]+)*)*")


@pytest.fixture(scope="module")
def text(folder: Path) -> str:
    return (folder / "sdk.yaml").read_text("utf-8")


@pytest.fixture(scope="module")
def configuration(text: str) -> Any:
    return read(text)


@pytest.fixture(scope="module")
def pins(configuration: Any) -> Mapping[str, str]:
    return dict(configuration["tree"]["pins"])


def test_every_row_of_the_reference_is_pinned(pins: Mapping[str, str], reference: frozenset[str]) -> None:
    """Each operation that the published API reference has a row for has a pin."""
    assert {key.partition(":")[2] for key in pins} >= reference


def test_pins_name_operations(pins: Mapping[str, str], operations: Mapping[str, Any]) -> None:
    """Each pin is for an operation that one of the documents has."""
    assert set(pins) <= set(operations)


def test_pins_are_unique(pins: Mapping[str, str], text: str) -> None:
    """No two operations share a path, and no operation is pinned twice."""
    assert len(set(pins.values())) == len(pins)
    keys = re.findall(r'^    "(v[12]:.+)": ', text, re.MULTILINE)
    assert len(keys) == len(set(keys)) == len(pins)


def test_pins_are_in_order(pins: Mapping[str, str]) -> None:
    """The pins are sorted by key, so that each has one place."""
    assert list(pins) == sorted(pins)


def test_pins_are_python_paths(pins: Mapping[str, str]) -> None:
    """Each path is made of names in snake case that Python does not reserve."""
    for path in pins.values():
        assert PATH.fullmatch(path), path
        assert not any(map(keyword.iskeyword, path.split("."))), path


def test_pins_name_no_group(pins: Mapping[str, str]) -> None:
    """No path is at once an operation and the group that holds others."""
    groups = {
        ".".join(parts[:end]) for parts in (path.split(".") for path in pins.values()) for end in range(1, len(parts))
    }
    assert not groups & set(pins.values())


def test_pins_follow_the_ids(pins: Mapping[str, str]) -> None:
    """A path is made of the words of its operationId, but for a leading `orgs`."""
    for key, path in pins.items():
        words = key.partition(":")[2].replace("-", "_")
        assert path.replace(".", "_") in (words, words.removeprefix("orgs_")), key


def test_rules_name_operations(configuration: Any, operations: Mapping[str, Any]) -> None:
    """Each operation that a pagination rule names exists and has the rule's parameters."""
    for name, rule in configuration["pagination"].items():
        for key in rule.get("operations", []):
            parameters = {parameter["name"] for parameter in operations[key]["parameters"]}
            assert {rule[word] for word in ("parameter", "size") if word in rule} <= parameters, f"{name} {key}"


def test_every_list_is_paged(
    configuration: Any, operations: Mapping[str, Any], facts: Mapping[str, Any], lock: Mapping[str, Any]
) -> None:
    """Whatever takes a page or a cursor is paged in the SDK, but for the metrics, which reply with one object."""
    named = {key for rule in configuration["pagination"].values() for key in rule.get("operations", [])}
    results = _schemas_with_results(facts)
    paged, whole = set(named), set[str]()
    for key, operation in operations.items():
        parameters = {parameter["name"] for parameter in operation.get("parameters", [])}
        if operation["method"] != "get" or not parameters & {"page", "cursor"} or key in named:
            continue
        schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
        is_list = schema.get("type") == "array" or f"{key[:2]} {schema.get('$ref')}" in results
        (paged if is_list and "page" in parameters else whole).add(key)
    assert paged == {key for key, one in lock["signatures"].items() if one.get("returns", "").startswith("page ")}
    assert whole == {
        "v1:metrics_entitlements_account_list",
        "v1:metrics_entitlements_repo_list",
        "v1:metrics_packages_list",
    }


def _schemas_with_results(facts: Mapping[str, Any]) -> set[str]:
    return {
        f"{name} #/components/schemas/{schema}"
        for name, document in facts.items()
        for schema, value in document["components"]["schemas"].items()
        if value.get("properties", {}).get("results", {}).get("type") == "array"
    }
