"""Every example of the documentation site is run as a reader would run it, against the stand-in.

docs/reference/packages/copy.md
    === "Sync", "Async": programs that are executed
    === "curl": a command that is sent by curl itself
    -> one request each, all the same, which the documents allow
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.conformance.catalogue import CASES, SDK, Case
from tests.standin import Exchange, Standin

REFERENCE = SDK / "docs" / "reference"
_TAB = re.compile(r'^=== "(?P<name>\w+)"\n\n    ```\w+\n(?P<code>.*?)^    ```$', re.MULTILINE | re.DOTALL)

every_case = pytest.mark.parametrize("case", CASES, ids=str)


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, stateless_standin: Standin) -> None:
    """The environment by which a client, and curl, find the stand-in and a credential."""
    monkeypatch.setenv("CLOUDSMITH_API_HOST", stateless_standin.url)
    monkeypatch.setenv("CLOUDSMITH_API_KEY", "test-key")


def test_each_operation_has_a_page() -> None:
    """There is a page for each operation of the documents, and no other."""
    pages = {page.relative_to(REFERENCE).with_suffix("").as_posix() for page in REFERENCE.rglob("*.md")}
    assert pages == {case.path.replace(".", "/") for case in CASES}


@every_case
def test_examples_send_what_the_documents_allow(case: Case, stateless_standin: Standin, tmp_path: Path) -> None:
    """The examples of an operation call it, by either client and by curl, with the same request."""
    sync, waiting, command = (_examples(case)[name] for name in ("Sync", "Async", "curl"))
    sent = [_run(code, stateless_standin) for code in (sync, waiting)]
    sent.append(_curl(command, stateless_standin, tmp_path))
    for exchange in sent:
        assert exchange.operation == case.operation.key
        assert exchange.reply.status == case.operation.status
    assert _content(sent[0]) == _content(sent[1]) == _content(sent[2])


def _examples(case: Case) -> Mapping[str, str]:
    page = (REFERENCE / f"{case.path.replace('.', '/')}.md").read_text(encoding="utf-8")
    return {
        found["name"]: "\n".join(line.removeprefix("    ") for line in found["code"].splitlines())
        for found in _TAB.finditer(page)
    }


def _run(code: str, standin: Standin) -> Exchange:
    """The first request of a program; a list goes on to its other pages."""
    before = len(standin.exchanges)
    exec(compile(code, "<example>", "exec"), {"__name__": "__main__"})
    return standin.exchanges[before]


def _curl(command: str, standin: Standin, folder: Path) -> Exchange:
    """The request that the command sends, but to the stand-in."""
    (folder / "file").write_bytes(b"content")
    local = command.replace("https://api.cloudsmith.io", standin.url)
    assert local != command
    before = len(standin.exchanges)
    script = f"{local} --silent --show-error --fail-with-body"
    done = subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr + done.stdout
    return standin.exchanges[before]


def _content(exchange: Exchange) -> tuple[str, str, list[tuple[str, str]], Any, str]:
    """What a request says."""
    request = exchange.request
    body = json.loads(request.body) if request.body else None
    kind = request.headers.get("content-type", "") if request.body else ""
    return request.method, request.path, sorted(request.parameters), body, kind
