"""The command line: options, exit codes, messages, and the output that a failed run leaves as it was."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from sdkwright import pipeline
from sdkwright.cli import main
from sdkwright.config import Config
from sdkwright.write import DiskOutput

SPEC = """\
openapi: 3.1.0
info: {title: Petstore API, version: "1"}
servers: [{url: "https://pets.test/v1"}]
paths:
  /pets:
    get: {operationId: pets_list, responses: {"200": {description: F, content: {application/json: {schema: {
      type: array, items: {$ref: "#/components/schemas/Pet"}}}}}}}
  /pets/{id}:
    get:
      operationId: pets_read
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses: {"200": {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
components: {schemas: {Pet: {type: object, properties: {id: {type: integer}}}}}
"""
# A path parameter that nothing describes: a finding, no error.
FINDING = SPEC.replace("      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]\n", "")
OTHER = SPEC.replace("pets", "cats").replace("Petstore", "Cats").replace("Pet", "Cat").replace("/v1", "/v2")
CONFIG = "package: {name: pets-sdk, output: out}\ndocuments: {api: api.yaml}\n"


@dataclass(frozen=True)
class Done:
    """How a run of the command line ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory with a document in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "api.yaml").write_text(SPEC)
    return tmp_path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SDK that an earlier run made; to be copied."""
    root = tmp_path_factory.mktemp("made")
    (root / "api.yaml").write_text(SPEC)
    output = DiskOutput(root / "out")
    config = Config.from_spec(root / "api.yaml", output.root)
    pipeline.generate(config, output, strict=True, jobs=1, checked=False, progress=lambda _stage: None)
    return output.root


class Runner:
    """Runs the command line in this process, by the same function as the installed command."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Done:
        self._monkeypatch.setattr(sys, "argv", ["sdkwright", *map(str, arguments)])
        self._capsys.readouterr()
        code = 0
        try:
            main()
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 1
        out, err = self._capsys.readouterr()
        assert "Traceback" not in err
        return Done(code, out, err)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Runner:
    """The command line."""
    return Runner(monkeypatch, capsys)


_MAIN = "from sdkwright.cli import main; main()"


def process(*command: object) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, with the modules of this process."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run([*map(str, command)], capture_output=True, text=True, env=environment, check=False)


def tree(root: Path) -> Mapping[str, tuple[bytes, int]]:
    """Every file below a directory with its bytes and its time, which a run that writes nothing leaves alone."""
    return {
        str(path.relative_to(root)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


class TestGenerate:
    """sdkwright generate"""

    def test_spec_and_output_alone(self, folder: Path, run: Runner) -> None:
        """A document and a directory are enough for a whole project, named after the document's title."""
        done = run("generate", "api.yaml", "--output", "out")
        assert (done.code, done.err) == (0, "")
        assert {"pyproject.toml", "README.md", "sdkwright.lock"} <= set(tree(folder / "out"))
        lock = json.loads((folder / "out/sdkwright.lock").read_text())
        assert (lock["package"], lock["client"], lock["async_client"]) == ("petstore_sdk", "Petstore", "AsyncPetstore")
        assert lock["operations"] == {"pets_list": "pets.list", "pets_read": "pets.read"}

    def test_the_result_works(self, folder: Path, run: Runner) -> None:
        """The project's package can be imported and called."""
        run("generate", "api.yaml", "--output", "out")
        program = (
            "from petstore_sdk import Petstore, ScriptedTransport, reply\n"
            "with Petstore(transport=ScriptedTransport([reply({'id': 7})])) as client: print(client.pets.read(7).id)\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", program], cwd="out/src", capture_output=True, text=True, check=True
        )
        assert done.stdout == "7\n"

    def test_counts(self, folder: Path, run: Runner) -> None:
        """The report counts documents, operations, models, warnings and files."""
        first = run("generate", "api.yaml", "--output", "out")
        number = len(tree(folder / "out"))
        assert first.out == (
            f"1 document, 2 operations, 1 model, 0 warnings; {number} files written, 0 unchanged, 0 removed\n"
        )
        again = run("generate", "api.yaml", "--output", "out")
        assert again.out.endswith(f"; 0 files written, {number} unchanged, 0 removed\n")

    def test_what_has_not_changed_is_not_touched(self, folder: Path, run: Runner) -> None:
        """A second run leaves every file as it was, its time included."""
        run("generate", "api.yaml", "--output", "out")
        before = tree(folder / "out")
        run("generate", "api.yaml", "--output", "out")
        assert tree(folder / "out") == before

    def test_removes_what_it_made(self, folder: Path, run: Runner) -> None:
        """A file that is no longer needed is removed; a file of somebody else's stays."""
        (folder / "two.yaml").write_text(OTHER)
        run("generate", "api.yaml", "two.yaml", "--output", "out")
        (folder / "out/NOTES.md").write_text("mine")
        groups = folder / "out/src/petstore_sdk/groups"
        assert (groups / "cats.py").exists()
        done = run("generate", "api.yaml", "--output", "out")
        assert done.code == 0
        assert "removed" in done.out
        assert not (groups / "cats.py").exists()
        assert (groups / "pets.py").exists()
        assert (folder / "out/NOTES.md").read_text() == "mine"

    def test_several_specs(self, folder: Path, run: Runner) -> None:
        """Several documents become one client, each with its own base path."""
        (folder / "two.yaml").write_text(OTHER)
        done = run("generate", "api.yaml", "two.yaml", "--output", "out")
        assert (done.code, done.out.split(",")[0]) == (0, "2 documents")
        operations = json.loads((folder / "out/sdkwright.lock").read_text())["operations"]
        assert set(operations) == {"api:pets_list", "api:pets_read", "two:cats_list", "two:cats_read"}

    def test_package(self, folder: Path, run: Runner) -> None:
        """--package names the distribution, the module and the client."""
        run("generate", "api.yaml", "--output", "out", "--package", "acme-zoo-sdk")
        lock = json.loads((folder / "out/sdkwright.lock").read_text())
        assert (lock["package"], lock["client"]) == ("acme_zoo_sdk", "AcmeZoo")

    def test_config_by_default(self, folder: Path, run: Runner) -> None:
        """Without a document, sdk.yaml of the working directory says what to do; --output wins over it."""
        (folder / "sdk.yaml").write_text(CONFIG)
        assert run("generate").code == 0
        assert (folder / "out/src/pets_sdk/_client.py").exists()
        assert run("generate", "--output", "elsewhere").code == 0
        assert tree(folder / "elsewhere").keys() == tree(folder / "out").keys()

    def test_config_elsewhere(self, folder: Path, run: Runner) -> None:
        """Paths in a configuration are relative to it, wherever the command is run."""
        (folder / "deep").mkdir()
        (folder / "deep/sdk.yaml").write_text(CONFIG.replace("api.yaml", "../api.yaml"))
        assert run("generate", "--config", "deep/sdk.yaml").code == 0
        assert (folder / "deep/out/sdkwright.lock").exists()

    def test_warnings_are_located(self, folder: Path, run: Runner) -> None:
        """A finding goes to the standard error with its place, and the SDK is made all the same."""
        (folder / "api.yaml").write_text(FINDING)
        done = run("generate", "api.yaml", "--output", "out")
        assert done.code == 0
        assert done.err.startswith("warning: api.yaml:9:5 at /paths/~1pets~1{id}/get: ")
        assert (folder / "out/sdkwright.lock").exists()

    def test_strict(self, folder: Path, run: Runner) -> None:
        """--strict with findings writes nothing and exits with 1; without findings it is like any run."""
        assert run("generate", "api.yaml", "--output", "out", "--strict").code == 0
        before = tree(folder / "out")
        (folder / "api.yaml").write_text(FINDING)
        done = run("generate", "api.yaml", "--output", "out", "--strict")
        assert (done.code, tree(folder / "out")) == (1, before)
        assert "nothing written" in done.out
        assert "warning: api.yaml:9:5" in done.err

    @pytest.mark.parametrize("jobs", [1, 2])
    def test_jobs(self, folder: Path, run: Runner, jobs: int) -> None:
        """The number of processes changes nothing of the result."""
        run("generate", "api.yaml", "--output", "out")
        assert run("generate", "api.yaml", "--output", "other", "--jobs", jobs).code == 0
        assert {n: b for n, (b, _) in tree(folder / "other").items()} == {
            n: b for n, (b, _) in tree(folder / "out").items()
        }

    def test_damaged_file_is_mended(self, folder: Path, run: Runner) -> None:
        """A file that somebody changed or deleted is made again."""
        run("generate", "api.yaml", "--output", "out")
        good = {name: content for name, (content, _) in tree(folder / "out").items()}
        (folder / "out/src/petstore_sdk/_client.py").write_text("broken")
        (folder / "out/README.md").unlink()
        assert run("generate", "api.yaml", "--output", "out").code == 0
        assert {name: content for name, (content, _) in tree(folder / "out").items()} == good


class TestCheck:
    """sdkwright check"""

    def test_same(self, folder: Path, run: Runner) -> None:
        """An SDK that is what the documents give is fine."""
        run("generate", "api.yaml", "--output", "out")
        done = run("check", "api.yaml", "--output", "out")
        assert (done.code, done.err) == (0, "")
        assert "0 files to write" in done.out

    def test_drift(self, folder: Path, run: Runner) -> None:
        """What differs is named, the exit code is 1, and the disk stays as it is."""
        run("generate", "api.yaml", "--output", "out")
        (folder / "out/README.md").write_text("changed")
        (folder / "out/src/petstore_sdk/groups/pets.py").unlink()
        before = tree(folder / "out")
        done = run("check", "api.yaml", "--output", "out")
        assert (done.code, tree(folder / "out")) == (1, before)
        assert [line.rsplit("out/", 1)[1] for line in done.out.splitlines() if line.startswith("differs: ")] == [
            "README.md",
            "src/petstore_sdk/groups/pets.py",
        ]

    def test_file_too_many(self, folder: Path, run: Runner) -> None:
        """A generated file that the documents no longer give is drift too."""
        (folder / "two.yaml").write_text(OTHER)
        run("generate", "api.yaml", "two.yaml", "--output", "out")
        before = tree(folder / "out")
        done = run("check", "api.yaml", "--output", "out")
        assert (done.code, tree(folder / "out")) == (1, before)
        assert "groups/cats.py" in done.out

    def test_nothing_there(self, folder: Path, run: Runner) -> None:
        """Where no SDK is, everything differs, and nothing is made."""
        done = run("check", "api.yaml", "--output", "out")
        assert (done.code, (folder / "out").exists()) == (1, False)

    def test_changed_document(self, folder: Path, run: Runner) -> None:
        """A changed document is drift."""
        run("generate", "api.yaml", "--output", "out")
        (folder / "api.yaml").write_text(SPEC.replace("id: {type: integer}}}}}", "id: {type: string}}}}}"))
        done = run("check", "api.yaml", "--output", "out")
        assert done.code == 1
        assert "models/pets.py" in done.out

    def test_strict(self, folder: Path, run: Runner) -> None:
        """Under --strict findings are a no, though the SDK is up to date."""
        (folder / "api.yaml").write_text(FINDING)
        run("generate", "api.yaml", "--output", "out")
        assert run("check", "api.yaml", "--output", "out").code == 0
        assert run("check", "api.yaml", "--output", "out", "--strict").code == 1


class TestInspect:
    """sdkwright inspect"""

    def test_text(self, folder: Path, run: Runner) -> None:
        """One line for each operation, by its Python path, and nothing is written."""
        done = run("inspect", "api.yaml", "--output", "out")
        lines = done.out.splitlines()
        assert (done.code, done.err, (folder / "out").exists()) == (0, "", False)
        assert lines[0].split()[:3] == ["pets.list", "GET", "/v1/pets"]
        assert lines[1].split()[:3] == ["pets.read", "GET", "/v1/pets/{id}"]

    def test_spec_alone(self, folder: Path, run: Runner) -> None:
        """Looking needs no output directory."""
        done = run("inspect", "api.yaml")
        assert (done.code, done.err) == (0, "")
        assert "pets.list" in done.out

    def test_json(self, folder: Path, run: Runner) -> None:
        """--json gives the same for programs."""
        (folder / "sdk.yaml").write_text(CONFIG)
        data = json.loads(run("inspect", "--json").out)
        assert data["base_url"] == "https://pets.test"
        assert [(one["key"], one["python"], one["method"], one["path"]) for one in data["operations"]] == [
            ("api:pets_list", "pets.list", "GET", "/v1/pets"),
            ("api:pets_read", "pets.read", "GET", "/v1/pets/{id}"),
        ]


class TestBadInput:
    """Each mistake has a clear located message and a code, and leaves an SDK that is there as it was."""

    @pytest.mark.parametrize("command", ["generate", "check", "inspect"])
    @pytest.mark.parametrize(
        ("spec", "config", "code", "place", "words"),
        [
            (None, None, 3, "api.yaml", "no such file"),
            ("", None, 3, "api.yaml", "empty"),
            ("openapi: 3.1.0\npaths: [\n", None, 3, "api.yaml:3:1", "YAML is broken"),
            ('{"openapi" "3.1.0"}', None, 3, "api.yaml:1:", "broken"),
            ("title: nothing\n", None, 3, "api.yaml:1:1", "not an OpenAPI document"),
            ("- a\n- b\n", None, 3, "api.yaml:1:1", "not an OpenAPI document"),
            ("swagger: '2.0'\n", None, 3, "api.yaml:1:1", "Swagger 2.0"),
            (SPEC.replace("schemas/Pet", "schemas/Cat", 1), None, 3, "api.yaml:7:", "Cat"),
            (SPEC, "packag: {name: x}\n", 2, "sdk.yaml:1:", 'did you mean "package"'),
            (SPEC, CONFIG.replace("output", "outptu"), 2, "sdk.yaml:1:", 'did you mean "output"'),
            (
                SPEC,
                CONFIG + "tree:\n  pins:\n    gone_list: a.b\n",
                2,
                "sdk.yaml:5:",
                "'api:gone_list' is in no document",
            ),
            (SPEC, CONFIG.replace("api.yaml", "none.yaml"), 2, "sdk.yaml:2:", "none.yaml"),
            (SPEC, CONFIG + "overlays: [api.yaml]\n", 3, "api.yaml:", "overlay"),
            (SPEC, "package: [\n", 2, "sdk.yaml:2:", "YAML is broken"),
        ],
    )
    def test_input(
        self,
        folder: Path,
        made: Path,
        run: Runner,
        command: str,
        spec: str | None,
        config: str | None,
        code: int,
        place: str,
        words: str,
    ) -> None:
        """The message begins with the place, and says what is wrong there."""
        shutil.copytree(made, folder / "out")
        before = tree(folder / "out")
        (folder / "api.yaml").unlink()
        if spec is not None:
            (folder / "api.yaml").write_text(spec)
        if config is not None:
            (folder / "sdk.yaml").write_text(config)
        done = run(command, *(["api.yaml"] if config is None else []), "--output", "out")
        assert done.err.startswith(f"error: {place}"), done.err
        assert words in done.err.splitlines()[0]
        assert (done.code, done.out, tree(folder / "out")) == (code, "", before)

    def test_missing_config(self, folder: Path, run: Runner) -> None:
        """Neither a document nor sdk.yaml: the message says what is looked for."""
        done = run("generate")
        assert (done.code, done.out) == (2, "")
        assert "sdk.yaml" in done.err

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (("generate", "api.yaml", "--config", "sdk.yaml", "--output", "out"), "either SPEC or --config"),
            (("generate", "api.yaml"), "--output"),
            (("generate", "api.yaml", "--output", "out", "--nonsense"), "--nonsense"),
            (("generate", "api.yaml", "--output", "out", "--jobs", "0"), "--jobs"),
            (("generate", "api.yaml", "--output", "out", "--jobs", "many"), "--jobs"),
            (("generate", "api.yaml", "--output", "out", "--package", "no/name"), "no/name"),
            (("frobnicate",), "frobnicate"),
            (("check", "--config", "none.yaml"), "none.yaml"),
        ],
    )
    def test_usage(self, folder: Path, run: Runner, arguments: tuple[str, ...], words: str) -> None:
        """A wrong command line is told and ends with 2, and nothing is made."""
        done = run(*arguments)
        assert (done.code, done.out) == (2, "")
        assert words in done.err
        assert not (folder / "out").exists()

    def test_escape_codes(self, folder: Path, run: Runner) -> None:
        """A document's control characters do not reach the terminal."""
        (folder / "api.yaml").write_text('openapi: "3.9\\e[31m\\u202e"\n')
        done = run("generate", "api.yaml", "--output", "out")
        assert done.code == 3
        assert not {"\x1b", "\u202e"} & set(done.err)


