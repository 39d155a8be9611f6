"""A change of many files is whole: it is killed before each of its effects, and each of them fails."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from sdkwright.errors import OutputError
from sdkwright.output.journal import RUN, is_half_written
from sdkwright.output.transaction import recover
from sdkwright.output.write import DiskOutput
from tests.functional.aimed import aimed

OLD = {"lock": "1", "a/changes.py": "old", "a/gone.py": "gone", "b/c/alone.py": "alone", "stays.py": "stays"}
TEXTS = {"lock": "2", "a/changes.py": "new", "d/e/comes.py": "comes"}
REMOVED = ["a/gone.py", "b/c/alone.py"]
NEW = {"lock": "2", "a/changes.py": "new", "d/e/comes.py": "comes", "stays.py": "stays"}
MINE = {"a/mine.txt": "mine", "thesis.txt": "mine"}
LINKS = {"a/link": "mine.txt", "dangling": "nowhere"}

_CHANGE = f"""
from pathlib import Path
from sdkwright.errors import OutputError
from sdkwright.output.write import DiskOutput
try:
    DiskOutput(Path(sys.argv[1])).change({TEXTS!r}, {REMOVED!r})
except OutputError as error:
    sys.exit(str(error))
"""
_RECOVER = """
from pathlib import Path
from sdkwright.output.transaction import recover
recover(Path(sys.argv[1]))
"""


def made(root: Path) -> Path:
    """A tree of ours with somebody's own files and links in it."""
    for name, text in (OLD | MINE).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    (root / "a/changes.py").chmod(0o600)
    for name, target in LINKS.items():
        (root / name).symlink_to(target)
    return root


def found(root: Path) -> Mapping[str, str]:
    """Everything in a tree, also folders that are empty."""
    return {
        path.relative_to(root).as_posix(): (
            str(path.readlink()) if path.is_symlink() else "empty" if path.is_dir() else path.read_text()
        )
        for path in root.rglob("*")
        if path.is_symlink() or not path.is_dir() or not any(path.iterdir())
    }


def each(tmp_path: Path, *, fails: bool = False) -> Iterator[tuple[Path, CompletedProcess[str]]]:
    """A change that ends, or fails, at its first effect, at its second, and so on, until one has all of them."""
    for number in range(1, 200):
        root = made(tmp_path / str(number))
        done = aimed(root, root, program=_CHANGE, **{"fails" if fails else "ends": number})
        if "there" not in done.stdout:
            assert number > 20, "the effects were not seen"
            return
        yield root, done


