"""Nothing is lost, nothing is invented: documents, lock, both clients and the published reference agree.

reference.tsv    the rows of the vendor's API reference: `Packages > Upload > Python`, POST, packages_upload_python
sdkwright.lock   "v1:packages_upload_python": "packages.upload.python"
client           client.packages.upload.python(...)
"""

from __future__ import annotations

import csv
import inspect
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from cloudsmith_sdk import AsyncCloudsmith, AsyncScriptedTransport, Cloudsmith, ScriptedTransport, reply
from cloudsmith_sdk._runtime import AsyncClient, Client, Group
from tests.conformance.arguments import planned
from tests.conformance.catalogue import CASES, LOCK, METHODS, TOTAL, Case
from tests.conformance.tree import methods, operation_of

REFERENCE = Path(__file__).with_name("reference.tsv")
ROWS = 342
BY_ID = {case.operation.operation_id: case for case in CASES}
SYNC = Cloudsmith(api_key="k", transport=ScriptedTransport([]))
ASYNC = AsyncCloudsmith(api_key="k", transport=AsyncScriptedTransport([]))

every_case = pytest.mark.parametrize("case", CASES, ids=str)
each_client = pytest.mark.parametrize("client", [SYNC, ASYNC], ids=["sync", "async"])


def reference_rows() -> list[dict[str, str]]:
    """The rows of the published reference."""
    with REFERENCE.open(newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def path_of(row: str) -> str:
    """The Python path of a row: `Deny Policy > Partial Update` is deny_policy.partial_update."""
    return ".".join(part.strip().lower().replace(" ", "_").replace("-", "_") for part in row.split(">"))


def test_documents_and_lock_agree() -> None:
    """The lock names each operation of the documents once, and no other."""
    assert len(CASES) == TOTAL
    assert sorted(case.operation.key for case in CASES) == sorted(LOCK["operations"])
    assert [path for path, times in Counter(LOCK["operations"].values()).items() if times > 1] == []


@each_client
def test_lock_and_client_agree(client: Any) -> None:
    """What is callable on a client, its groups and theirs is what the lock names, and nothing else."""
    found = [path for path, _ in methods(client)]
    assert len(found) >= TOTAL
    assert sorted(found) == sorted(METHODS)


def test_runtime_brings_no_names_of_its_own_but_these() -> None:
    """Beside the operations a client has only what the runtime gives every client, and a group has nothing."""
    own = {name for name in dir(Client) if not name.startswith("_")}
    assert own == {name for name in dir(AsyncClient) if not name.startswith("_")}
    assert own == {
        *("base_url", "close", "download_to", "rate_limit", "reply_to", "request", "resume", "stream"),
        "with_options",
    }
    assert [name for name in dir(Group) if not name.startswith("_")] == []


@every_case
def test_method_stands_for_its_operation(case: Case) -> None:
    """Each method calls the operation that the lock says, at the path of its version of the API."""
    for client in (SYNC, ASYNC):
        operation = operation_of(case.method(client))
        assert (operation.method, operation.path) == (case.operation.method, case.template)
        assert operation.path.startswith(f"/{case.document.name}/")


@every_case
def test_signatures_are_the_same(case: Case) -> None:
    """Sync and async take the same arguments and return the same, but for pages."""
    own, other = inspect.signature(case.method(SYNC)), inspect.signature(case.method(ASYNC))
    assert list(own.parameters.values()) == list(other.parameters.values())
    returned = str(own.return_annotation)
    assert str(other.return_annotation) == (
        f"Async{returned.replace('Page[', 'Pager[')}" if is_page(returned) else returned
    )
    assert inspect.iscoroutinefunction(case.method(ASYNC)) is not is_page(returned)


def is_page(annotation: str) -> bool:
    """Whether a return annotation is that of a paged list."""
    return annotation.startswith("Page[")


@every_case
def test_arguments_are_those_of_the_document(case: Case) -> None:
    """A method takes the arguments of its operation and options; those of the path in order, required ones always."""
    parameters = inspect.signature(case.method(SYNC)).parameters
    needed, possible = planned(case, "required"), planned(case, "all")
    assert set(parameters) == {*possible.path_values, *possible.named, "options"}
    without_default = {name for name, item in parameters.items() if item.default is inspect.Parameter.empty}
    assert without_default == {*needed.path_values, *needed.named}
    by_position = [name for name, item in parameters.items() if item.kind is item.POSITIONAL_OR_KEYWORD]
    assert by_position == list(possible.path_values)


def test_reference_is_whole() -> None:
    """The reference has no fewer rows than it was published with, each of another operation at another path."""
    rows = reference_rows()
    assert len(rows) == len({row["operation_id"] for row in rows}) == len({row["path"] for row in rows})
    assert len(rows) >= ROWS


@pytest.mark.parametrize("row", reference_rows(), ids=lambda row: path_of(row["path"]))
def test_row_of_the_reference_is_reachable(row: dict[str, str]) -> None:
    """Each row of the published reference is called at its own path in snake case, with its method and operation."""
    case = BY_ID[row["operation_id"]]
    assert (case.path, case.operation.method) == (path_of(row["path"]), row["method"])
    assert operation_of(case.method(SYNC)).method == row["method"]


def test_repetition_follows_methods_and_marks() -> None:
    """Reads, PUTs and DELETEs may be repeated but for two that are marked; of the others only those that are marked."""
    operations = {case.path: operation_of(case.method(SYNC)) for case in CASES}
    kept = {
        path for path, item in operations.items() if item.method in ("GET", "PUT", "DELETE") and not item.repeatable
    }
    assert kept == {"members.remove", "user.tokens.refresh"}
    changes = {path for path, item in operations.items() if item.method in ("POST", "PATCH") and item.repeatable}
    assert {path for path in changes if not path.startswith("packages.validate_upload.")} == {
        "entitlements.disable",
        "entitlements.enable",
        "files.abort",
        "files.validate",
        "packages.quarantine",
        "repos.geoip.disable",
        "repos.geoip.enable",
        "repos.privileges.partial_update",
        "saml_group_sync.disable",
        "saml_group_sync.enable",
    }


@pytest.mark.parametrize("base", ["https://eu.example", "https://eu.example/v1", "https://eu.example/proxy/v2/"])
def test_one_base_url_moves_both_versions(base: str) -> None:
    """A base URL, with or without a version at its end, is the place of v1 and of v2 alike."""
    transport = ScriptedTransport([reply([]), reply({"results": []})])
    with Cloudsmith(api_key="k", base_url=base, transport=transport) as client:
        client.repos.namespace_list("acme")
        client.workspaces_policies.list("acme")
    root = base.rstrip("/").removesuffix("/v1").removesuffix("/v2")
    urls = [request.url for request in transport.requests]
    assert urls == [f"{root}/v1/repos/acme/", f"{root}/v2/workspaces/acme/policies/"]
