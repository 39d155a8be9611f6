"""The proof of verdicts: code for the old SDK is type-checked, run and judged by the server with the new one.

All cases stand in one pair of documents, an operation each, so that there are two SDKs to make and to check.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types

from sdkwright.changes import LocatedChange
from sdkwright.changes.change import LEVELS, worst_level
from tests.functional.changes.pairs import changes_of, changes_of_locks
from tests.functional.changes.verdict_cases import BREAKING, COMPATIBLE, Case
from tests.functional.harness import Sdk, forgetting, make

_CASES = [*COMPATIBLE, *BREAKING]


def _document(new: int) -> str:
    """The old document, or the new one, with all cases."""
    paths = ""
    for case in _CASES:
        lines = case.new if new else case.old
        id_ = case.id_ if new and case.id_ else case.name
        method = "post" if "requestBody" in lines else "get"
        if lines:
            paths += f"  /{case.name}:\n    {method}:\n      operationId: {id_}\n{indent(lines, '      ')}\n"
    schemas = "\n".join(indent(case.schemas[new], "    ") for case in _CASES if case.schemas[new])
    return f"paths:\n{paths}components:\n  schemas:\n{schemas}\n"


def _program(module: str) -> str:
    """Code as a user has written it for the old SDK, a function for each case."""
    functions = "".join(f"def {case.name}(client: Api) -> None:\n{indent(case.program, '    ')}\n" for case in _CASES)
    return f"from {module} import Api, models as models\n{functions}"


@dataclass(frozen=True)
class Proof:
    """An SDK with the program, and what the type checker says of each function of that."""

    sdk: Sdk
    program: Any
    errors: Mapping[str, Sequence[str]]
    document: Mapping[str, Any]

    def run(self, case: Case) -> tuple[Exception | None, str]:
        """Run the function of a case; return the error that it ends with, and why the server refuses its request."""
        client, transport = self.sdk.client(case.reply)
        try:
            getattr(self.program, case.name)(client)
        except (AttributeError, TypeError, AssertionError) as error:
            return error, ""
        return None, self._refusal(case.name, transport.requests[0])

    def _refusal(self, name: str, request: Any) -> str:
        """Why a request is not what the document describes; empty where it is."""
        query = dict(pair.split("=") for pair in request.url.partition("?")[2].split("&") if pair)
        operation = next(iter(self.document["paths"][f"/{name}"].values()))
        for parameter in operation.get("parameters", ()):
            value = query.pop(parameter["name"], None)
            is_text = value is not None and "string" in str(parameter["schema"]["type"])
            if is_text and (reason := self._reason(parameter["schema"], value)):
                return reason
            if value is None and parameter.get("required"):
                return f"{parameter['name']} is missing"
        if "requestBody" in operation:
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            return self._reason(schema, json.loads(request.content))
        return f"{query} is not known" if query else ""

    def _reason(self, schema: Mapping[str, Any], value: Any) -> str:
        """Why a value is none of a schema; empty where it is one."""
        validator = Draft202012Validator({**schema, "components": self.document["components"]})
        return next((str(error.message) for error in validator.iter_errors(value)), "")


def _proof(folder: Path, text: str, remembered: Mapping[str, str]) -> Iterator[Proof]:
    with forgetting(make(folder, text, remembered=remembered)) as sdk:
        module = sdk.package.project.module
        source = folder / f"program_{module}.py"
        source.write_text(_program(module), encoding="utf-8")
        spec = importlib.util.spec_from_file_location(source.stem, source)
        assert spec is not None
        assert spec.loader is not None
        program = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(program)
        yield Proof(sdk, program, _errors(source, folder / "out" / "src"), yaml.safe_load(text))


def _errors(program: Path, sources: Path) -> Mapping[str, Sequence[str]]:
    """What mypy says, by the function that it says it of; of the program alone, not of the SDK."""
    command = [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", "--no-error-summary", program.name]
    environment = os.environ | {"MYPYPATH": str(sources)}
    done = subprocess.run(command, capture_output=True, text=True, cwd=program.parent, env=environment, check=False)
    assert not done.stderr
    lines = program.read_text(encoding="utf-8").splitlines()
    errors: dict[str, list[str]] = {}
    for line in done.stdout.splitlines():
        _, number, message = line.split(":", 2)
        before = [one for one in lines[: int(number)] if one.startswith("def ")]
        errors.setdefault(before[-1][4:].partition("(")[0] if before else "", []).append(message)
    return errors


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proof]:
    """The old SDK."""
    yield from _proof(tmp_path_factory.mktemp("before"), _document(0), {})


@pytest.fixture(scope="module")
def after(before: Proof, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proof]:
    """The new SDK, made with the names of the old one."""
    names = {**before.sdk.package.paths, **{f"api:{case.id_}": case.name for case in _CASES if case.id_}}
    yield from _proof(tmp_path_factory.mktemp("after"), _document(1), names)


@pytest.fixture(scope="module", params=[changes_of, changes_of_locks], ids=["documents", "locks"])
def changes(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sequence[LocatedChange]:
    """What is told of the pair of documents, and of the locks of the SDKs that are made of them."""
    found: Sequence[LocatedChange] = request.param(tmp_path_factory.mktemp("changes"), _document(0), _document(1))
    return found


def _of_case(changes: Sequence[LocatedChange], case: Case) -> list[LocatedChange]:
    """The changes that are told of a case: those of its method, and of the models that are named after it."""
    names = {case.name.capitalize(), f"{case.name.capitalize()}Part"}
    found = []
    for one in changes:
        place = one.change.sdk.partition("(")[0].split(".")
        if place[0] == case.name or (place[0] == "models" and place[1] in names):
            found.append(one)
    return found


@pytest.mark.parametrize("case", _CASES, ids=[case.name for case in _CASES])
def test_the_program_works_with_the_old_sdk(before: Proof, case: Case) -> None:
    """Each program is right for the SDK that it was written for, so that what fails later is due to the change."""
    assert before.errors.get(case.name, []) == []
    assert before.run(case) == (None, "")


@pytest.mark.parametrize("case", COMPATIBLE, ids=[case.name for case in COMPATIBLE])
def test_compatible_means_that_all_goes_on(after: Proof, changes: Sequence[LocatedChange], case: Case) -> None:
    """Where no change breaks, the program is still right, runs, and sends what the new server takes."""
    found = _of_case(changes, case)
    assert case.kind in {one.change.kind for one in found}
    assert worst_level(one.change for one in found) in LEVELS[1:]
    assert after.errors.get(case.name, []) == []
    assert after.run(case) == (None, "")


@pytest.mark.parametrize("case", BREAKING, ids=[case.name for case in BREAKING])
def test_breaking_names_what_fails(after: Proof, changes: Sequence[LocatedChange], case: Case) -> None:
    """Where a change breaks, the program is refused by the type checker for that reason, or else by the new server."""
    found = _of_case(changes, case)
    assert case.kind in {one.change.kind for one in found if one.change.level == "breaking"}
    if case.evidence == "refused":
        error, refusal = after.run(case)
        assert error is None
        assert refusal
    else:
        assert any(case.evidence in message for message in after.errors[case.name])