class TestKilled:
    """Killed before the n-th effect"""

    def test_whole_after_the_next(self, tmp_path: Path) -> None:
        """The tree is the old or the new one after it is recovered, and only a half-written one says that it is so."""
        seen = set()
        for root, done in each(tmp_path):
            assert done.returncode == -9
            before = {name: text for name, text in found(root).items() if not name.startswith(RUN)}
            was_half = is_half_written(root)
            assert was_half or before in (OLD | MINE | LINKS, NEW | MINE | LINKS)
            assert recover(root) == was_half
            after = found(root)
            assert after == (NEW if was_half or before["lock"] == "2" else OLD) | MINE | LINKS
            assert stat.S_IMODE((root / "a/changes.py").stat().st_mode) == 0o600
            seen.add((was_half, after["lock"]))
        assert seen == {(False, "1"), (True, "2"), (False, "2")}

    def test_recovery_is_killed_too(self, tmp_path: Path) -> None:
        """So it is where the recovery is killed before each of its own effects."""
        halves = [root for root, _ in each(tmp_path) if is_half_written(root)]
        for root in (halves[0], halves[len(halves) // 2]):
            for number in range(1, 200):
                if aimed(root, root, program=_RECOVER, ends=number).returncode == 0:
                    break
            recover(root)
            assert found(root) == NEW | MINE | LINKS

    def test_a_first_change(self, tmp_path: Path) -> None:
        """A tree that nobody had before is new as a whole, or as if nothing had been."""
        for number in range(1, 200):
            root = tmp_path / str(number)
            if aimed(root, root, program=_CHANGE.replace(repr(REMOVED), "[]"), ends=number).returncode == 0:
                break
            recover(root)
            assert found(root) in ({}, TEXTS) if root.exists() else True


class TestFailing:
    """The n-th effect is refused by a full disk"""

    def test_the_old_stands(self, tmp_path: Path) -> None:
        """The error names file and reason, the old tree stands at once, and nothing is left of the attempt."""
        for root, done in each(tmp_path, fails=True):
            if done.returncode == 0:
                # A copy does where there are no links, and an empty folder that cannot be removed does no harm.
                left = {name: text for name, text in found(root).items() if text != "empty"}
                assert left == NEW | MINE | LINKS
                continue
            assert done.stderr.startswith(f"{root}")
            assert done.stderr.strip().endswith("No space left on device")
            if f"{RUN}: cannot be removed" in done.stderr and found(root)["lock"] == "2":
                # All was done but the sweeping.
                recover(root)
                assert found(root) == NEW | MINE | LINKS
            else:
                assert found(root) == OLD | MINE | LINKS
            assert stat.S_IMODE((root / "a/changes.py").stat().st_mode) == 0o600

    def test_undoing_is_killed(self, tmp_path: Path) -> None:
        """Where the way back is killed, the next run goes on with it; before the first step back, it goes forward."""
        failed = [(int(root.name), done.stderr) for root, done in each(tmp_path / "probe", fails=True)]
        number = max(number for number, told in failed if "d/e/comes.py: cannot be written" in told)
        for later in range(1, 200):
            root = made(tmp_path / str(later))
            done = aimed(root, root, program=_CHANGE, fails=number, ends=number + later)
            if done.returncode != -9:
                assert later > 5, "nothing was undone"
                break
            turned = not (root / RUN / "forward.json").exists()
            assert turned or later == 1
            recover(root)
            assert found(root) == (OLD if turned else NEW) | MINE | LINKS

    def test_no_folder_is_left(self, tmp_path: Path) -> None:
        """A first change that fails leaves no folder where none was."""
        for number in (2, 5, 8):
            root = tmp_path / f"x{number}/deep/er"
            assert aimed(root, root, program=_CHANGE.replace(repr(REMOVED), "[]"), fails=number).returncode == 1
            assert not (tmp_path / f"x{number}").exists()


class TestOthers:
    """What somebody does between a kill and the next run"""

    @pytest.fixture
    def half(self, tmp_path: Path) -> Path:
        """A tree whose change was killed as soon as it was decided."""
        return next(root for root, _ in each(tmp_path) if is_half_written(root))

    def test_edits(self, half: Path) -> None:
        """A file that was edited, and one that was made where a new one comes, stay; all else is completed."""
        (half / "a/changes.py").write_text("edited")
        (half / "a/gone.py").write_text("edited")
        (half / "d/e").mkdir(parents=True)
        (half / "d/e/comes.py").write_text("theirs")
        assert recover(half)
        edited = {"a/changes.py": "edited", "a/gone.py": "edited", "d/e/comes.py": "theirs"}
        assert found(half) == NEW | edited | MINE | LINKS

    def test_link_out(self, half: Path, tmp_path: Path) -> None:
        """A link that leads out since then is not followed."""
        (tmp_path / "outside").mkdir()
        (half / "d").symlink_to(tmp_path / "outside")
        with pytest.raises(OutputError, match="symbolic link"):
            recover(half)
        assert list((tmp_path / "outside").iterdir()) == []

    @pytest.mark.parametrize("steps", ["[[]]", '[["../x", null, null]]', '[["/x", "a", null]]', '[["a", 1, 2]]', "1"])
    def test_tampered(self, half: Path, steps: str) -> None:
        """A journal that no run has written is refused, with what to do, and nothing is done of it."""
        (half / RUN / "forward.json").write_text(f'{{"steps": {steps}, "made": []}}')
        before = found(half)
        with pytest.raises(OutputError, match=f"cannot be read; restore the output from version control, remove {RUN}"):
            recover(half)
        assert found(half) == before

    def test_a_link_for_the_folder(self, tmp_path: Path) -> None:
        """A link in the place of our folder goes, and what it leads to stays."""
        outside = made(tmp_path / "outside")
        root = made(tmp_path / "root")
        (root / RUN).symlink_to(outside)
        DiskOutput(root).change(TEXTS, REMOVED)
        assert found(root) == NEW | MINE | LINKS
        assert found(outside) == OLD | MINE | LINKS

    def test_never_committed(self, half: Path) -> None:
        """What a killed run leaves is ignored by git, and is no part of a wheel, which is made of src/."""
        assert (half / RUN / ".gitignore").read_text() == "*\n"
        assert json.loads((half / RUN / "forward.json").read_text())["made"] == ["d", "d/e"]
