"""The next version and the SDK's changelog, made from the lock of the last release."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.functional.command import CONFIG, SPEC, Done, Runner, tree

_GROWN = SPEC.replace("{id: {type: integer}}", "{id: {type: integer}, name: {type: string}}")
_SHRUNK = SPEC.partition("  /pets/{id}:")[0] + "components:" + SPEC.partition("components:")[2]
_OURS = "<!-- sdkwright writes what is between this line and the next such line; what is yours goes elsewhere. -->\n"
_END = "<!-- sdkwright ends here. -->\n"
_NEW = "### New\n\n- `models.Pet.name`: Replies have a new field.\n"

Generate = Callable[..., Done]


@pytest.fixture
def generate(folder: Path, run: Runner) -> Generate:
    """Makes the SDK of a document with a version."""

    def made(text: str = SPEC, version: str = "1.2.0", *options: str) -> Done:
        (folder / "api.yaml").write_text(text)
        (folder / "sdk.yaml").write_text(CONFIG.replace("output: out", f"output: out, version: {version}"))
        return run("generate", "--no-format", *options)

    return made


def release(folder: Path) -> None:
    """Make the SDK as it stands the last release."""
    shutil.copy(folder / "out/sdkwright.lock", folder / "released.lock")


class TestVersion:
    """The next version."""

    @pytest.mark.parametrize(
        ("first", "second", "released", "proposed"),
        [
            (SPEC, _SHRUNK, "1.2.0", "2.0.0"),
            (SPEC, _GROWN, "1.2.3", "1.3.0"),
            (SPEC, SPEC.replace("pets_read", "fetch_pet"), "1.2.3", "1.2.4"),
            (SPEC, _SHRUNK, "0.2.3", "0.3.0"),
            (SPEC, _GROWN, "0.2.3", "0.2.4"),
            (SPEC, _SHRUNK, "2.0.0rc1", "2.0.0"),
            (SPEC, _SHRUNK, "2!1.0", "2!2.0.0"),
            (SPEC, _GROWN, "1!0.3.0.dev1", "1!0.3.0"),
        ],
    )
    def test_it_is_proposed(
        self, folder: Path, generate: Generate, first: str, second: str, released: str, proposed: str
    ) -> None:
        """It follows from the worst change by semantic versioning, and is said at the end of a run."""
        generate(first, released)
        release(folder)
        done = generate(second, released)
        assert f"\nsince {released}: " in done.out
        assert f"; next version: {proposed}, since " in done.out
        assert "version" not in done.err
        assert done.out.splitlines()[1] == generate(second, released).out.splitlines()[1]

    def test_a_version_that_is_too_low(self, folder: Path, generate: Generate) -> None:
        """A version in sdk.yaml that promises more than is so is warned of where it stands."""
        generate()
        release(folder)
        done = generate(_SHRUNK, "1.3.0")
        assert "sdk.yaml:1:" in done.err
        assert (
            'the version "1.3.0" is too low: the next one after 1.2.0 is 2.0.0, since code of users breaks' in done.err
        )
        assert generate(_SHRUNK, "1.3.0", "--strict").code == 1
        for version in ("2.0.0", "2.0.0rc1", "3.0"):
            assert "too low" not in generate(_SHRUNK, version).err

    def test_another_file(self, folder: Path, run: Runner, generate: Generate) -> None:
        """sdk.yaml may name the lock; one that is not there is a located mistake."""
        generate()
        shutil.copy(folder / "out/sdkwright.lock", folder / "last.lock")
        config = (folder / "sdk.yaml").read_text()
        (folder / "sdk.yaml").write_text(f"{config}released: last.lock\n")
        (folder / "api.yaml").write_text(_GROWN)
        assert "since 1.2.0: 0 breaking, 1 compatible" in run("generate", "--no-format").out
        (folder / "sdk.yaml").write_text(f"{config}released: lost.lock\n")
        done = run("generate", "--no-format")
        assert (done.code, 'there is no file "lost.lock"' in done.err) == (2, True)

    @pytest.mark.parametrize("name", ["distribution", "package"])
    def test_another_package(self, folder: Path, run: Runner, generate: Generate, name: str) -> None:
        """The lock of another package's release says nothing of this one, and is refused where it stands."""
        generate()
        before = tree(folder / "out")
        lock = re.sub(f'"{name}": "([a-z]+)', rf'"{name}": "\1x', (folder / "out/sdkwright.lock").read_text())
        (folder / "released.lock").write_text(lock)
        done = generate(_GROWN)
        assert (done.code, tree(folder / "out")) == (2, before)
        assert re.search(r'released\.lock: the lock is one of "petsx?-sdk" \(.*this SDK is "pets-sdk"', done.err)
        assert run("check", "--no-format").code == 2

    def test_a_folder(self, folder: Path, generate: Generate) -> None:
        """What has the name of the lock and is no file, or leads nowhere, is a mistake, and never no release."""
        (folder / "released.lock").mkdir()
        done = generate()
        assert (done.code, "released.lock: this is no file" in done.err) == (2, True)
        (folder / "released.lock").rmdir()
        (folder / "released.lock").symlink_to(folder / "lost.lock")
        assert generate().code == 2

    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            ('"version": "1.2.0"', '"version": ""', "no version of the SDK"),
            ('"surface"', '"x"', "cannot be read"),
            ('"files"', '"x"', 'it has no "files"; copy the sdkwright.lock of that SDK, as it was released, once more'),
        ],
    )
    def test_a_lock_that_tells_too_little(
        self, folder: Path, generate: Generate, old: str, new: str, said: str
    ) -> None:
        """A lock of a release without its version or interface is refused in one message."""
        generate()
        (folder / "released.lock").write_text((folder / "out/sdkwright.lock").read_text().replace(old, new))
        done = generate(_GROWN)
        assert (done.code, said in done.err, "released.lock" in done.err) == (2, True, True)


