"""The lock: what an SDK remembers, and what a tampered one cannot do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.errors import OutputError
from sdkwright.output.lock import NAME, FileRecord, Lock, claim, digest, read_lock


def written(root: Path, **changes: Any) -> Path:
    """A lock in `root`, changed in some keys; one that becomes None is left out."""
    data: dict[str, Any] = {"operations": {"x": "a.x"}, "files": {"src/a.py": "s w"}} | changes
    root.mkdir(exist_ok=True)
    (root / NAME).write_text(json.dumps({key: value for key, value in data.items() if value is not None}))
    return root


def test_read(tmp_path: Path) -> None:
    """A lock gives names and files again."""
    lock = read_lock(written(tmp_path))
    assert lock == Lock({"x": "a.x"}, {"src/a.py": FileRecord("s", "w")})


def test_none(tmp_path: Path) -> None:
    """No lock, or no directory, is an empty memory."""
    assert read_lock(tmp_path) == read_lock(tmp_path / "none") == Lock()


@pytest.mark.parametrize("name", ["../x", "/etc/passwd", "a/../../x", "..", "a\\..\\x", "C:\\x", "src/a.py/../../../x"])
def test_files_outside(tmp_path: Path, name: str) -> None:
    """A file outside of the SDK is none that a run made, and so none that it may remove."""
    with pytest.raises(OutputError, match="the lock cannot be read"):
        read_lock(written(tmp_path, files={name: "s w"}))


@pytest.mark.parametrize(
    "changes",
    [
        {"files": None},
        {"operations": None},
        {"files": []},
        {"operations": []},
        {"files": {"a": "only-one"}},
        {"files": {"a": "one two three"}},
        {"files": {"a": 1}},
        {"operations": {"x": "no path"}},
        {"operations": {"x": ""}},
        {"operations": {"x": "a..b"}},
        {"operations": {"x": "a.b; import os"}},
        {"operations": {"x": ["a"]}},
    ],
)
def test_tampered(tmp_path: Path, changes: dict[str, Any]) -> None:
    """A lock of another shape, or with paths that are no Python paths, is refused and located."""
    with pytest.raises(OutputError, match="the lock cannot be read") as caught:
        read_lock(written(tmp_path, **changes))
    assert caught.value.location is not None
    assert caught.value.location.file == str(tmp_path / NAME)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff", b"1", b"[" * 100_000])
def test_no_json_object(tmp_path: Path, content: bytes) -> None:
    """So is one that is no JSON object at all."""
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(OutputError, match="the lock cannot be read"):
        read_lock(tmp_path)


def test_remembered(tmp_path: Path) -> None:
    """The keys of a lone document get its name in front; those of several have theirs already."""
    assert Lock({"x": "a.x"}).remembered({"v1": tmp_path}).operations == {"v1:x": "a.x"}
    assert Lock({"v1:x": "a.x"}).remembered({"v1": tmp_path, "v2": tmp_path}).operations == {"v1:x": "a.x"}


def test_remembered_when_a_document_comes_or_goes(tmp_path: Path) -> None:
    """Names hold when an SDK of one document gets a second, and when it loses one again."""
    assert Lock({"x": "a.x"}).remembered({"v1": tmp_path, "v2": tmp_path}).operations.get("v1:x") == "a.x"
    assert Lock({"v1:x": "a.x", "v2:y": "b.y"}).remembered({"v1": tmp_path}).operations.get("v1:x") == "a.x"


def test_digest() -> None:
    """A digest tells texts apart and is the same every time."""
    assert digest("a") == digest("a") != digest("a\n")


class TestClaim:
    """Where a run may write."""

    def test_allowed(self, tmp_path: Path) -> None:
        """A new directory, an empty one, and one with a lock."""
        (tmp_path / "empty").mkdir()
        for root in (tmp_path / "new", tmp_path / "empty", written(tmp_path / "made")):
            claim(root)

    def test_file(self, tmp_path: Path) -> None:
        """Not a file."""
        (tmp_path / "file").write_text("")
        with pytest.raises(OutputError, match="no directory"):
            claim(tmp_path / "file")

    @pytest.mark.parametrize("name", ["x", ".git"])
    def test_strangers(self, tmp_path: Path, name: str) -> None:
        """Not a directory with anything of somebody else's."""
        (tmp_path / name).mkdir()
        with pytest.raises(OutputError, match="not made here"):
            claim(tmp_path)
