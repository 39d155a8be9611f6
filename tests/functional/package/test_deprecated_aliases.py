"""Methods that stand elsewhere since the last release: their old names go on, warn, and are told."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from sdkwright.config.sdk_yaml import load_config
from sdkwright.pipeline import read_api
from sdkwright.plan import LockedAlias, LockedNames, plan_package
from sdkwright.render import render_package
from tests.functional.command import CONFIG, SPEC, Runner
from tests.functional.harness import Sdk, document, forgetting, load, method

_SPEC = """
    paths:
      /pets:
        get:
          operationId: pets_list
          parameters: [{name: page, in: query, schema: {type: integer}}]
          responses: {"200": {description: F, content: {application/json: {schema: {
            type: array, items: {type: string}}}}}}
      /pets/{id}:
        get:
          operationId: pets_read
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          responses: {"200": {description: F, content: {application/json: {schema: {type: string}}}}}
      /pets/{id}/photo:
        post:
          operationId: pets_photo
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          requestBody:
            required: true
            content:
              application/json: {schema: {type: object, required: [url], properties: {url: {type: string}}}}
              application/octet-stream: {schema: {type: string, format: binary}}
          responses: {"204": {description: F}}
    """
_FORMER = {
    "api:pets_read": "animals.fetch",
    "api:pets_list": "animals.every",
    "api:pets_photo": "pets.picture",
}


def _made(
    folder: Path, version: str = "1.3.0", former: dict[str, str] | None = None, *, window: int = 1, **names: Any
) -> Sdk:
    """The SDK of the document, after a release that had these paths."""
    (folder / "api.yaml").write_text(document(_SPEC))
    module = f"sdk_with_aliases_{abs(hash(folder))}"
    package = f"package: {{name: {module.replace('_', '-')}, client: Api, version: {version}}}\n"
    (folder / "sdk.yaml").write_text(f"{package}documents: {{api: api.yaml}}\nalias_versions: {window}\n")
    settings = load_config(folder / "sdk.yaml")
    analysis = read_api(settings, lambda _stage: None)
    released = replace(LockedNames(_FORMER if former is None else former, {"api": "id"}), **names)
    plan = plan_package(analysis.api, settings, LockedNames(), released)
    files = render_package(plan, settings.texts())
    return Sdk(analysis, plan, files, load(folder / "out", module, files))


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sdk]:
    """The SDK with aliases for all its methods."""
    with forgetting(_made(tmp_path_factory.mktemp("aliases"))) as made:
        yield made


_CALLS: list[tuple[str, str, tuple[Any, ...], dict[str, Any], Any]] = [
    ("animals.fetch", "pets.read", (1,), {}, "x"),
    ("animals.every", "pets.list", (), {"page": 2}, ["x"]),
    ("pets.picture", "pets.photo", (1,), {"url": "u"}, None),
    ("pets.picture", "pets.photo", (1,), {"body": b"x"}, None),
]


@pytest.mark.parametrize(("old", "new", "args", "arguments", "reply"), _CALLS)
def test_the_same_request(
    sdk: Sdk, old: str, new: str, args: tuple[Any, ...], arguments: dict[str, Any], reply: Any
) -> None:
    """An alias sends what the method sends and returns what it returns, sync and async."""
    with pytest.warns(DeprecationWarning, match=f"`{old}` is called `{new}` now"):
        before = sdk.call(old, *args, reply=reply, **arguments)
    after = sdk.call(new, *args, reply=reply, **arguments)
    assert (before.value, before.requests) == (after.value, after.requests)


def test_each_call_warns_once_where_it_is_made(sdk: Sdk) -> None:
    """The warning says what to call and until when, and is about the line of the call, in the async client, too."""
    client, _ = sdk.client("x")
    other, _ = sdk.async_client("x")

    async def called() -> object:
        return await other.animals.fetch(1)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client.animals.fetch(1)
        asyncio.run(called())
    assert [Path(one.filename).name for one in caught] == [Path(__file__).name] * 2
    assert {one.category for one in caught} == {DeprecationWarning}
    assert str(caught[0].message) == ("`animals.fetch` is called `pets.read` now; this name goes with version 2.0.0.")


def test_whole_replies(sdk: Sdk) -> None:
    """What takes a method takes an alias, and the warning is about the caller's line all the same."""
    client, transport = sdk.client("x")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert client.reply_to(client.animals.fetch, 1).value == "x"
    assert [Path(one.filename).name for one in caught] == [Path(__file__).name]
    assert len(transport.requests) == 1


def test_docstrings_say_so(sdk: Sdk) -> None:
    """The docstring tells of the new name, beside all that it says otherwise."""
    client, _ = sdk.client()
    doc = method(client, "animals.fetch").__doc__
    assert "Deprecated since version 1.3.0: `animals.fetch` is called `pets.read` now" in " ".join(doc.split())


