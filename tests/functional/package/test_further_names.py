"""`tree.also` in sdk.yaml: an operation whose method has further names, which stay."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from sdkwright.changes.interface_changes import compared
from sdkwright.changes.interfaces.planned_interface import planned_interface
from sdkwright.config.sdk_yaml import load_config
from sdkwright.pipeline import read_api
from sdkwright.plan import LockedAlias, LockedNames, plan_package
from sdkwright.render import render_package
from tests.functional.command import CONFIG, Runner
from tests.functional.harness import Sdk, document, forgetting, load, method

_SPEC = """
    paths:
      /clips:
        post:
          operationId: clips_create
          requestBody: {content: {application/json: {schema: {
            type: object, required: [prompt], properties: {prompt: {type: string}}}}}}
          responses: {"201": {description: F, content: {application/json: {schema: {type: string}}}}}
        get:
          operationId: clips_list
          responses: {"200": {description: F, content: {application/json: {schema: {
            type: array, items: {type: string}}}}}}
      /clips/{id}:
        get:
          operationId: clips_read
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses: {"200": {description: F, content: {application/json: {schema: {type: string}}}}}
      /clips/{id}/frames:
        get:
          operationId: clips_frames_list
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses: {"204": {description: F}}
        delete:
          operationId: clips_frames_drop
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses: {"204": {description: F}}
    """
_ALSO = "{clips_create: [clips.video.create, make], clips_read: clips.frames}"


def _made(folder: Path, also: str, locked: LockedNames | None = None) -> Sdk:
    """The SDK of the document, with further names for its operations."""
    (folder / "api.yaml").write_text(document(_SPEC))
    module = f"sdk_with_names_{abs(hash(folder))}"
    package = f"package: {{name: {module.replace('_', '-')}, client: Api, version: 1.2.0}}\n"
    (folder / "sdk.yaml").write_text(f"{package}documents: {{api: api.yaml}}\ntree: {{also: {also}}}\n")
    settings = load_config(folder / "sdk.yaml")
    analysis = read_api(settings, lambda _stage: None)
    plan = plan_package(analysis.api, settings, locked or LockedNames())
    files = render_package(plan, settings.texts())
    return Sdk(analysis, plan, files, load(folder / "out", module, files))


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sdk]:
    """The SDK with further names at a new group, on the client, and at a group that is there."""
    with forgetting(_made(tmp_path_factory.mktemp("names"), _ALSO)) as made:
        yield made


@pytest.mark.parametrize("name", ["clips.video.create", "make"])
def test_the_same_request_without_a_warning(sdk: Sdk, name: str) -> None:
    """A further name sends what the first one sends, sync and async, and nothing warns of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        further = sdk.call(name, prompt="p", reply="x")
    first = sdk.call("clips.create", prompt="p", reply="x")
    assert (further.value, further.requests) == (first.value, first.requests)


def test_the_name_of_a_group(sdk: Sdk) -> None:
    """A further name that is a group's is the call of that group, whose own methods stay."""
    assert sdk.call("clips.frames", "7", reply="x").sent.path == "/clips/7"
    assert sdk.call("clips.frames.list", "7", reply=None).sent.path == "/clips/7/frames"


def test_docstrings_name_the_first(sdk: Sdk) -> None:
    """The docstring says which method it is the same as, and nothing of a deprecation."""
    client, _ = sdk.client()
    doc = method(client, "clips.video.create").__doc__
    assert "Same as `clips.create`." in doc
    assert "Deprecated" not in doc


def test_typed(sdk: Sdk, tmp_path: Path) -> None:
    """mypy knows the arguments and the result of a further name, and nothing is deprecated."""
    module = sdk.package.project.module
    (tmp_path / "program.py").write_text(dedent(f"""\
        from {module} import Api, AsyncApi

        def right(client: Api) -> str:
            return client.clips.video.create(prompt="p") + client.make(prompt="p") + client.clips.frames("7")

        async def wrong(client: AsyncApi) -> int:
            return await client.clips.video.create(prompt="p")
        """))
    (tmp_path / module).symlink_to(Path(str(sdk.module.__file__)).parents[1] / module)
    mypy = [sys.executable, "-m", "mypy", "--strict", "--enable-error-code=deprecated", "--no-error-summary"]
    said = subprocess.run([*mypy, "program.py"], capture_output=True, text=True, cwd=tmp_path, check=False).stdout
    assert [line.split(":")[1] for line in said.splitlines() if " error: " in line] == ["7"]


