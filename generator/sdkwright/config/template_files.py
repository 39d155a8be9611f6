"""Templates of the user's own, each of which takes the place of one of sdkwright's: `templates` in sdk.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sdkwright.config.confined_files import ConfinedFiles
from sdkwright.config.sections import Section
from sdkwright.errors import ConfigError, DocumentError
from sdkwright.load import Text, read_text

__all__ = ["TemplateFiles", "template_files"]


@dataclass(frozen=True, slots=True)
class TemplateFiles:
    """The files of a folder; empty by default.

    texts: their texts, by path below the folder, such as ``groups/method.jinja``. folder: None where there is none.
    """

    texts: Mapping[str, Text] = field(default_factory=dict)
    folder: Path | None = None


def template_files(top: Section, files: ConfinedFiles) -> TemplateFiles:
    """The templates in the folder that sdk.yaml names; those whose names begin with a dot are none.

    Raises ConfigError, located, for a folder or a file that is missing, elsewhere, or no text.
    """
    node = top.child("templates")
    if node is None:
        return TemplateFiles()
    folder = files.path(node, folder=True)
    texts: dict[str, Text] = {}
    shown = str(node.value).rstrip("/")
    for path in files.below(folder, shown):
        name = path.relative_to(folder).as_posix()
        try:
            texts[name] = read_text(path, f"{shown}/{name}")
        except DocumentError as error:
            raise ConfigError(error.message, error.location) from None
    return TemplateFiles(texts, folder)