class TestBadOutput:
    """Where the SDK cannot be written."""

    def test_output_is_a_file(self, folder: Path, run: Runner) -> None:
        """A file where the directory should be is left alone."""
        (folder / "out").write_text("mine")
        done = run("generate", "api.yaml", "--output", "out")
        assert (done.code, (folder / "out").read_text()) == (2, "mine")
        assert "no directory" in done.err

    def test_strange_files(self, folder: Path, run: Runner) -> None:
        """A directory with files that no run made is refused, and stays as it is."""
        (folder / "out").mkdir()
        (folder / "out/thesis.txt").write_text("mine")
        before = tree(folder / "out")
        done = run("generate", "api.yaml", "--output", "out")
        assert (done.code, tree(folder / "out")) == (2, before)
        assert "not made here" in done.err

    def test_below_a_file(self, folder: Path, run: Runner) -> None:
        """A path that leads through a file cannot be made."""
        (folder / "file").write_text("mine")
        done = run("generate", "api.yaml", "--output", "file/out")
        assert (done.code, (folder / "file").read_text()) == (2, "mine")

    @pytest.mark.parametrize("lock", ["", "{}", "[]", "{", '{"files": {"../evil": "a b"}, "operations": {}}', "\x00"])
    def test_broken_lock(self, folder: Path, run: Runner, lock: str) -> None:
        """A lock that cannot be read stops the run, located, before anything is written or removed."""
        run("generate", "api.yaml", "--output", "out")
        (folder / "out/sdkwright.lock").write_text(lock)
        before = tree(folder / "out")
        for command in ("generate", "check"):
            done = run(command, "api.yaml", "--output", "out")
            assert (done.code, tree(folder / "out")) == (2, before)
            assert "sdkwright.lock: the lock cannot be read" in done.err

    @pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="the superuser may write anywhere")
    def test_read_only(self, folder: Path, run: Runner) -> None:
        """A directory that may not be written to is told, and the SDK in it stays as it was."""
        run("generate", "api.yaml", "--output", "out")
        (folder / "api.yaml").write_text(OTHER)
        before = tree(folder / "out")
        locked = [path for path in (folder / "out").rglob("*") if path.is_dir()] + [folder / "out"]
        for path in locked:
            path.chmod(0o555)
        user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
        for parent in folder.parents if user else ():
            if parent.is_relative_to(tempfile.gettempdir()):
                parent.chmod(parent.stat().st_mode | 0o055)
        folder.chmod(0o755)
        done = process(*user, sys.executable, "-c", _MAIN, "generate", "api.yaml", "--output", "out", "--jobs", "1")
        for path in locked:
            path.chmod(0o755)
        assert "Traceback" not in done.stderr
        assert done.stderr.startswith("error: ")
        assert (done.returncode, tree(folder / "out")) == (2, before)

    def test_symbolic_link_out(self, folder: Path, run: Runner) -> None:
        """A link that leads out of the directory is not followed."""
        run("generate", "api.yaml", "--output", "out")
        (folder / "outside").mkdir()
        shutil.rmtree(folder / "out/src/petstore_sdk/groups")
        (folder / "out/src/petstore_sdk/groups").symlink_to(folder / "outside")
        done = run("generate", "api.yaml", "--output", "out")
        assert (done.code, list((folder / "outside").iterdir())) == (2, [])
        assert "symbolic link" in done.err


