"""The reference of the manual, held against the program, and the site as a whole."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path
from types import ModuleType

import pytest
from click import Context

from sdkwright.cli import cli
from sdkwright.config.known_keys import TOP, paths_of
from sdkwright.config.sdk_yaml import load_config
from sdkwright.config.sections import Section
from sdkwright.errors import ConfigError
from sdkwright.lint.rule_descriptions import RULES
from sdkwright.load import Node
from tests.manual.shown_programs import ROOT

_DOCS = ROOT / ".github" / "docs"
_BESIDE = {
    "openapi.yaml": "openapi: 3.1.0\ninfo: {title: Library, version: 1.0.0}\npaths: {}\n",
    "fixes.overlay.yaml": "overlay: 1.0.0\ninfo: {title: Fixes, version: 1.0.0}\nactions: []\n",
    "LICENSE": "Free.\n",
    "guide.md": "Read.\n",
    "released.lock": "{}\n",
    "custom/aio/waiting.py": "class AsyncWaiting:\n    pass\n",
    "custom/sync/waiting.py": "class Waiting:\n    pass\n",
    "custom/failures.py": "class BookLost(Exception):\n    pass\n",
    "templates/.keep": "",
    "guides/first-loan.md": "# First loan\n",
    "examples/loan.py": "pass\n",
}


@pytest.fixture(scope="module")
def pages() -> ModuleType:
    """The module that writes the pages of the reference."""
    spec = importlib.util.spec_from_file_location("reference_pages", _DOCS / "reference_pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _settings(folder: Path, more: str = "") -> Path:
    for name, text in _BESIDE.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    path = folder / "sdk.yaml"
    path.write_text((_DOCS / "sdk.yaml").read_text(encoding="utf-8") + more, encoding="utf-8")
    return path


def test_example_is_accepted(tmp_path: Path) -> None:
    """The example of all keys is a configuration, and one more key would be refused."""
    assert load_config(_settings(tmp_path)).package.name == "library-sdk"
    with pytest.raises(ConfigError, match='the key "more" is not known'):
        load_config(_settings(tmp_path, "\nmore: 1\n"))


def test_every_key_that_is_accepted_is_described(pages: ModuleType) -> None:
    """The page has a row for every key that the configuration accepts, and for no other."""
    rows = re.findall(r"^\| `([\w.\[\]]+)` \| [^|]+ \| ([^|]+) \| [^|]+ \|$", pages.configuration(), re.MULTILINE)
    assert [path for path, _ in rows] == [path for path, _ in paths_of()]
    assert all(meaning.endswith((".", "`.")) for _, meaning in rows)


def test_every_key_has_an_example(pages: ModuleType) -> None:
    """In the example of a section stands every key of it."""
    sections = dict(re.findall(r"^## (\w+)$.*?^```yaml\n(.*?)^```$", pages.configuration(), re.MULTILINE | re.DOTALL))
    keys = [(path, path.partition(".")[0], path.rpartition(".")[2]) for path, _ in paths_of()]
    assert not [path for path, top, key in keys if not re.search(rf"(?<![\w-]){key}:", sections[top])]


def test_every_mapping_is_read_by_its_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No mapping of sdk.yaml accepts other keys than those of the table that the page is made from."""
    read = []
    begin = Section.__init__

    def recorded(self: Section, node: Node, known: Collection[str], present: bool = True) -> None:
        read.append(known)
        begin(self, node, known, present)

    monkeypatch.setattr(Section, "__init__", recorded)
    load_config(_settings(tmp_path))
    tables = [TOP, *(key.keys for _, key in paths_of() if key.keys)]
    assert all(any(known is table for table in tables) for known in read)
    assert all(any(known is table for known in read) for table in tables)


def test_every_code_and_every_command_is_described(pages: ModuleType) -> None:
    """Every code of a finding and every command have a section."""
    assert re.findall(r"^## (\S+)$", pages.findings(), re.MULTILINE) == list(RULES)
    commands = re.findall(r"^## sdkwright (\w+)$", pages.command_line(), re.MULTILINE)
    assert commands == cli.list_commands(Context(cli))


def test_site_builds(tmp_path: Path) -> None:
    """MkDocs builds the site, whose links all lead somewhere; nothing in it is loaded from elsewhere."""
    site = tmp_path / "site"
    # Without --quiet, which hides warnings from the strict mode as well.
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--config-file", _DOCS / "mkdocs.yml", "--site-dir", site],
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    loaded = re.compile(r'<(?:script|img|link)\b[^>]*\b(?:src|href)="?https?://')
    assert not [page.name for page in site.glob("*.html") if loaded.search(page.read_text(encoding="utf-8"))]
