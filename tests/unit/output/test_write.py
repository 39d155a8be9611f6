"""Where files go: to disk, to memory, or nowhere."""

from __future__ import annotations

import stat
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from sdkwright.errors import OutputError
from sdkwright.output.lock import FileRecord
from sdkwright.output.provenance import digest
from sdkwright.output.publication import publish
from sdkwright.output.write import CheckOutput, DiskOutput, MemoryOutput, Output


def made(*names: str) -> dict[str, FileRecord]:
    """What the lock has of files that a run made, each of which holds a 1."""
    return {name: FileRecord("", digest("1")) for name in names}


class TestPublish:
    """Bringing a tree to hold some files."""

    def test_memory(self) -> None:
        """What is new or changed is written, what is the same is left, and what is owned and gone is removed."""
        output = MemoryOutput({"same": "1", "old": "1", "gone": "1", "foreign": "1"})
        outcome = publish(output, {"new": "2", "same": "1", "old": "2"}, made("same", "old", "gone", "never was"))
        assert (outcome.written, outcome.unchanged, outcome.removed) == (("new", "old"), ("same",), ("gone",))
        assert output.files == {"new": "2", "same": "1", "old": "2", "foreign": "1"}

    def test_check(self, tmp_path: Path) -> None:
        """A check gives the same answer and leaves the disk as it is."""
        (tmp_path / "old").write_text("1")
        (tmp_path / "gone").write_text("1")
        outcome = publish(CheckOutput(tmp_path), {"new/x": "2", "old": "2"}, made("old", "gone"))
        assert (outcome.written, outcome.removed) == (("new/x", "old"), ("gone",))
        assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"old": "1", "gone": "1"}

    def test_disk(self, tmp_path: Path) -> None:
        """The disk holds what memory would, in directories as they are needed."""
        (tmp_path / "deep").mkdir()
        (tmp_path / "deep/gone").write_text("1")
        outcome = publish(DiskOutput(tmp_path), {"a/b/c.py": "é\n"}, made("deep/gone"))
        assert (outcome.written, outcome.removed) == (("a/b/c.py",), ("deep/gone",))
        assert (tmp_path / "a/b/c.py").read_bytes() == b"\xc3\xa9\n"
        assert [path.name for path in tmp_path.iterdir()] == ["a"]

    def test_order(self) -> None:
        """Files are written in the order that they are given in, so that the lock can come first."""
        order: list[str] = []

        class Noting(MemoryOutput):
            def change(self, texts: Mapping[str, str], removed: Sequence[str]) -> None:
                order.extend(texts)

        publish(Noting(), {"z": "", "a": "", "lock": ""}, {})
        assert order == ["z", "a", "lock"]


