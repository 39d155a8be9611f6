"""`sdkwright generate --watch`: the SDK is made again when a file changes that it is made of."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sdkwright.cli import watching
from tests.functional.command import CONFIG, SPEC, Done, Runner

RUN = "1 document, 2 operations, 1 model, 0 warnings"
Edit = Callable[[], object]
Watched = list[frozenset[Path]]
OVERLAY = (
    'overlay: 1.0.0\ninfo: {title: W, version: "1"}\nactions: [{target: $.paths.*.get, update: {summary: Words.}}]\n'
)
WIDER = SPEC.replace("id: {type: integer}}}}", "id: {type: integer}, name: {type: string}}}}")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with an overlay."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "api.yaml").write_text(SPEC, encoding="utf-8")
    (tmp_path / "words.yaml").write_text(OVERLAY, encoding="utf-8")
    (tmp_path / "sdk.yaml").write_text(CONFIG + "overlays: [words.yaml]\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def edited(run: Runner, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Done]:
    """Watches while one edit after another is made, each during one wait, and then ends as by Ctrl-C."""

    def watch(*edits: Edit, arguments: tuple[str, ...] = ()) -> Done:
        left = iter(edits)

        def watcher(_folders: frozenset[Path]) -> Iterator[object]:
            yield "nothing has changed yet"
            for edit in left:
                edit()
                yield "look"
            raise KeyboardInterrupt

        monkeypatch.setattr(watching, "disk_watcher", watcher)
        return run("generate", "--watch", *arguments)

    return watch


def _writing(path: Path, text: str) -> Edit:
    return lambda: path.write_text(text, encoding="utf-8")


def _runs(done: Done) -> list[str]:
    """What was said of each run and of each change of a file, without the counts of files and what it changes."""
    return [line.partition(";")[0] for line in done.out.splitlines() if line.startswith((RUN, "changed: "))]


@pytest.mark.parametrize("name", ["api.yaml", "words.yaml", "sdk.yaml"])
def test_a_change_makes_it_again(project: Path, edited: Callable[..., Done], name: str) -> None:
    """A change of the document, of an overlay or of the configuration is told, and the SDK is made again."""
    done = edited(_writing(project / name, (project / name).read_text(encoding="utf-8") + "# more\n"))
    assert _runs(done) == [RUN, f"changed: {name}", RUN]
    assert (done.code, done.err) == (130, "\ninterrupted: the watching has ended\n")


def test_what_the_sdk_is_made_of_follows(project: Path, edited: Callable[..., Done]) -> None:
    """The SDK is what the document says now, and a file that a new reference leads to is watched from then on."""
    referring = SPEC.replace("Pet: {type: object, properties: {id: {type: integer}}}", "Pet: {$ref: 'pet.yaml#/Pet'}")
    pet = project / "pet.yaml"
    pet.write_text("Pet: {type: object, properties: {id: {type: integer}}}\n", encoding="utf-8")
    done = edited(
        _writing(project / "api.yaml", referring),
        _writing(pet, "Pet: {type: object, properties: {colour: {type: string}}}\n"),
    )
    assert _runs(done) == [RUN, "changed: api.yaml", RUN, "changed: pet.yaml", RUN]
    assert any("colour: str" in path.read_text(encoding="utf-8") for path in (project / "out/src").rglob("*.py"))


def test_an_error_is_told_and_the_watching_goes_on(project: Path, edited: Callable[..., Done]) -> None:
    """A broken document or configuration is one error, the SDK stands, and the next change is seen."""
    config = (project / "sdk.yaml").read_text(encoding="utf-8")
    done = edited(
        _writing(project / "api.yaml", "openapi: ["),
        _writing(project / "api.yaml", WIDER),
        _writing(project / "sdk.yaml", "package: 3\n"),
        (project / "sdk.yaml").unlink,
        _writing(project / "sdk.yaml", config),
    )
    changes = ["changed: api.yaml", "changed: api.yaml", *["changed: sdk.yaml"] * 3]
    assert [line for line in _runs(done) if line.startswith("changed")] == changes
    assert _runs(done).count(RUN) == 3
    assert "error: api.yaml:2:1: the YAML is broken" in done.err
    assert "error: sdk.yaml:1:1" in done.err
    assert "there is no sdk.yaml here" in done.err


def test_a_change_during_a_run_is_not_missed(project: Path, edited: Callable[..., Done]) -> None:
    """What changes while a run reads, or before the watcher has begun, makes it run again."""
    document = project / "api.yaml"
    generate, runs = watching._round, list[int]()

    def during(*arguments: object, **options: object) -> object:
        result = generate(*arguments, **options)  # type: ignore[arg-type]
        runs.append(1)
        if len(runs) == 1:
            document.write_text(WIDER, encoding="utf-8")
        return result

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(watching, "_round", during)
        done = edited(lambda: None)
    assert _runs(done)[1] == "changed: api.yaml"


def test_a_url_is_not_watched(project: Path, edited: Callable[..., Done]) -> None:
    """A document at a URL is told to be none that is watched; the others are."""
    (project / "sdk.yaml").write_text(CONFIG.replace("api.yaml", "'http://127.0.0.1:1/api.yaml'"), encoding="utf-8")
    done = edited()
    assert "not watched, nor what it refers to: http://127.0.0.1:1/api.yaml\n" in done.err


def test_standard_input_is_refused(run: Runner) -> None:
    """Standard input can be read once only, so it is wrong usage."""
    done = run("generate", "-", "--output", "out", "--watch")
    assert done.code == 2
    assert done.err.startswith("error: --watch cannot read standard input again; give a file\n")


def test_without_the_library_the_extra_is_named(project: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where watchfiles is not installed, it is said how to install it, and nothing is made."""
    monkeypatch.setattr(watching, "find_spec", lambda _name: None)
    done = run("generate", "--watch")
    assert done.code == 2
    assert done.err.startswith('error: --watch needs a library: install it with pip install "sdkwright[watch]"\n')
    assert not (project / "out").exists()


def test_a_wrong_command_line_ends_it(project: Path, run: Runner) -> None:
    """What no file can mend is an error at once."""
    assert run("generate", "api.yaml", "--config", "sdk.yaml", "--output", "out", "--watch").code == 2


def test_a_real_change_of_a_real_file(project: Path) -> None:
    """The command sees a file that is replaced on the disk, makes the SDK again, and ends by Ctrl-C with 130."""
    command = [sys.executable, "-m", "sdkwright", "generate", "--watch"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as watching:
        assert watching.stdout is not None
        said = iter(watching.stdout.readline, "")
        with contextlib.suppress(StopIteration):
            assert next(line for line in said if line.startswith("watching"))
            (project / "new.yaml").write_text(WIDER, encoding="utf-8")
            (project / "new.yaml").replace(project / "api.yaml")
            assert next(said) == "changed: api.yaml\n"
            assert next(line for line in said if line.startswith("watching"))
        watching.send_signal(signal.SIGINT)
        assert watching.wait(timeout=60) == 130
        assert watching.stderr is not None
        assert watching.stderr.read() == "\ninterrupted: the watching has ended\n"