def test_new_methods_are_as_without_a_release(sdk: Sdk, tmp_path: Path) -> None:
    """An alias changes nothing about the paths of methods, and an SDK without one knows nothing of them."""
    with forgetting(_made(tmp_path, former={})) as plain:
        assert plain.package.paths == sdk.package.paths
        assert "src/" + plain.package.project.module + "/_runtime/deprecation.py" not in plain.files
        assert not plain.package.locked_names.aliases


@pytest.mark.parametrize(
    ("window", "since", "version", "end"),
    [
        (1, "2!1.2", "2!1.3.0", "2!2.0.0"),
        (1, "1.2.0", "1.9.0", "2.0.0"),
        (1, "1.2.0", "2.0.0", None),
        (1, "0.2.1", "0.2.9", "0.3.0"),
        (1, "0.2.1", "0.3.0", None),
        (1, "2.0.0", "2.5.0", "3.0.0"),
        (2, "1.2.0", "2.9.0", "3.0.0"),
        (2, "1.2.0", "3.0.0", None),
        (2, "0.2.1", "0.3.7", "0.4.0"),
        (2, "0.2.1", "0.4.0", None),
        (2, "0.2.1", "1.0.0", None),
        (0, "1.2.0", "1.2.1", None),
    ],
)
def test_the_window(tmp_path: Path, window: int, since: str, version: str, end: str | None) -> None:
    """An alias of an earlier release goes with the version that sdk.yaml lets it go with, whatever was said before."""
    aliases = {"animals.fetch": LockedAlias("api:pets_read", since, "9.0.0")}
    former = {"api:pets_read": "pets.read"}
    with forgetting(_made(tmp_path, version, former, window=window, aliases=aliases)) as made:
        expected = {} if end is None else {"animals.fetch": LockedAlias("api:pets_read", since, end)}
        assert made.package.locked_names.aliases == expected


def test_a_window_of_none(tmp_path: Path) -> None:
    """Where no alias is wanted, a method that has moved since the release is at its new path alone."""
    with forgetting(_made(tmp_path, window=0)) as made:
        assert not made.package.locked_names.aliases
        assert "pets.read" in made.package.paths.values()
        assert not hasattr(made.client()[0], "animals")


def test_a_path_that_something_else_has(tmp_path: Path) -> None:
    """A path that another method or group has now is no alias: nothing that is there may be hidden."""
    former = {"api:pets_read": "pets.list", "api:pets_list": "pets", "api:pets_photo": "pets.list.photo"}
    with forgetting(_made(tmp_path, former=former)) as made:
        assert not made.package.locked_names.aliases


def test_type_checkers_tell(sdk: Sdk, tmp_path: Path) -> None:
    """mypy and pyright refuse nothing of a call by its old name, and say that it is deprecated."""
    module = sdk.package.project.module
    source = tmp_path / "program.py"
    source.write_text(dedent(f"""\
        from {module} import Api, AsyncApi

        def old(client: Api) -> str:
            client.pets.picture(1, url="u")
            return client.animals.fetch(1)

        async def old_too(client: AsyncApi) -> str:
            return await client.animals.fetch(1)

        def new(client: Api) -> str:
            return client.pets.read(1)
        """))
    root = Path(str(sdk.module.__file__)).parents[1]
    (tmp_path / module).symlink_to(root / module)
    mypy = [sys.executable, "-m", "mypy", "--strict", "--enable-error-code=deprecated", "--no-error-summary"]
    said = subprocess.run([*mypy, source.name], capture_output=True, text=True, cwd=tmp_path, check=False).stdout
    assert [line.split(":")[1] for line in said.splitlines() if "[deprecated]" in line] == ["4", "5", "8"]
    assert all("[deprecated]" in line or " note: " in line for line in said.splitlines())
    settings = {"include": [source.name], "reportDeprecated": "warning", "typeCheckingMode": "strict"}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    pyright = [str(Path(sys.executable).parent / "pyright"), "--outputjson", "--pythonpath", sys.executable]
    done = subprocess.run(pyright, capture_output=True, text=True, cwd=tmp_path, check=False)
    found = json.loads(done.stdout)["generalDiagnostics"]
    assert [(one["range"]["start"]["line"] + 1, one["rule"]) for one in found] == [
        (4, "reportDeprecated"),
        (5, "reportDeprecated"),
        (8, "reportDeprecated"),
    ]


def _release(folder: Path, run: Runner, version: str, path: str, window: int) -> dict[str, list[str]]:
    """Make and release a version in which `pets_read` stands at a path, and return the aliases in its lock."""
    settings = CONFIG.replace("output: out", f"output: out, version: {version}")
    pins = f"tree: {{pins: {{pets_read: {path}}}}}\nalias_versions: {window}\n"
    (folder / "sdk.yaml").write_text(settings + pins)
    assert run("generate", "--no-format").code == 0
    shutil.copy(folder / "out/sdkwright.lock", folder / "released.lock")
    aliases: dict[str, list[str]] = json.loads((folder / "released.lock").read_text()).get("aliases", {})
    return aliases