def test_what_an_earlier_run_had_there_gives_way(tmp_path: Path) -> None:
    """A further name goes before a path that only the lock has, as a pin does."""
    locked = LockedNames({"api:clips_list": "make"}, {"api": "id"})
    with forgetting(_made(tmp_path, _ALSO, locked)) as made:
        assert made.operations["clips_list"] != "make"
        assert made.package.locked_names.aliases["make"] == LockedAlias("api:clips_create")


@pytest.mark.parametrize(
    ("also", "message"),
    [
        (
            "{clips_made: x.y}",
            "sdk.yaml:3:15 at /tree/also/clips_made: the operation 'api:clips_made' is in no document",
        ),
        ("{clips_read: [x.y, x.y]}", "'x.y' is already the place of 'api:clips_read'"),
        ("{clips_read: clips.x}, pins: {clips_list: clips.x}", "'clips.x' is already the place of 'api:clips_list'"),
        ("{clips_read: 3}", "sdk.yaml:3:15 at /tree/also/clips_read: this must be a list, not 3"),
        ("{clips_read: [x..y]}", '"x..y" is not a dotted path of names in Python'),
    ],
)
def test_wrong_names(folder: Path, run: Runner, also: str, message: str) -> None:
    """A further name of no operation, one that is taken, and one that is no path are located errors."""
    (folder / "api.yaml").write_text(document(_SPEC))
    (folder / "sdk.yaml").write_text(f"{CONFIG}tree: {{also: {also}}}\n")
    done = run("generate", "--no-format")
    assert (done.code, "Traceback" in done.err) == (2, False)
    assert message in done.err


def test_the_lock_remembers_and_inspect_shows(folder: Path, run: Runner) -> None:
    """The lock has further names without a version, is read so, and `inspect` shows them with the first one."""
    (folder / "api.yaml").write_text(document(_SPEC))
    (folder / "sdk.yaml").write_text(f"{CONFIG}tree: {{also: {_ALSO}}}\n")
    assert run("generate", "--no-format").code == 0
    assert '"clips.video.create": ["clips_create"]' in (folder / "out/sdkwright.lock").read_text()
    assert "0 files written" in run("generate", "--no-format").out
    assert run("diff", "out/sdkwright.lock", "sdk.yaml").out == "nothing changes for users\n"
    shown = run("inspect", "--config", "sdk.yaml").out
    assert "[same as clips.create]" in next(
        line for line in shown.splitlines() if line.startswith("clips.video.create ")
    )
    operations = json.loads(run("inspect", "--config", "sdk.yaml", "--json").out)["operations"]
    assert {one["python"]: one["also"] for one in operations}["clips.create"] == ["clips.video.create", "make"]


def test_users_are_told(folder: Path, run: Runner) -> None:
    """A name that comes is compatible, one that goes is breaking, and after a release it goes as a deprecated one."""
    (folder / "api.yaml").write_text(document(_SPEC))

    def made(version: str, also: str) -> str:
        config = CONFIG.replace("output: out", f"output: out, version: {version}")
        (folder / "sdk.yaml").write_text(f"{config}tree: {{also: {also}}}\n")
        return run("generate", "--no-format").out

    made("1.0.0", "{}")
    assert "1 compatible" in made("1.0.0", "{clips_create: [make]}")
    shutil.copy(folder / "out/sdkwright.lock", folder / "kept.lock")
    made("1.0.0", "{}")
    done = run("diff", "kept.lock", "sdk.yaml", "--fail-on", "breaking")
    assert done.code == 1
    assert "The method has this name no longer. Call clips.create instead." in done.out
    shutil.copy(folder / "kept.lock", folder / "released.lock")
    assert "since 1.0.0: 0 breaking, 0 compatible, 1 note" in made("1.0.1", "{}")
    assert '"make": ["clips_create", "1.0.1", "2.0.0"]' in (folder / "out/sdkwright.lock").read_text()


def test_names_that_change_places_are_no_change(tmp_path: Path) -> None:
    """Where the first name and a further one change places, both go on, and nothing is to be told."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one = _made(tmp_path / "a", "{clips_create: make}, pins: {clips_create: clips.create}")
    other = _made(tmp_path / "b", "{clips_create: clips.create}, pins: {clips_create: make}")
    with forgetting(one), forgetting(other):
        old, new = (planned_interface(made.api, made.package) for made in (one, other))
    assert compared(old, new) == ()
