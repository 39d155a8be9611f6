"""The lock: what an SDK remembers, and what a tampered one cannot do."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from sdkwright.errors import OutputError
from sdkwright.output.journal import RUN
from sdkwright.output.lock import NAME, FileRecord, Lock, claim, lock_text, read_lock
from sdkwright.output.provenance import Provenance, digest
from sdkwright.plan import LockedModel, LockedNames, LockedRequest


def written(root: Path, **changes: Any) -> Path:
    """A lock in `root`, changed in some keys; one that becomes None is left out."""
    data: dict[str, Any] = {"operations": {"x": "a.x"}, "files": {"src/a.py": "s w"}} | changes
    root.mkdir(exist_ok=True)
    (root / NAME).write_text(json.dumps({key: value for key, value in data.items() if value is not None}))
    return root


def test_read(tmp_path: Path) -> None:
    """A lock gives names and files again."""
    lock = read_lock(written(tmp_path))
    assert lock == Lock(LockedNames({"x": "a.x"}), files={"src/a.py": FileRecord("s", "w")})


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
        {"package": "a b"},
        {"client": "import"},
        {"distribution": "a\nb"},
        {"groups": {"a": "x()"}},
        {"models": "a b"},
        {"models": {"A": []}},
        {"models": {"A": ["i", "b; c"]}},
        {"models": {"A": [1]}},
        {"requests": {"x": ["GET /", "query"]}},
        {"requests": {"x": ["GET /", "query a-b"]}},
        {"pagination": {"x": "A = 1"}},
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


def test_names_there_and_back(tmp_path: Path) -> None:
    """What a lock holds of names is what was written, blanks, quotes and what is not ASCII in names on the wire too."""
    names = LockedNames(
        operations={"v1:a b": "x.a", "v1:c": "x.c"},
        layouts={"v1": "id"},
        requests={
            "v1:a b": LockedRequest("GET /a {b}", {"query page size": "page_size", "field x": "x", "query ": "n"})
        },
        groups={"x": "X"},
        models={
            "Pet": LockedModel('api.yaml#/"é"', {"name": "name", "a b": "a_b", "": "unnamed"}),
            "Other": LockedModel("o"),
        },
        rules={"style page; items /x": "PAGE"},
        distribution="x-sdk",
        module="x_sdk",
        client="X",
    )
    provenance = Provenance("c", {"é.yaml": "d"}, "t", "r")
    text = lock_text(Lock(names, provenance, {"a.py": FileRecord("s", "w")}), version="0.1")
    assert text.isascii()
    (tmp_path / NAME).write_text(text)
    assert read_lock(tmp_path) == Lock(names, provenance, {"a.py": FileRecord("s", "w")})
    assert json.loads(text)["operations"] == {"a b": "x.a", "c": "x.c"}
    both = replace(names, layouts={"v1": "id", "v2": "tag"})
    (tmp_path / NAME).write_text(text := lock_text(Lock(both), version="0.1"))
    assert read_lock(tmp_path).names == both
    assert json.loads(text)["operations"] == {"v1:a b": "x.a", "v1:c": "x.c"}


@pytest.mark.parametrize(("theirs", "is_newer"), [("99.0", True), ("0.0.1", False), ("", False), ("other", False)])
def test_newer(tmp_path: Path, theirs: str, is_newer: bool) -> None:
    """What a newer sdkwright has written is refused by name, since it may mean what this one does not know."""
    written(tmp_path, generator=f"sdkwright {theirs}")
    if not is_newer:
        assert read_lock(tmp_path).names.operations == {"x": "a.x"}
        return
    with pytest.raises(OutputError, match=r"written by sdkwright 99\.0.*update sdkwright"):
        read_lock(tmp_path)


def test_own_version(tmp_path: Path) -> None:
    """This sdkwright's own version is not newer, however its zeros are written."""
    for theirs in (version("sdkwright"), f"{version('sdkwright')}.0", f"{version('sdkwright')}.dev3"):
        assert read_lock(written(tmp_path, generator=f"sdkwright {theirs}")).files


@pytest.mark.parametrize("marker", ["<<<<<<< HEAD", "||||||| base", ">>>>>>> branch"])
def test_merge_markers(tmp_path: Path, marker: str) -> None:
    """A lock in which a merge has left its markers is told as that, with the line and what to do."""
    lines = (written(tmp_path) / NAME).read_text().replace(", ", ",\n").splitlines()
    (tmp_path / NAME).write_text("\n".join([lines[0], marker, *lines[1:]]))
    with pytest.raises(OutputError, match=r"sdkwright\.lock:2:1: the lock has the markers of a merge; take one side"):
        read_lock(tmp_path)


def test_digest() -> None:
    """A digest tells texts apart and is the same every time."""
    assert digest("a") == digest("a") != digest("a\n")


class TestClaim:
    """Where a run may write."""

    def test_allowed(self, tmp_path: Path) -> None:
        """A new directory, an empty one, one with a lock, and one where a first run was killed."""
        (tmp_path / "empty").mkdir()
        (tmp_path / "killed" / RUN).mkdir(parents=True)
        for root in (tmp_path / "new", tmp_path / "empty", tmp_path / "killed", written(tmp_path / "made")):
            claim(root)

    def test_file(self, tmp_path: Path) -> None:
        """Not a file."""
        (tmp_path / "file").write_text("")
        with pytest.raises(OutputError, match="no directory"):
            claim(tmp_path / "file")

    @pytest.mark.parametrize("name", ["x", "src", "README.md.d"])
    def test_strangers(self, tmp_path: Path, name: str) -> None:
        """Not a directory with anything of somebody else's."""
        (tmp_path / name).mkdir()
        with pytest.raises(OutputError, match="not made here"):
            claim(tmp_path)
