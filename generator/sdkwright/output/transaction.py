"""A transaction: many files of a tree change as one.

1. `stage`: the new files are written into a folder within the output, with links to the old ones beside them. Whatever
   fails here, a full disk above all, has changed nothing.
2. `commit`: a journal of all steps is put there. From now on the tree is to be new. Each file is renamed into its place
   and each one that must go is removed; then the journal goes, and the folder.
3. A step that fails turns the journal, and all steps are undone in reverse.
4. `recover`: the next run finds the journal of one that was killed, and goes on in the direction that it has.

Each step can be told to be done or not from the disk alone, so that a transaction may be killed, and begun again, any
number of times. What somebody has changed in between is neither the old file nor the new one, and stays.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from sdkwright.errors import Location, OutputError
from sdkwright.output.journal import (
    RUN,
    Journal,
    Step,
    begin,
    is_half_written,
    located,
    state,
    sweep,
    turn_back,
    unfinished,
    write_through,
)


@contextmanager
def swept_on_failure(root: Path) -> Iterator[None]:
    """Where the block fails and nothing is left to complete or undo, remove what was staged, and a root made for it."""
    missing = [folder for folder in (root, *root.parents) if not folder.exists()]
    try:
        yield
    except BaseException:
        if not is_half_written(root):
            with suppress(OutputError):
                sweep(root)
            _prune(root, missing)
        raise


def stage(root: Path, texts: Mapping[str, str], removed: Sequence[str]) -> Journal:
    """Write the new files beside the tree, and say what has to be done to bring them in.

    texts: the files that change, in order, with what they are to hold. removed: those that must go, which come first.

    Raises:
        OutputError: A file cannot be written, or would be outside of the output. Nothing has changed.
    """
    sweep(root)
    with located(root / RUN):
        (root / RUN).mkdir(parents=True)
        # A tree that is committed while a run is at work, or after one was killed, is committed without this.
        (root / RUN / ".gitignore").write_text("*\n", encoding="ascii")
    names = [*removed, *texts]
    steps = [_staged(root, number, name, texts.get(name)) for number, name in enumerate(names)]
    parents = {parent for name in texts for parent in (root / name).parents if parent.is_relative_to(root)}
    made = sorted(parent.relative_to(root).as_posix() for parent in parents if not parent.exists())
    return Journal(tuple(steps), tuple(made))


def commit(root: Path, journal: Journal) -> None:
    """Bring the staged files into the tree.

    Raises:
        OutputError: A step has failed. All that were done before it are undone.
    """
    begin(root, journal)
    _go_forward(root, journal)


def recover(root: Path) -> bool:
    """Complete or undo what a run has left that was killed, and sweep what it no longer needs.

    Return whether the tree was half-written.

    Raises:
        OutputError: It can be neither completed nor undone, or is undone because it cannot be completed.
    """
    found = unfinished(root)
    if found is None:
        sweep(root)
        return False
    journal, forward = found
    (_go_forward if forward else _go_back)(root, journal)
    return True


def place(root: Path, name: str) -> Path:
    """The file's path, provided that no symbolic link leads out of the tree."""
    path = root / name
    if not path.parent.resolve().is_relative_to(root.resolve()):
        raise OutputError("a symbolic link leads out of the output directory", Location(str(path)))
    return path


def _staged(root: Path, number: int, name: str, text: str | None) -> Step:
    path, new = place(root, name), _new(root, number)
    with located(path, "removed" if text is None else "written"):
        before = state(path)
        if before == "no file":
            raise OutputError("something that is no file stands where one has to be", Location(str(path)))
        if before is not None:
            _link(path, _old(root, number))
        if text is None:
            return Step(name, before, None)
        write_through(new, text.encode())
        kept = before is not None and not path.is_symlink()
        new.chmod(stat.S_IMODE(path.stat().st_mode) if kept else 0o644)
        return Step(name, before, state(new))


def _link(path: Path, old: Path) -> None:
    """Keep what stands there under a second name; a copy serves where the file system has no such links."""
    try:
        os.link(path, old, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(path, old, follow_symlinks=False)


def _go_forward(root: Path, journal: Journal) -> None:
    try:
        for number, step in enumerate(journal.steps):
            _do(root, number, step)
        for step in journal.steps:
            if step.after is None:
                _prune(root, [*Path(step.name).parents][:-1])
    except OutputError:
        with located(root / RUN):
            turn_back(root)
        _go_back(root, journal)
        raise
    sweep(root)


def _do(root: Path, number: int, step: Step) -> None:
    path, new = place(root, step.name), _new(root, number)
    with located(path, "removed" if step.after is None else "written"):
        now = state(path)
        if step.after is None:
            if now is not None and now == step.before:
                path.unlink()
        elif now not in (step.before, step.after):
            new.unlink(missing_ok=True)
        elif new.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            new.replace(path)


def _go_back(root: Path, journal: Journal) -> None:
    for number, step in reversed([*enumerate(journal.steps)]):
        _undo(root, number, step)
    _prune(root, [Path(name) for name in reversed(journal.made)])
    sweep(root)


def _undo(root: Path, number: int, step: Step) -> None:
    path, old = place(root, step.name), _old(root, number)
    with located(path, "restored"):
        if state(path) != step.after or _new(root, number).exists():
            return
        if step.before is None:
            path.unlink(missing_ok=True)
        elif os.path.lexists(old):
            path.parent.mkdir(parents=True, exist_ok=True)
            old.replace(path)


def _prune(root: Path, folders: Sequence[Path]) -> None:
    """Remove the folders that are empty, in this order."""
    for folder in folders:
        with suppress(OSError):
            (root / folder).rmdir()


def _new(root: Path, number: int) -> Path:
    return root / RUN / f"{number}.new"


def _old(root: Path, number: int) -> Path:
    return root / RUN / f"{number}.old"
