"""What a person names as one side of a comparison: a file, a folder, a URL, or a file of a git revision.

A revision's file is written to a folder of its own, with the files that it refers to, so that none of the working tree
is mixed with it. git is given its arguments as a list; no shell sees them.
"""

from __future__ import annotations

import os
import posixpath
import re
import subprocess
from collections.abc import Collection, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import BinaryIO, Final
from urllib.parse import unquote

from sdkwright.errors import LimitError, Location, ReadError, UsageError
from sdkwright.load import STDIN, Address, open_given, root_document
from sdkwright.output.lock import NAME as LOCK

# How many files one document of a revision may be made of.
_FILES: Final = 2000
_SECONDS: Final = 60
_SUFFIXES: Final = (".yaml", ".yml", ".json")
# What an sdk.yaml has, and no document.
_NAMES_DOCUMENTS = re.compile(r"^documents[ \t]*:", re.MULTILINE)
_OUTSIDE = re.compile(r"""(?:\.\./)+[^\s"'#,{}\[\]]+""")
# The file that a reference names, in YAML or JSON.
_REFERENCE = re.compile(r"""["']?\$ref["']?\s*:\s*["']?([^"'#\s,}]+)""")


@dataclass(frozen=True, slots=True)
class Opened:
    """A document that can be read: where it is, and the folder, as it was named, that its files are shown with."""

    address: Address
    folder: str

    def shown(self, name: str) -> str:
        """How a report names a file by its name within the run."""
        return f"{self.folder}{name}"


def opened(given: str, hosts: Collection[str], stdin: BinaryIO, stack: ExitStack) -> Opened:
    """Return the document that a person names, as `open_given` does, or as `REV:path` of git.

    stack: removes the files of a revision when it is closed.
    Raises ReadError where there is no such file, revision or repository, UsageError for a revision that begins like an
    option.
    """
    revision, colon, path = given.partition(":")
    if Path(given).exists() or not colon or "://" in given or given == STDIN:
        address = open_given(given, hosts, stdin)
        folder = address.parent.as_posix() if isinstance(address, Path) else "."
        return Opened(address, _folder("" if folder == "." else folder.removesuffix("/")))
    if revision.startswith("-"):
        raise UsageError(f'"{revision}" is no revision of git: it begins like an option')
    root = Path(stack.enter_context(TemporaryDirectory(prefix="sdkwright-")))
    # An sdk.yaml may name the files of the repository around it, and this is the top of one.
    (root / ".git").touch()
    return _Revision(given, revision, root).opened(path)


def has_file(revision: str, path: str) -> bool:
    """Whether a revision has a file at a path, which is as `opened` takes it; it has none where there is no git."""
    asked = _Revision(f"{revision}:{path}", revision, Path())
    try:
        return not asked.is_folder(asked.from_top(path))
    except ReadError:
        return False


def _folder(text: str) -> str:
    return f"{text}/" if text else ""


