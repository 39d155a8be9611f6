"""The part of sdk.yaml about the documentation site: `docs`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sdkwright.config.confined_files import ConfinedFiles
from sdkwright.config.known_keys import keys_at
from sdkwright.config.replaced_sdk import ReplacedSdk, replaced_sdk
from sdkwright.config.sections import Check, Section, text_value
from sdkwright.errors import ConfigError
from sdkwright.load import Node

__all__ = ["DocsConfig", "GuideText", "docs_config"]

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*\Z")
_HEADING = re.compile(r"# +(\S[^\n]*)")
# As people who know MkDocs write it.
_SNIPPET = re.compile(r'^--8<-- "(?P<name>[^"\n]+)"[^\S\n]*$', re.MULTILINE)
_SITE: Check = (lambda text: text.startswith(("https://", "http://")), "an http or https URL")


@dataclass(frozen=True, slots=True)
class GuideText:
    """A page that is written by hand. name: that of its file, without the ending."""

    name: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class DocsConfig:
    """A site that is made with the SDK.

    guides: pages that are written by hand, in their order. values: what examples call operations with, by names on the
    wire. site_url: where the site is published; empty where it is nowhere. replaces: another SDK, whose calls are shown
    beside those of this one; None for none. files: what was read.
    """

    guides: tuple[GuideText, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    site_url: str = ""
    replaces: ReplacedSdk | None = None
    files: frozenset[Path] = frozenset()


def docs_config(top: Section, files: ConfinedFiles) -> DocsConfig | None:
    """What sdk.yaml says of the site; None where there is to be none.

    Raises ConfigError, located, for a guide or an example that is missing, elsewhere, or no text.
    """
    if top.child("docs") is None:
        return None
    section = top.section("docs", keys_at("docs"))
    folder = section.child("examples")
    examples = None if folder is None else files.path(folder, folder=True)
    nodes = tuple(section.elements("guides"))
    shown = examples.rglob("*") if examples is not None else ()
    return DocsConfig(
        guides=tuple(_guide(node, files, examples) for node in nodes),
        values=dict(_values(section)),
        site_url=section.text("site_url", _SITE) or "",
        replaces=replaced_sdk(section),
        files=frozenset({*map(files.path, nodes), *filter(Path.is_file, shown)}),
    )


def _guide(node: Node, files: ConfinedFiles, examples: Path | None) -> GuideText:
    """A guide with the programs that it shows."""
    text, name = files.text(node), Path(text_value(node)).stem
    heading = _HEADING.match(text)
    if not _NAME.match(name):
        raise node.error(ConfigError, f'"{name}" cannot name a page; lower-case letters, digits and "-" can')
    if heading is None:
        raise node.error(ConfigError, f'the guide "{node.value}" must begin with its title: "# " and text')
    return GuideText(name, heading[1].strip(), _SNIPPET.sub(lambda found: _example(node, found, files, examples), text))


def _example(node: Node, found: re.Match[str], files: ConfinedFiles, examples: Path | None) -> str:
    """The text of a program that a guide shows."""
    path = None if examples is None else examples / found["name"]
    if path is None or not path.is_file() or not files.holds(path):
        raise node.error(ConfigError, f'there is no example "{found["name"]}" in the folder that "examples" names')
    return path.read_text(encoding="utf-8").rstrip()


def _values(section: Section) -> Iterator[tuple[str, Any]]:
    for name, node in section.members("values"):
        if not isinstance(node.value, str | int | float | bool):
            raise node.error(ConfigError, "a value of an example must be a string, a number or true or false")
        yield name, node.value