class TestChangelog:
    """CHANGELOG.md"""

    def test_none_without_a_release(self, folder: Path, generate: Generate) -> None:
        """Where no release is known, and where nothing has changed since the only one, there is no changelog."""
        generate()
        generate(_GROWN)
        assert not (folder / "out/CHANGELOG.md").exists()
        release(folder)
        generate(_GROWN)
        assert not (folder / "out/CHANGELOG.md").exists()

    def test_releases(self, folder: Path, generate: Generate) -> None:
        """A section is called Unreleased until the version grows, and stays when that has been released."""
        generate()
        release(folder)
        generate(_GROWN)
        text = folder / "out/CHANGELOG.md"
        assert text.read_text() == f"# Changelog\n\n{_OURS}## Unreleased\n\n{_NEW}{_END}"
        generate(_GROWN, "1.3.0")
        assert text.read_text() == f"# Changelog\n\n{_OURS}## 1.3.0\n\n{_NEW}{_END}"
        release(folder)
        generate(_GROWN, "1.3.0")
        assert text.read_text() == f"# Changelog\n\n## 1.3.0\n\n{_NEW}"
        generate(SPEC, "2.0.0")
        gone = "### Breaking changes\n\n- `models.Pet.name`: Replies no longer have the field. "
        gone += "Remove the code that reads it.\n"
        second = f"# Changelog\n\n{_OURS}## 2.0.0\n\n{gone}{_END}\n## 1.3.0\n\n{_NEW}"
        assert text.read_text() == second
        generate(SPEC, "2.0.0")
        assert text.read_text() == second
        assert generate(SPEC, "2.0.0").out.count("0 files written") == 1

    def test_released_and_changed_at_once(self, folder: Path, generate: Generate) -> None:
        """The section of the released version stays below a new one."""
        generate()
        release(folder)
        generate(_GROWN, "1.3.0")
        release(folder)
        generate(_GROWN, "1.3.1")
        assert (folder / "out/CHANGELOG.md").read_text() == (
            f"# Changelog\n\n{_OURS}## 1.3.1\n\nNothing changes for users since 1.3.0.\n{_END}\n## 1.3.0\n\n{_NEW}"
        )

    def test_sentences_of_the_maintainer(self, folder: Path, run: Runner, generate: Generate) -> None:
        """What a maintainer writes around the section, and a date in its heading, stay, and are no edit by mistake."""
        generate()
        release(folder)
        generate(_GROWN, "1.3.0")
        text = folder / "out/CHANGELOG.md"
        own = (
            text.read_text().replace("# Changelog\n", "# Changelog of Pets\n\nHello.\n")
            + "Thanks to all.\n\n## 1.2.0\n"
        )
        text.write_text(own.replace("## 1.3.0", "## 1.3.0 (2026-12-01)"))
        assert run("check", "--no-format").code == 0
        generate(_GROWN.replace("/pets:", "/pets/all:"), "1.3.0")
        assert text.read_text().startswith(f"# Changelog of Pets\n\nHello.\n\n{_OURS}## 1.3.0 (2026-12-01)\n\n")
        assert text.read_text().endswith("Thanks to all.\n\n## 1.2.0\n")
        assert "all" in text.read_text().partition(_END)[0]

    @pytest.mark.parametrize(
        "heading", ["## [1.3.0] - 2026-12-01", "## v1.3.0", "##  [v1.3.0](https://pets.test/1.3.0)"]
    )
    def test_a_heading_of_another_style(self, folder: Path, generate: Generate, heading: str) -> None:
        """The section of a version stays when that is released, however the maintainer has spelled its heading."""
        generate()
        release(folder)
        generate(_GROWN, "1.3.0")
        text = folder / "out/CHANGELOG.md"
        text.write_text(text.read_text().replace("## 1.3.0", heading))
        generate(_GROWN, "1.3.0")
        section = text.read_text().partition(_OURS)[2].partition(_END)[0]
        assert section.startswith(f"{heading}\n\n### ")
        release(folder)
        generate(_GROWN.replace("/pets:", "/pets/all:"), "1.4.0")
        assert text.read_text().endswith(f"{_END}\n{section}")

    def test_a_changelog_that_was_there_before(self, folder: Path, generate: Generate) -> None:
        """A section is put above the first release of a changelog that is the maintainer's own."""
        generate()
        release(folder)
        (folder / "out/CHANGELOG.md").write_text("# What is new\n\nBy us.\n\n## 1.2.0\n\n- First.\n")
        generate(_GROWN)
        assert (folder / "out/CHANGELOG.md").read_text() == (
            f"# What is new\n\nBy us.\n\n{_OURS}## Unreleased\n\n{_NEW}{_END}\n## 1.2.0\n\n- First.\n"
        )

    def test_no_release_any_more(self, folder: Path, run: Runner, generate: Generate) -> None:
        """Where the lock of the last release is gone, the section goes, and all that the maintainer wrote stays."""
        generate()
        release(folder)
        generate(_GROWN)
        text = folder / "out/CHANGELOG.md"
        text.write_text(f"{text.read_text()}\n## 1.2.0\n\nMine.\n")
        (folder / "released.lock").unlink()
        for _ in range(2):
            assert generate(_GROWN).code == 0
            assert text.read_text() == "# Changelog\n\n## 1.2.0\n\nMine.\n"
            assert run("check", "--no-format").code == 0
        release(folder)
        generate(SPEC)
        assert text.read_text().startswith(f"# Changelog\n\n{_OURS}## Unreleased\n")
        assert text.read_text().endswith("\n## 1.2.0\n\nMine.\n")

    def test_nothing_of_the_maintainer(self, folder: Path, generate: Generate) -> None:
        """Where nothing else is left of a changelog, it goes with the lock of the last release."""
        generate()
        release(folder)
        generate(_GROWN)
        (folder / "released.lock").unlink()
        assert "1 removed" in generate(_GROWN).out
        assert not (folder / "out/CHANGELOG.md").exists()

    def test_no_text(self, folder: Path, generate: Generate) -> None:
        """A changelog in another encoding than UTF-8 is refused, since its letters would be lost."""
        generate()
        release(folder)
        (folder / "out/CHANGELOG.md").write_bytes("# Änderungen\n".encode("latin-1"))
        assert generate().code == 0
        done = generate(_GROWN)
        assert (done.code, "CHANGELOG.md: this is not UTF-8 text" in done.err) == (2, True)
        assert (folder / "out/CHANGELOG.md").read_bytes() == "# Änderungen\n".encode("latin-1")

    def test_hostile_names(self, folder: Path, generate: Generate) -> None:
        """Text of a document stays in its code span, and can end no section."""
        generate()
        release(folder)
        hostile = SPEC.replace(
            "pets_list,", f'pets_list, parameters: [{{name: "a`\\n{_END.strip()}\\n<b>", in: query, schema: {{}}}}],'
        )
        generate(hostile, "1.3.0")
        text = (folder / "out/CHANGELOG.md").read_text()
        assert text.count(f"\n{_END}") == 1
        assert "\n<b>" not in text
        generate(hostile, "1.3.0")
        assert (folder / "out/CHANGELOG.md").read_text() == text