@dataclass(frozen=True, slots=True)
class _Revision:
    """A revision of git, whose files are written below `root`. `given` is what a person named."""

    given: str
    revision: str
    root: Path

    def opened(self, path: str) -> Opened:
        """The document at a path from the top of the repository, or from here where it begins with a dot."""
        path = self.from_top(path)
        if self.is_folder(path):
            for name in self._listed(path, _SUFFIXES):
                self._write(name)
            document = root_document(self.root / path)
            return Opened(document, f"{self.revision}:{_folder('' if path == '.' else path)}")
        text = self._write_all(path)
        if _NAMES_DOCUMENTS.search(text):
            self._write_beside(text, posixpath.dirname(path))
        return Opened(self.root / path, f"{self.revision}:{_folder(posixpath.dirname(path))}")

    def from_top(self, path: str) -> str:
        """A path as the repository has it, whichever way it is given."""
        if path.startswith("."):
            prefix = self._git("rev-parse", "--show-prefix").decode(errors="replace").strip()
            path = posixpath.join(prefix, path)
        path = posixpath.normpath(path) if path else "."
        if path.startswith(("../", "/")) or path == "..":
            raise ReadError("the path leads out of the repository", Location(self.given))
        return path

    def is_folder(self, path: str) -> bool:
        """Whether a folder is at a path from the top."""
        return self._git("cat-file", "-t", self._object(path)).strip() == b"tree"

    def _object(self, path: str) -> str:
        return f"{self.revision}:{'' if path == '.' else path}"

    def _listed(self, path: str, suffixes: tuple[str, ...]) -> Iterator[str]:
        """The files of a folder, and of those below it, with these suffixes."""
        listed = self._git("ls-tree", "-r", "-z", "--full-tree", "--name-only", self._object(path)).decode(
            errors="surrogateescape"
        )
        names = [name for name in listed.split("\0") if name and name.lower().endswith(suffixes)]
        if len(names) > _FILES:
            raise LimitError(f"more than {_FILES:,} files are in this folder; name one", Location(self.given))
        return (posixpath.join(path, name) for name in names)

    def _write_beside(self, settings: str, folder: str) -> None:
        """Write the files that an sdk.yaml may name: those beside and below it, and those outside that it mentions.

        Of the SDK, which may be outside, nothing but the lock is of use; of other folders everything is, unless it is
        one around these.
        """
        for name in self._listed(folder, ("",)):
            self._write(name)
        here = PurePosixPath(folder)
        for outside in sorted(set(_OUTSIDE.findall(settings))):
            path = PurePosixPath(posixpath.normpath(posixpath.join(folder, outside)))
            if path.parts[:1] != ("..",) and not here.is_relative_to(path):
                self._write_outside(str(path))

    def _write_outside(self, path: str) -> None:
        """Write a file, the lock of an SDK, or else all of a folder; nothing where nothing is there."""
        if self._write(path, is_needed=False) or self._write(f"{path}/{LOCK}", is_needed=False):
            return
        with suppress(ReadError):
            for name in self._listed(path, ("",)):
                self._write(name)

    def _write_all(self, path: str) -> str:
        """Write a document, and the files that references lead to, those of these, and so on; return its text."""
        document = self._write(path)
        queue, seen = [*_files_named(document, path)], {path}
        while queue:
            name = queue.pop()
            if name not in seen:
                seen.add(name)
                queue += _files_named(self._write(name, is_needed=False), name)
            if len(seen) > _FILES:
                raise LimitError(f"the document refers to more than {_FILES:,} files", Location(self.given))
        return document

    def _write(self, path: str, *, is_needed: bool = True) -> str:
        """Write a file of the revision; one that is not there is left out, as in a folder, unless it is needed."""
        try:
            if not is_needed and self.is_folder(path):
                return ""
            data = self._git("show", "--no-textconv", self._object(path))
        except ReadError:
            if is_needed:
                raise
            return ""
        place = self.root / path
        if not place.resolve().is_relative_to(self.root.resolve()):
            raise ReadError("the repository has a file whose name leads out of it", Location(self.given))
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        except OSError as error:
            raise ReadError(f"the revision cannot be unpacked: {error.strerror}", Location(self.given)) from None
        return data.decode(errors="replace")

    def _git(self, command: str, *arguments: str) -> bytes:
        """Run git and return what it prints."""
        try:
            done = subprocess.run(
                ["git", command, *arguments],
                capture_output=True,
                check=False,
                stdin=subprocess.DEVNULL,
                timeout=_SECONDS,
                env=os.environ | {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"},
            )
        except FileNotFoundError:
            raise ReadError("git is not installed, which reads revisions", Location(self.given)) from None
        except (ValueError, OSError, subprocess.TimeoutExpired) as error:
            raise ReadError(f"git cannot be asked: {error}", Location(self.given)) from None
        if done.returncode != 0:
            said = done.stderr.decode(errors="replace").strip().partition("\n")[0]
            reason = said.removeprefix("fatal: ") or f"git ended with {done.returncode}"
            raise ReadError(f"git cannot read it: {reason}", Location(self.given))
        return done.stdout


def _files_named(text: str, path: str) -> Iterator[str]:
    """The paths of the files that references in a file lead to, none outside of the first one's repository."""
    for reference in _REFERENCE.findall(text):
        if "://" not in reference:
            name = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(reference)))
            if not PurePosixPath(name).is_absolute() and not name.startswith("../") and name not in ("..", "."):
                yield name