class TestDisk:
    """Files on disk."""

    def test_no_line_ends_of_the_system(self, tmp_path: Path) -> None:
        """Lines end in a newline wherever the generator runs."""
        DiskOutput(tmp_path).change({"a": "1\n2\n"}, [])
        assert (tmp_path / "a").read_bytes() == b"1\n2\n"

    def test_mode(self, tmp_path: Path) -> None:
        """Files can be read by all, as a build needs it, and written by the owner."""
        DiskOutput(tmp_path).change({"a": ""}, [])
        assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o644

    @pytest.mark.parametrize("name", ["link/x", "link/deeper/x"])
    def test_link_out(self, tmp_path: Path, name: str) -> None:
        """A symbolic link that leads out is followed neither for writing nor for removing."""
        outside, root = tmp_path / "outside", tmp_path / "root"
        (outside / "deeper").mkdir(parents=True)
        root.mkdir()
        (root / "link").symlink_to(outside)
        (root / name).write_text("mine")
        with pytest.raises(OutputError, match="symbolic link"):
            DiskOutput(root).change({name: "new"}, [])
        with pytest.raises(OutputError, match="symbolic link"):
            DiskOutput(root).change({}, [name])
        assert (root / name).read_text() == "mine"

    def test_linked_file(self, tmp_path: Path) -> None:
        """A file that is itself a link is replaced, and what it pointed to stays."""
        (tmp_path / "target").write_text("mine")
        root = tmp_path / "root"
        root.mkdir()
        (root / "a").symlink_to(tmp_path / "target")
        DiskOutput(root).change({"a": "new"}, [])
        assert ((root / "a").read_text(), (tmp_path / "target").read_text()) == ("new", "mine")
        assert not (root / "a").is_symlink()

    def test_root_behind_a_link(self, tmp_path: Path) -> None:
        """The output directory itself may be a link."""
        (tmp_path / "real").mkdir()
        (tmp_path / "root").symlink_to(tmp_path / "real")
        DiskOutput(tmp_path / "root").change({"a/b": "1"}, [])
        assert (tmp_path / "real/a/b").read_text() == "1"

    def test_folder_in_the_way(self, tmp_path: Path) -> None:
        """A directory where a file should be is an OutputError that names the path."""
        (tmp_path / "a.py/x").mkdir(parents=True)
        with pytest.raises(OutputError, match=r"a\.py"):
            DiskOutput(tmp_path).change({"a.py": "new"}, [])
        assert (tmp_path / "a.py/x").is_dir()

    def test_file_in_the_way(self, tmp_path: Path) -> None:
        """So is a file where a directory should be."""
        (tmp_path / "a").write_text("mine")
        with pytest.raises(OutputError, match="a"):
            DiskOutput(tmp_path).change({"a/b": "new"}, [])
        assert (tmp_path / "a").read_text() == "mine"

    def test_remove_stops_at_others(self, tmp_path: Path) -> None:
        """Directories that a removal leaves empty go, up to one that holds anything, and never the root."""
        output = DiskOutput(tmp_path / "root")
        output.change({"a/b/c/x": "", "a/y": ""}, [])
        output.change({}, ["a/b/c/x"])
        assert sorted(path.name for path in (tmp_path / "root").rglob("*")) == ["a", "y"]
        output.change({}, ["a/y"])
        assert list((tmp_path / "root").iterdir()) == []

    def test_file_becomes_folder(self, tmp_path: Path) -> None:
        """A module may become a package of the same name: what goes is gone before what comes."""
        output = DiskOutput(tmp_path)
        output.change({"a": "file"}, [])
        output.change({"a/b": "in it"}, ["a"])
        assert (tmp_path / "a/b").read_text() == "in it"

    def test_mode_is_kept(self, tmp_path: Path) -> None:
        """What the owner has allowed for a file stays when the file changes."""
        (tmp_path / "a").write_text("old")
        (tmp_path / "a").chmod(0o640)
        DiskOutput(tmp_path).change({"a": "new"}, [])
        assert (stat.S_IMODE((tmp_path / "a").stat().st_mode), (tmp_path / "a").read_text()) == (0o640, "new")


@pytest.mark.parametrize("kind", [DiskOutput, CheckOutput])
class TestReading:
    """What stands there."""

    def test_text(self, tmp_path: Path, kind: type[DiskOutput]) -> None:
        """The text, with line ends as an SDK is written, whatever a checkout has made of them."""
        (tmp_path / "a").write_bytes(b"1\r\n\xc3\xa9")
        output: Output = kind(tmp_path)
        assert output.read("a") == "1\né"

    @pytest.mark.parametrize("name", ["none", "folder", "file/below"])
    def test_no_text(self, tmp_path: Path, kind: type[DiskOutput], name: str) -> None:
        """No file, or a directory: nothing that could be kept."""
        (tmp_path / "folder").mkdir()
        (tmp_path / "file").write_text("")
        assert kind(tmp_path).read(name) is None

    def test_bytes_that_are_no_text(self, tmp_path: Path, kind: type[DiskOutput]) -> None:
        """They are something that a run did not write, and so no empty place."""
        (tmp_path / "binary").write_bytes(b"a\xff")
        output: Output = kind(tmp_path)
        assert output.read("binary") == "a\ufffd"
