"""sdkwright.lock: what an SDK remembers of the run that made it.

The names of its operations, so that they never move, and a fingerprint of each file, so that a run formats no more than
what has changed and removes no more than what it made.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from sdkwright.config.sdk_yaml import LAYOUTS
from sdkwright.errors import Location, OutputError
from sdkwright.plan import Memory, Package

NAME = "sdkwright.lock"


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A file as it was written: the fingerprint of its unformatted text and the digest of its bytes."""

    source: str
    written: str


@dataclass(frozen=True, slots=True)
class Lock:
    """The lock as read; empty where there is none."""

    operations: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, FileRecord] = field(default_factory=dict)
    layouts: Mapping[str, str] = field(default_factory=dict)
    models: frozenset[str] = frozenset()
    client: str = ""

    def remembered(self, documents: Collection[str]) -> Memory:
        """The names that the earlier run gave, the document named in the key of each operation.

        An SDK of one document does not name it in its keys; they hold for whichever document has the operation now.
        """
        named = {key: path for key, path in self.operations.items() if key.partition(":")[0] in documents}
        bare = {key: path for key, path in self.operations.items() if key not in named}
        operations = {f"{name}:{key}": path for name in documents for key, path in bare.items()} | named
        return Memory(operations, self.layouts, self.models)


def claim(root: Path) -> None:
    """Make sure that a run may write at `root`: it is new, empty, or an SDK that an earlier run made.

    Raises:
        OutputError: Something else stands there, which a run must not mix its files with.
    """
    try:
        if any(path.exists() and not path.is_dir() for path in (root, *root.parents)):
            raise OutputError("the output is no directory, or in none", Location(str(root)))
        strangers = root.is_dir() and not (root / NAME).exists() and any(root.iterdir())
    except OSError as error:
        raise OutputError(f"the output cannot be read: {error.strerror}", Location(str(root))) from error
    if strangers:
        raise OutputError(
            f"the output holds files but no {NAME}, so it was not made here; name an empty directory",
            Location(str(root)),
        )


def digest(text: str) -> str:
    """The digest by which a written file is known again."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def read_lock(root: Path) -> Lock:
    """The lock of the SDK at `root`.

    Raises:
        OutputError: There is a lock, but it cannot be read or is none of ours.
    """
    path = root / NAME
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        files = {_inside(name): FileRecord(*record.split()) for name, record in data["files"].items()}
        operations = {key: _dotted(path) for key, path in data["operations"].items()}
        layouts = {key: str(by) for key, by in data.get("tree", {}).items() if by in LAYOUTS}
        models, client = frozenset(data.get("models", "").split()), str(data.get("client", ""))
        return Lock(operations, files, layouts, models, client if client.isidentifier() else "")
    except FileNotFoundError:
        return Lock()
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise OutputError(
            f"the lock cannot be read; restore it, or empty the directory to start anew: {error}", Location(str(path))
        ) from error


def lock_text(package: Package, files: Mapping[str, FileRecord], *, version: str) -> str:
    """The lock of a run, as text."""
    data: dict[str, Any] = {
        "generator": f"sdkwright {version}",
        "package": package.project.module,
        "client": package.project.client,
        "async_client": f"Async{package.project.client}",
        "tree": {name: layout.by for name, layout in sorted(package.tree.layouts.items())},
        "operations": package.operations,
        "models": " ".join(package.marks),
        "files": {name: f"{files[name].source} {files[name].written}" for name in sorted(files)},
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _dotted(path: str) -> str:
    """The path, provided that it is made of names: it becomes source and file names."""
    if not all(part.isidentifier() for part in path.split(".")):
        raise ValueError(f"{path!r} is no dotted path of names")
    return path


def _inside(name: str) -> str:
    """The name, provided that it stays inside the SDK: a tampered lock must not make a run remove other files."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name:
        raise ValueError(f"{name!r} is outside")
    return name
