"""The workflows of GitHub Actions: they parse, call targets that exist, and are given no more than they need."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.specs.reading import read

_ROOT = Path(__file__).parents[2]
_FILES = sorted((_ROOT / ".github" / "workflows").glob("*.yml"))
_PINNED = re.compile(r"[\w.-]+/[\w.-]+(/[\w.-]+)*@[0-9a-f]{40}\Z")
_EXPRESSION = re.compile(r"\$\{\{.*?\}\}", re.DOTALL)
# A command at the beginning of a line, or after what parts commands.
_MAKE = re.compile(r"(?:^|[;&|(]|\bthen\b)\s*make((?:[ \t]+[^\s;&|>]+)*)", re.MULTILINE)
_WRITING = {
    "update.yml: propose": {"contents": "write", "pull-requests": "write"},
    "release.yml: publish": {"id-token": "write", "attestations": "write"},
    "release.yml: announce": {"contents": "write"},
}


def _workflows() -> Mapping[str, Any]:
    return {path.name: read(path.read_text(encoding="utf-8")) for path in _FILES}


def _jobs() -> Iterator[tuple[str, Any]]:
    for name, workflow in _workflows().items():
        for job, value in workflow["jobs"].items():
            yield f"{name}: {job}", value


def _steps() -> Iterator[tuple[str, Any]]:
    for name, job in _jobs():
        for step in job["steps"]:
            yield name, step


def test_there_is_one_for_each_occasion() -> None:
    """Changes are checked, new documents are taken over, tags are published."""
    assert {name: set(workflow["on"]) for name, workflow in _workflows().items()} == {
        "check.yml": {"push", "pull_request"},
        "update.yml": {"schedule", "workflow_dispatch"},
        "release.yml": {"push"},
    }


def test_steps_call_targets_that_exist() -> None:
    """Every target that a step gives to make is one of the Makefile."""
    makefile = (_ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    called = {
        word
        for _, step in _steps()
        for words in _MAKE.findall(step.get("run", ""))
        for word in words.split()
        if not word.startswith("-") and "=" not in word
    }
    assert {"lint", "typecheck", "check", "test", "package", "update", "sbom", "release-notes"} <= called <= targets


def test_what_an_update_says_of_changes_can_be_said() -> None:
    """The comparison that goes into a pull request reads both sides: the last commit and what stands here."""
    (step,) = (step for _, step in _steps() if step.get("name") == "Say what changes for users")
    (words,) = re.findall(r"sdkwright (diff .*?) --format markdown", step["run"])
    done = subprocess.run(
        [sys.executable, "-m", "sdkwright", *words.split()], cwd=_ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_permissions_are_named_and_few() -> None:
    """Each workflow names what it may; nothing may write but the three jobs whose work that is."""
    for name, workflow in _workflows().items():
        assert workflow["permissions"] in ({}, {"contents": "read"}), name
    granted = {name: job.get("permissions", {}) for name, job in _jobs()}
    writing = {name: rights for name, rights in granted.items() if "write" in str(rights)}
    assert writing == _WRITING


def test_no_expression_is_part_of_a_script() -> None:
    """Values reach scripts by the environment, so that none of them is ever read as a command."""
    assert not [name for name, step in _steps() if _EXPRESSION.search(step.get("run", ""))]
    texts = "".join(path.read_text(encoding="utf-8") for path in _FILES)
    assert "github.event" not in texts
    assert "github.head_ref" not in texts
    assert "pull_request_target" not in texts


def test_actions_are_pinned_by_their_commits() -> None:
    """An action is the commit of a release, which is named beside it."""
    used = [step["uses"] for _, step in _steps() if "uses" in step]
    assert used
    assert not [action for action in used if not _PINNED.match(action)]
    lines = [line for path in _FILES for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert not [line for line in lines if not re.search(r" # v[0-9]+\.[0-9]+\.[0-9]+$", line)]


def test_checkouts_keep_no_credentials_and_jobs_end() -> None:
    """No step after a checkout finds a token in the repository's configuration, and no job runs for ever."""
    checkouts = [step for _, step in _steps() if step.get("uses", "").startswith("actions/checkout@")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)
    assert not [name for name, job in _jobs() if "timeout-minutes" not in job]


def test_every_version_of_python_is_tested() -> None:
    """The tests run with each version that pyproject.toml names, and with the next one."""
    text = (_ROOT / "pyproject.toml").read_text(encoding="utf-8")
    named = set(re.findall(r'"Programming Language :: Python :: (3\.[0-9]+)"', text))
    matrix = _workflows()["check.yml"]["jobs"]["test"]["strategy"]["matrix"]["python"]
    assert named | {"3.14"} == set(matrix)
