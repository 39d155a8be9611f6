"""The files that sdk.yaml names: those in its folder or its repository, so that one from elsewhere opens no others."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sdkwright.config.sections import text_value
from sdkwright.errors import ConfigError, DocumentError, Location
from sdkwright.load import Node, read_text

__all__ = ["ConfinedFiles"]

_REPOSITORY = ".git"


@dataclass(frozen=True, slots=True)
class ConfinedFiles:
    """Files in any of some directories, symbolic links resolved.

    config: sdk.yaml, absolute; paths are relative to its folder. roots: the directories, resolved.
    """

    config: Path
    roots: tuple[Path, ...]

    @classmethod
    def beside(cls, config: Path, root: Path | None) -> ConfinedFiles:
        """Return those of the repository that sdk.yaml is in, or of its folder where it is in none, and of a root."""
        folder = config.parent.resolve()
        repositories = (above for above in (folder, *folder.parents) if (above / _REPOSITORY).exists())
        roots = (next(repositories, folder), *([root.resolve()] if root else []))
        return cls(config, roots)

    def path(self, node: Node, *, folder: bool = False) -> Path:
        """Return the file that a value of sdk.yaml names, or the folder.

        Raises ConfigError, located, where there is none, or where it is elsewhere.
        """
        path = Path(self.config.parent / text_value(node))
        what = "directory" if folder else "file"
        try:
            there = path.is_dir() if folder else path.is_file()
            confined = self.holds(path)
        except (OSError, ValueError, RuntimeError):
            there = confined = False
        if not there:
            raise node.error(ConfigError, f'there is no {what} "{node.value}" beside {self.config.name}')
        if not confined:
            raise node.error(
                ConfigError,
                f'the {what} "{node.value}" is outside of the folder of {self.config.name} and of the repository '
                'around it, which is refused; to allow it, name a directory that holds both as "root"',
            )
        return path

    def holds(self, path: Path) -> bool:
        """Return whether a file is in one of the directories, wherever symbolic links lead."""
        real = path.resolve()
        return any(real.is_relative_to(root) for root in self.roots)

    def below(self, folder: Path, shown: str, suffix: str = "") -> list[Path]:
        """Return the files in a folder, and in those in it, but for those whose names begin with a dot.

        shown: what the folder is called in messages. suffix: what names end in. Raises ConfigError, located, for a file
        that is elsewhere, and for a link to a folder with such files, which is not followed.
        """
        found = []
        for path in sorted(folder.rglob("*")):
            parts = path.relative_to(folder).parts
            if any(part.startswith(".") for part in parts):
                continue
            place = Location("/".join([shown, *parts]))
            if path.is_dir():
                if path.is_symlink() and any(path.rglob(f"*{suffix}")):
                    raise ConfigError("this is a link to a folder, which is not followed; copy it here", place)
            elif path.name.endswith(suffix):
                if not self.holds(path):
                    raise ConfigError("this is a link to a file elsewhere, which is refused", place)
                found.append(path)
        return found

    def text(self, node: Node | None) -> str:
        """Return the text of the file that a value names; empty where there is no value, or nothing in the file."""
        if node is None:
            return ""
        path = self.path(node)
        if not path.stat().st_size:
            return ""
        try:
            return read_text(path, path.name).content
        except DocumentError as error:
            raise node.error(ConfigError, f'the file "{node.value}" cannot be read as text: {error.message}') from None
