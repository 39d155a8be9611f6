"""Packages as the official client lists, pushes and changes them.

cloudsmith push raw acme/prod FILE      -> validate, slot, form, create, status until it is synchronised
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.official.program import Official, Outcome
from tests.standin import Standin

PROD = "acme/prod"


def packages(standin: Standin, repository: str = "prod") -> list[dict[str, Any]]:
    """What a repository holds."""
    return [row.values for row in standin.state.rows("packages") if row.values["repository"] == repository]


def package(standin: Standin) -> str:
    """The first package as a command names it."""
    return f"{PROD}/{packages(standin)[0]['slug']}"


def listed(official: Official, *options: str) -> list[str]:
    """The names that a list shows."""
    return [row["name"] for row in official("list", "packages", PROD, "-F", "json", *options).data]


def push(official: Official, kind: str, place: str, name: str, *options: str) -> Outcome:
    """Push a small file; status reads follow each other at once."""
    return official("push", kind, place, official.file(name, b"hello"), "-I", "0.01", *options)


def test_list(official: Official, standin: Standin) -> None:
    """One page, all pages (of which more is asked for than there may be on one) and a search."""
    standin.seed_packages("acme", "prod", 501)
    assert listed(official, "-l", "5", "-p", "2") == [f"package-{number}" for number in range(6, 11)]
    assert len(listed(official, "--page-all")) == 501
    assert standin.exchanges[1].request.parameter("page_size") == "1000"
    assert listed(official, "-q", "name:^package-7$", "--sort=-name") == ["package-7"]


@pytest.mark.parametrize(
    ("kind", "place", "name", "expected"),
    [
        ("raw", PROD, "hello-1.2.bin", ("hello", "1.2")),
        ("deb", f"{PROD}/ubuntu/xenial", "hello_1.2_amd64.deb", ("hello", "1.2")),
        ("python", PROD, "hello-1.2-py3-none-any.whl", ("hello", "1.2")),
    ],
)
def test_push(
    kind: str, place: str, name: str, expected: tuple[str, str], official: Official, standin: Standin
) -> None:
    """A file becomes a package, which the client waits for."""
    outcome = push(official, kind, place, name)
    assert outcome.code == 0
    assert "Package synchronised successfully" in outcome.output
    made = packages(standin)[-1]
    assert (made["name"], made["version"], made["format"], made["is_sync_completed"]) == (*expected, kind, True)
    assert [slot.content for slot in standin.uploads.values()] == [b"hello"]


def test_push_in_parts(official: Official, standin: Standin) -> None:
    """A large file goes up in parts, and the parts make the file."""
    content = bytes(range(250)) * 10
    outcome = official("push", "raw", PROD, official.file("big.bin", content), "--name", "big", small_chunks=True)
    assert outcome.code == 0
    (slot,) = standin.uploads.values()
    assert (slot.method, slot.state, slot.content) == ("put_parts", "used", content)
    assert [len(part) for part in slot.parts.values()] == [1000, 1000, 500]


def test_push_of_a_duplicate(official: Official) -> None:
    """A duplicate is created and then fails; the client sees from the reason that it need not try again."""
    assert push(official, "raw", PROD, "hello-1.0.bin").code == 0
    outcome = push(official, "raw", PROD, "hello-1.0.bin")
    assert outcome.code == 1
    assert "This is not recoverable, so stopping further attempts!" in outcome.output
    assert push(official, "raw", PROD, "hello-1.0.bin", "--republish").code == 0


def test_push_that_fails_once(official: Official, standin: Standin) -> None:
    """A failed synchronisation is begun again, and succeeds."""
    standin.faults.sync_failures = 1
    outcome = push(official, "raw", PROD, "hello-1.0.bin")
    assert outcome.code == 0
    assert "Reason given: The package could not be read." in outcome.output
    assert "packages_resync" in [exchange.operation_id for exchange in standin.exchanges]


def test_refused_push(official: Official, standin: Standin) -> None:
    """What is wrong with a field is told before anything is uploaded."""
    outcome = push(official, "deb", f"{PROD}/nowhere/one", "hello_1.0_amd64.deb")
    assert outcome.code == 422 & 255
    assert "Distribution Field: Distribution 'nowhere/one' does not exist." in outcome.output
    assert not standin.uploads


def test_copy_and_move(official: Official, standin: Standin) -> None:
    """A copy and then the package itself go to another repository; the client waits for both."""
    standin.state.add_repository("acme", "other")
    standin.state.add_repository("acme", "third")
    first = package(standin)
    for command, target in (("copy", "other"), ("move", "third")):
        outcome = official(command, first, target, *(["-y"] if command == "move" else []), "-I", "0.01")
        assert outcome.code == 0
        assert "Package synchronised successfully" in outcome.output
        assert [one["name"] for one in packages(standin, target)] == ["package-1"]
    assert official("status", first).code == 404 & 255


def test_tags(official: Official, standin: Standin) -> None:
    """Tags are added, listed, replaced, removed and cleared."""
    first = package(standin)

    def tagged(*command: str) -> list[str]:
        outcome = official("tags", command[0], first, *command[1:])
        assert outcome.code == 0
        return re.findall(r"^(\w+) +\| info", outcome.output, re.MULTILINE)

    assert tagged("add", "one,two") == ["one", "two"]
    assert tagged("list") == ["one", "two"]
    assert tagged("remove", "one") == ["two"]
    assert tagged("replace", "three") == ["three"]
    assert tagged("clear") == []


def test_quarantine_and_delete(official: Official, standin: Standin) -> None:
    """A package goes into quarantine, out of it, through another synchronisation, and away."""
    first = package(standin)
    assert official("quarantine", "add", first).code == 0
    assert "Quarantined" in official("status", first).output
    assert official("quarantine", "remove", first).code == 0
    assert "Completed / Fully Synchronised" in official("status", first).output
    assert "Package synchronised successfully" in official("resync", first, "-I", "0.01").output
    assert official("delete", first, "-y").code == 0
    assert official("delete", first, "-y").code == 404 & 255


def test_metadata(official: Official, standin: Standin) -> None:
    """Metadata goes along with a push, and is listed, changed and removed."""
    kind = "application/vnd.example+json"
    options = ("--metadata-content", '{"a": 1}', "--metadata-content-type", kind)
    assert push(official, "raw", PROD, "hello-1.0.bin", *options).code == 0
    made = f"{PROD}/{packages(standin)[-1]['slug']}"
    (entry,) = official("metadata", "list", made, "-F", "json").data
    assert (entry["content"], entry["content_type"]) == ({"a": 1}, kind)
    own = (made, entry["slug_perm"])
    assert official("metadata", "update", *own, "--content", '{"a": 2}').code == 0
    assert [row.values["content"] for row in standin.state.rows("metadata")] == [{"a": 2}]
    assert official("metadata", "remove", *own, "-y").code == 0
    assert standin.state.rows("metadata") == []