@pytest.mark.parametrize(
    ("window", "ends"),
    [
        (0, ([], [], [], [])),
        (1, (["animals.read 2.0.0"], ["animals.fetch 3.0.0"], ["animals.fetch 3.0.0"], [])),
        (
            2,
            (
                ["animals.read 3.0.0"],
                ["animals.fetch 4.0.0", "animals.read 3.0.0"],
                ["animals.fetch 4.0.0", "animals.read 3.0.0"],
                ["animals.fetch 4.0.0"],
            ),
        ),
    ],
)
def test_releases_with_a_window(folder: Path, run: Runner, window: int, ends: tuple[list[str], ...]) -> None:
    """Over several releases each old name of a method is an alias as long as sdk.yaml says, counted from its rename."""
    assert not _release(folder, run, "1.0.0", "animals.read", window)
    releases = (
        ("1.1.0", "animals.fetch"),
        ("2.0.0", "animals.get"),
        ("2.1.0", "animals.get"),
        ("3.0.0", "animals.get"),
    )
    for (version, path), expected in zip(releases, ends, strict=True):
        aliases = _release(folder, run, version, path, window)
        assert [f"{path} {end}" for path, (_, _, end) in sorted(aliases.items())] == expected
        source = (folder / "out/src/pets_sdk/groups/animals.py").read_text()
        assert [f"def {name}(" in source for name in ("read", "fetch")] == [
            any(one.startswith(f"animals.{name} ") for one in expected) or path == f"animals.{name}"
            for name in ("read", "fetch")
        ]


def test_another_window(folder: Path, run: Runner) -> None:
    """Where a later release has another window, users are told that the old name goes earlier, or at once."""
    _release(folder, run, "1.0.0", "animals.read", 2)
    _release(folder, run, "1.1.0", "animals.fetch", 2)
    shutil.copy(folder / "released.lock", folder / "before.lock")
    _release(folder, run, "1.2.0", "animals.fetch", 1)
    told = "note: animals.read: The deprecated method goes with version 2.0.0 instead of 3.0.0."
    assert told in run("diff", "before.lock", "released.lock").out
    _release(folder, run, "1.3.0", "animals.fetch", 0)
    assert "breaking: animals.read: The deprecated method is gone." in run("diff", "before.lock", "released.lock").out


def test_a_release_and_the_next_ones(folder: Path, run: Runner) -> None:
    """A method that is renamed stays as an alias for its window, and the changes say so until it goes."""

    def made(version: str, pins: str = "") -> str:
        (folder / "sdk.yaml").write_text(CONFIG.replace("output: out", f"output: out, version: {version}") + pins)
        return run("generate", "--no-format").out

    assert (folder / "api.yaml").read_text() == SPEC
    made("1.0.0")
    shutil.copy(folder / "out/sdkwright.lock", folder / "released.lock")
    pins = "tree: {pins: {pets_read: animals.fetch}}\n"
    assert "since 1.0.0: 0 breaking, 0 compatible, 1 note; next version: 1.0.1" in made("1.0.1", pins)
    changelog = folder / "out/CHANGELOG.md"
    assert (
        "- `pets.read`: The method is called `animals.fetch` now; the old name goes on until version `2.0.0`. "
        "Call `animals.fetch` instead.\n"
    ) in changelog.read_text()
    assert "def read(self, id: int" in (folder / "out/src/pets_sdk/groups/pets.py").read_text()
    shutil.copy(folder / "out/sdkwright.lock", folder / "released.lock")
    assert "since 1.0.1" not in made("1.0.1", pins)
    assert run("diff", "released.lock", "sdk.yaml").out == "nothing changes for users\n"
    assert '"pets.read": ["pets_read", "1.0.1", "2.0.0"]' in (folder / "out/sdkwright.lock").read_text()
    done = made("2.0.0", pins)
    assert "since 1.0.1: 1 breaking, 0 compatible, 0 note; next version: 2.0.0" in done
    assert "- `pets.read`: The deprecated method is gone. Call `animals.fetch` instead.\n" in changelog.read_text()
    assert "def read(" not in (folder / "out/src/pets_sdk/groups/pets.py").read_text()


def test_the_operation_is_gone(folder: Path, run: Runner) -> None:
    """With an operation its old names go, and each of them is told."""
    _release(folder, run, "1.0.0", "animals.read", 2)
    _release(folder, run, "1.1.0", "animals.fetch", 2)
    (folder / "api.yaml").write_text(SPEC.partition("  /pets/{id}:")[0] + SPEC[SPEC.index("components:") :])
    (folder / "sdk.yaml").write_text(CONFIG.replace("output: out", "output: out, version: 2.0.0"))
    assert "since 1.1.0: 2 breaking" in run("generate", "--no-format").out
    changelog = (folder / "out/CHANGELOG.md").read_text()
    for name in ("animals.fetch", "animals.read"):
        assert f"- `{name}`: The method is gone: the server no longer has `GET /v1/pets/{{id}}`." in changelog
