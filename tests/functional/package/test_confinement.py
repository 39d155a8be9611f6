"""The files that sdk.yaml may name: those in its folder, in the repository around it, and in its root."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.config.sdk_yaml import Config, load_config
from sdkwright.errors import ConfigError
from tests.functional.command import SPEC

_KEYS = ("guide", "readme", "license_file")


def _config(folder: Path, package: str = "", more: str = "") -> Config:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "api.yaml").write_text(SPEC)
    (folder / "sdk.yaml").write_text(f"package: {{name: pets-sdk, {package}}}\ndocuments: {{api: api.yaml}}\n{more}\n")
    return load_config(folder / "sdk.yaml")


def _refused(folder: Path, package: str = "", more: str = "") -> str:
    with pytest.raises(ConfigError) as caught:
        _config(folder, package, more)
    return str(caught.value)


@pytest.mark.parametrize("key", _KEYS)
def test_files_elsewhere(tmp_path: Path, key: str) -> None:
    """A file above the folder of sdk.yaml is refused, by a relative path, an absolute one and a link."""
    outside = tmp_path / "secret.md"
    outside.write_text("hush\n")
    folder = tmp_path / "specs"
    folder.mkdir()
    (folder / "link.md").symlink_to(outside)
    for path in ("../secret.md", outside, "link.md"):
        message = _refused(folder, f"{key}: {path}")
        assert message.startswith(f"sdk.yaml:1:27 at /package/{key}: the file")
        assert 'name a directory that holds both as "root"' in message
        assert "hush" not in message


@pytest.mark.parametrize("key", _KEYS)
def test_files_of_the_repository(tmp_path: Path, key: str) -> None:
    """Within a repository, or a root, any file of it may be named; a link within it, too."""
    (tmp_path / "TEXT.md").write_text("text\n")
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/b/link.md").symlink_to("../../TEXT.md")
    _refused(tmp_path / "a/b", f"{key}: ../../TEXT.md")
    assert _config(tmp_path / "a/b", f"{key}: ../../TEXT.md", "root: ../..").package.name == "pets-sdk"
    (tmp_path / ".git").write_text("gitdir: elsewhere\n")
    assert _config(tmp_path / "a/b", f"{key}: ../../TEXT.md").package.name == "pets-sdk"
    assert _config(tmp_path / "a/b", f"{key}: link.md").package.name == "pets-sdk"


def test_overlays(tmp_path: Path) -> None:
    """An overlay is confined as other files are."""
    (tmp_path / "over.yaml").write_text("overlay: 1.0.0\n")
    assert "is outside of the folder" in _refused(tmp_path / "specs", more="overlays: [../over.yaml]")


def test_custom_code(tmp_path: Path) -> None:
    """A module that is a link to a file elsewhere is refused, at its own place."""
    (tmp_path / "secret.py").write_text("KEY = 1\n")
    (tmp_path / "specs/custom").mkdir(parents=True)
    (tmp_path / "specs/custom/own.py").symlink_to(tmp_path / "secret.py")
    message = _refused(tmp_path / "specs", more="exports: [own.KEY]")
    assert message == "custom/own.py: this is a link to a file elsewhere, which is refused"


@pytest.mark.parametrize(("folder", "name"), [("custom", "deep.py"), ("own", "method.jinja")])
def test_links_to_folders(tmp_path: Path, folder: str, name: str) -> None:
    """A link to a folder with modules or templates, of which none would be read, is told; what is hidden is not."""
    there = tmp_path / "specs" / folder
    (there / ".hidden").mkdir(parents=True)
    (tmp_path / "specs/elsewhere/of").mkdir(parents=True)
    (there / ".hidden" / name).write_text("= no Python\n")
    more = "custom: {}" if folder == "custom" else "templates: own/"
    config = _config(tmp_path / "specs", more=more)
    assert not config.custom.files
    assert not config.templates.texts
    (tmp_path / "specs/elsewhere/of" / name).write_text("x = 1\n")
    (there / "groups").symlink_to("../elsewhere")
    message = _refused(tmp_path / "specs", more=more)
    assert message == f"{folder}/groups: this is a link to a folder, which is not followed; copy it here"


def test_what_is_no_text(tmp_path: Path) -> None:
    """A folder, and a file that is no text, are told; neither ends in a traceback."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "bytes.md").write_bytes(b"\xff\xfe\xfd")
    assert 'there is no file "folder"' in _refused(tmp_path, "guide: folder")
    assert "cannot be read as text" in _refused(tmp_path, "guide: bytes.md")
    assert 'there is no file "a\\x00b"' in _refused(tmp_path, 'guide: "a\\0b"')