# Runs the command and gets Ctrl-C from itself at a stage: once all that came before is done and the stage begins.
_INTERRUPTED = """
import os, signal, sys
from sdkwright import pipeline, cli
def interrupting(stage, real=pipeline.{function}):
    def wrapped(*args, **kwargs):
        os.kill(os.getpid(), signal.SIGINT)
        return real(*args, **kwargs)
    return wrapped
pipeline.{function} = interrupting("{function}")
cli.main()
"""


# Says when the worker processes are at work.
_FORMATTING = """
from concurrent.futures import ProcessPoolExecutor
from sdkwright import cli
def told(*args, real=ProcessPoolExecutor.map, **kwargs):
    results = real(*args, **kwargs)
    print("formatting", flush=True)
    return results
ProcessPoolExecutor.map = told
cli.main()
"""


class TestInterruption:
    """Ctrl-C"""

    @pytest.mark.parametrize("function", ["load_documents", "plan_package", "finished", "publish"])
    def test_at_a_stage(self, folder: Path, run: Runner, function: str) -> None:
        """The run ends with 130 and a word, and the SDK is as it was."""
        run("generate", "api.yaml", "--output", "out")
        before = tree(folder / "out")
        (folder / "api.yaml").write_text(SPEC.replace("pets_read", "pets_get"))
        program = _INTERRUPTED.format(function=function)
        done = process(sys.executable, "-c", program, "generate", "api.yaml", "--output", "out")
        assert (done.returncode, tree(folder / "out")) == (130, before)
        assert "interrupted" in done.stderr
        assert "Traceback" not in done.stderr

    def test_while_formatting(self, folder: Path) -> None:
        """With worker processes at work a signal to all of them ends quietly as well, and nothing is written."""
        paths = "".join(
            f"  /{a}{b}: {{get: {{operationId: g{a}_o{b}, responses: {{'200': {{description: F}}}}}}}}\n"
            for a in range(40)
            for b in range(10)
        )
        (folder / "api.yaml").write_text(f'openapi: 3.1.0\ninfo: {{title: T, version: "1"}}\npaths:\n{paths}')
        with subprocess.Popen(
            [sys.executable, "-c", _FORMATTING, "generate", "api.yaml", "--output", "out", "--jobs", "2"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        ) as running:
            assert running.stdout is not None
            assert running.stdout.readline() == "formatting\n"
            os.killpg(running.pid, signal.SIGINT)
            try:
                out, err = running.communicate(timeout=30)
            finally:
                running.kill()
        assert (running.returncode, out, (folder / "out").exists()) == (130, "", False)
        assert err.strip() == "interrupted: the SDK stands as it was"


class TestInstalledCommand:
    """The command as a shell runs it."""

    def test_quiet_in_a_pipe(self, folder: Path) -> None:
        """In a pipe there is no progress: one line of report, and nothing on the standard error."""
        command = Path(sys.executable).with_name("sdkwright")
        done = process(command, "generate", "api.yaml", "--output", "out")
        assert (done.returncode, done.stderr, done.stdout.count("\n")) == (0, "", 1)

    def test_progress_on_a_terminal(self, folder: Path) -> None:
        """On a terminal the stages are told, on the standard error; the report is the same."""
        ours, theirs = pty.openpty()
        command = Path(sys.executable).with_name("sdkwright")
        with subprocess.Popen(
            [command, "generate", "api.yaml", "--output", "out"],
            stdout=subprocess.PIPE,
            stderr=theirs,
            text=True,
            env=os.environ | {"TERM": "xterm"},
        ) as running:
            os.close(theirs)
            shown = b""
            # A terminal whose other end is closed is an error on Linux, and an end of file elsewhere.
            with contextlib.suppress(OSError):
                while more := os.read(ours, 4096):
                    shown += more
            out, _ = running.communicate(timeout=60)
        os.close(ours)
        assert (running.returncode, out.count("\n")) == (0, 1)
        assert b" \xe2\x80\xa6" in shown
        assert any(stage in shown for stage in (b"Starting", b"Reading documents", b"Formatting", b"Writing"))

    def test_help(self, run: Runner) -> None:
        """Every command explains itself."""
        for command in ("generate", "check", "inspect"):
            done = run(command, "--help")
            assert done.code == 0
            assert "--config FILE" in done.out
        assert run("--version").out.startswith("sdkwright")
