"""Formatting and finishing: what has changed is formatted, what has not is taken over."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import black
import pytest
from black.mode import Mode, TargetVersion

from sdkwright.analysis import build_api
from sdkwright.config.sdk_yaml import Config
from sdkwright.load import load_documents
from sdkwright.output import assemble
from sdkwright.output.assemble import Rendered, assemble_files
from sdkwright.output.format import WIDTH, fingerprint, format_files
from sdkwright.output.lock import NAME, FileRecord, Lock
from sdkwright.output.provenance import Provenance, digest
from sdkwright.output.publication import publish
from sdkwright.output.terms import Formatting
from sdkwright.output.write import MemoryOutput
from sdkwright.plan import LockedNames, Package, plan_package
from sdkwright.render.runtime import RUNTIME

UGLY = "x = {'a':1,\n 'b':2}\n"
PRETTY = 'x = {"a": 1, "b": 2}\n'


def test_shape() -> None:
    """Python gets black's shape in lines of 120; anything else stays as it is."""
    long = f"x = [{', '.join(['1234567'] * 12)}]\n"
    files = format_files({"a.py": UGLY, "b.md": UGLY, "c.py": long})
    assert files == {"a.py": PRETTY, "b.md": UGLY, "c.py": long}


@pytest.mark.parametrize("jobs", [1, 2, None])
def test_jobs(jobs: int | None) -> None:
    """The number of processes changes neither texts nor order."""
    files = {f"{number}.py": f"x = {{'a':{number}}}\n" for number in range(12)}
    formatted = format_files(files, jobs=jobs)
    assert list(formatted) == list(files)
    assert formatted["11.py"] == 'x = {"a": 11}\n'


def test_fingerprint() -> None:
    """A fingerprint tells texts apart, and is not the digest of the text alone, since formatters change."""
    assert fingerprint("a", formatted=True) == fingerprint("a", formatted=True) != fingerprint("b", formatted=True)
    assert len({fingerprint("a", formatted=True), fingerprint("a", formatted=False), digest("a")}) == 3


def test_once_is_enough() -> None:
    """What the generator writes has its shape after one pass: black, which makes two, changes nothing in it."""
    generated = Path(__file__).parents[3] / "generated/cloudsmith-sdk/src/cloudsmith_sdk"
    files = [*generated.glob("*.py"), *generated.glob("groups/*.py"), *generated.glob("models/*.py")]
    texts = [path.read_text(encoding="utf-8") for path in files]
    assert len(texts) > 50
    mode = Mode(line_length=WIDTH, target_versions={TargetVersion.PY311})
    assert [
        path.name for path, text in zip(files, texts, strict=True) if black.format_str(text, mode=mode) != text
    ] == []


def test_the_runtime_is_in_shape() -> None:
    """The runtime needs no formatting, so it is not formatted."""
    files = {path.name: path.read_text(encoding="utf-8") for path in RUNTIME.glob("*.py")}
    assert format_files(files) == files


@pytest.fixture
def package(tmp_path: Path) -> Package:
    """Any planned package."""
    (tmp_path / "api.yaml").write_text('openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths: {}\n')
    config = Config.from_spec(tmp_path / "api.yaml", tmp_path / "out")
    return plan_package(build_api(load_documents(config.documents)[0], config).api, config, LockedNames())


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are formatted."""
    names: list[str] = []

    def noting(files: Mapping[str, str], **settings: Any) -> dict[str, str]:
        names.extend(files)
        return format_files(files, **settings)

    monkeypatch.setattr(assemble, "format_files", noting)
    return names


class TestFinished:
    """Texts and a lock in, files and a lock out."""

    SOURCES: Mapping[str, str] = {"b.py": UGLY, "a.py": "y=1\n", "c.md": "# c\n"}

    def run(
        self,
        package: Package,
        output: MemoryOutput,
        lock: Lock,
        sources: Mapping[str, str] = SOURCES,
        formatting: Formatting = Formatting(jobs=1),  # noqa: B008  # a value that nothing changes
    ) -> Lock:
        """One run; the lock that it leaves."""
        files = assemble_files(Rendered(package, sources, Provenance(), Path()), lock, output, formatting)
        publish(output, files, lock.files)
        records = json.loads(files[NAME])["files"]
        return Lock(files={name: FileRecord(*record.split()) for name, record in records.items()})

    def test_first_run(self, package: Package, asked: list[str]) -> None:
        """Everything is formatted; the lock comes first and knows every file but itself."""
        output = MemoryOutput()
        lock = self.run(package, output, Lock())
        assert sorted(asked) == ["a.py", "b.py"]
        assert list(output.files) == [NAME, "a.py", "b.py", "c.md"]
        assert output.files["b.py"] == PRETTY
        assert lock.files["b.py"] == FileRecord(fingerprint(UGLY, formatted=True), digest(PRETTY))

    def test_nothing_changed(self, package: Package, asked: list[str]) -> None:
        """A second run formats nothing and gives the same files."""
        output = MemoryOutput()
        lock = self.run(package, output, Lock())
        before = dict(output.files)
        asked.clear()
        self.run(package, output, lock)
        assert (asked, output.files) == ([], before)

    def test_one_changed(self, package: Package, asked: list[str]) -> None:
        """Only the file whose source has changed is formatted."""
        output = MemoryOutput()
        lock = self.run(package, output, Lock())
        asked.clear()
        self.run(package, output, lock, {**self.SOURCES, "a.py": "y=2\n"})
        assert (asked, output.files["a.py"]) == (["a.py"], "y = 2\n")

    @pytest.mark.parametrize("damage", ["x = 1\n", None])
    def test_damaged(self, package: Package, asked: list[str], damage: str | None) -> None:
        """A file that is gone or was changed on disk is made again, though its source is the same."""
        output = MemoryOutput()
        lock = self.run(package, output, Lock())
        asked.clear()
        if damage is None:
            del output.files["b.py"]
        else:
            output.files["b.py"] = damage
        self.run(package, output, lock)
        assert (asked, output.files["b.py"]) == (["b.py"], PRETTY)

    def test_unformatted(self, package: Package, asked: list[str]) -> None:
        """Without formatting the texts are written as they are, and a later run with it formats them."""
        output = MemoryOutput()
        lock = self.run(package, output, Lock(), formatting=Formatting(wanted=False))
        assert (asked, output.files["b.py"]) == ([], UGLY)
        lock = self.run(package, output, lock)
        assert (sorted(asked), output.files["b.py"]) == (["a.py", "b.py"], PRETTY)
        self.run(package, output, lock, formatting=Formatting(wanted=False))
        assert output.files["b.py"] == UGLY

    def test_runtime(self, package: Package, asked: list[str]) -> None:
        """The runtime is taken over byte for byte."""
        name = f"src/{package.project.module}/_runtime/a.py"
        output = MemoryOutput()
        self.run(package, output, Lock(), {name: UGLY})
        assert (asked, output.files[name]) == ([], UGLY)

    def test_gone(self, package: Package) -> None:
        """A file that is no longer made is in no lock, and so it is removed."""
        output = MemoryOutput()
        lock = self.run(package, output, Lock())
        again = self.run(package, output, lock, {"a.py": "y=1\n"})
        assert list(again.files) == ["a.py"]
        assert sorted(output.files) == ["a.py", NAME]
