"""The same documents give the same bytes: run after run, and whatever the order of their keys is."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sdkwright.analysis import build_api
from sdkwright.changes.interfaces.planned_interface import planned_interface
from sdkwright.changes.interfaces.recorded_interface import recorded_interface
from sdkwright.config.sdk_yaml import Config, load_config
from sdkwright.load import load_documents
from sdkwright.output.lock import NAME, Lock, lock_text, read_lock
from sdkwright.output.terms import Formatting, Terms
from sdkwright.output.write import MemoryOutput
from sdkwright.pipeline import generate, read_api
from sdkwright.plan import LockedNames, plan_package
from sdkwright.render import render_package
from tests.functional.harness import OK, make

_CONFIG = Path(__file__).parents[3] / "specs" / "cloudsmith" / "sdk.yaml"


def shuffled(value: Any, rng: random.Random) -> Any:
    """The same JSON value with the keys of every object in another order; lists stay as they are.

    So do the media types of a body or reply: their order is that in which they are asked for.
    """
    if isinstance(value, dict):
        keys = list(value)
        rng.shuffle(keys)
        if keys and all("/" in key and not key.startswith("/") for key in keys):
            keys = list(value)
        return {key: shuffled(value[key], rng) for key in keys}
    return [shuffled(one, rng) for one in value] if isinstance(value, list) else value


def rendered(config: Config) -> Mapping[str, str]:
    """Every file of the SDK, unformatted, and the sections of the lock that tell what it offers."""
    documents, _ = load_documents(config.documents, config.overlays)
    locked_names = read_lock(config.package.output).names
    # The first line of each file names the documents' files, which tests may call as they like.
    api = build_api(documents, config).api
    package = replace(plan_package(api, config, locked_names), sources=("documents",))
    lock = lock_text(Lock(interface=recorded_interface(planned_interface(api, package))), version="0.1")
    return {**render_package(package, config.texts()), NAME: lock}


@cache
def cloudsmith(*, locked: bool) -> Mapping[str, str]:
    """The files of the Cloudsmith SDK from its documents as they are."""
    return rendered(configured(locked=locked))


def configured(*, locked: bool) -> Config:
    """The configuration of the Cloudsmith SDK, with the memory of its lock or without."""
    config = load_config(_CONFIG)
    return config if locked else replace(config, package=replace(config.package, output=Path("nowhere")))


@cache
def facts() -> Mapping[str, Any]:
    """The Cloudsmith documents with the overlays laid over them."""
    config = load_config(_CONFIG)
    documents, _ = load_documents(config.documents, config.overlays)
    return {document.name: document.root.value for document in documents}


def written(folder: Path, config: Config, seed: int | None) -> Config:
    """The configuration with its documents, overlays laid over them, written as JSON in another order."""
    paths = {}
    for name, value in facts().items():
        paths[name] = folder / f"{name}.json"
        paths[name].write_text(json.dumps(value if seed is None else shuffled(value, random.Random(seed))))
    return replace(config, documents=paths, overlays=())


class TestCloudsmith:
    """The Cloudsmith documents."""

    def test_overlaid_document_is_the_same(self, tmp_path: Path) -> None:
        """Documents with the overlays laid over them, as JSON, give what YAML and overlays give."""
        assert rendered(written(tmp_path, configured(locked=True), None)) == cloudsmith(locked=True)

    @pytest.mark.parametrize(("seed", "locked"), [(1, True), (2, True), (3, False), (4, False)])
    def test_order_of_keys(self, tmp_path: Path, seed: int, locked: bool) -> None:
        """The order of keys, at every depth of the documents, changes not a byte, with a lock or without."""
        expected = cloudsmith(locked=locked)
        files = rendered(written(tmp_path, configured(locked=locked), seed))
        assert files.keys() == expected.keys()
        assert [name for name in files if files[name] != expected[name]] == []

    def test_shuffling_shuffles(self) -> None:
        """The documents that are compared do differ in the order of their keys."""
        paths = facts()["v1"]["paths"]
        assert list(shuffled(paths, random.Random(1))) != list(paths)
        assert shuffled(paths, random.Random(1)) == paths


def clashing() -> dict[str, Any]:
    """A document in which names clash: of operations, operationIds, arguments, models and fields."""
    names = ("a-b", "a b", "A_b", "aB")
    properties = {name: {"type": "object", "properties": {name: {"type": "string"}}} for name in names}
    body = {"content": {"application/json": {"schema": {"type": "object", "properties": properties}}}}
    paths = {
        f"/{name}/{at}": {
            method: {"operationId": id_, "requestBody": body, "responses": {"200": {"description": "F"} | body}}
            for method, id_ in (("post", f"x_{name}"), ("put", f"x_{name}"), ("patch", "twice"))
        }
        for name in names
        for at in (1, 2)
    }
    return {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths}


@pytest.mark.parametrize("seed", range(5))
def test_clashes(tmp_path: Path, seed: int) -> None:
    """Who gets which name, where many want the same, does not depend on the order of keys either."""
    (tmp_path / "api.json").write_text(json.dumps(clashing()))
    expected = rendered(Config.from_spec(tmp_path / "api.json", tmp_path / "out"))
    (tmp_path / "api.json").write_text(json.dumps(shuffled(clashing(), random.Random(seed))))
    assert rendered(Config.from_spec(tmp_path / "api.json", tmp_path / "out")) == expected


class TestRuns:
    """Runs in other processes and circumstances."""

    _SPEC = "paths:\n" + "".join(
        f"  /{name}: {{get: {{operationId: {name}_list, {OK}}}, post: {{operationId: {name}_make, {OK}}}}}\n"
        for name in ("zebra", "ant", "mule", "bee")
    )

    def test_hash_seed(self, tmp_path: Path) -> None:
        """The seed of Python's hashes, which orders sets, changes nothing."""
        (tmp_path / "api.yaml").write_text('openapi: 3.1.0\ninfo: {title: T, version: "1"}\n' + self._SPEC)
        found, program = [], "from sdkwright.cli import main; main()"
        for seed in ("0", "1"):
            output = tmp_path / f"out{seed}"
            subprocess.run(
                [sys.executable, "-c", program, "generate", "api.yaml", "--output", output],
                check=True,
                cwd=tmp_path,
                capture_output=True,
                env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            )
            files = [path for path in output.rglob("*") if path.is_file()]
            found.append({str(path.relative_to(output)): path.read_bytes() for path in files})
        assert found[0] == found[1]

    def test_twice_in_memory(self, tmp_path: Path) -> None:
        """Two whole runs, formatted, give the same files, the lock among them."""
        make(tmp_path, self._SPEC)
        config = load_config(tmp_path / "sdk.yaml")
        outputs = [MemoryOutput(), MemoryOutput()]
        for output in outputs:
            report = generate(config, output, Terms(formatting=Formatting(jobs=1)), lambda _stage: None)
            assert report.exit_code == 0
        assert outputs[0].files == outputs[1].files
        assert "sdkwright.lock" in outputs[0].files

    def test_place_does_not_matter(self, tmp_path: Path) -> None:
        """Where the documents and the output stand is in no file."""
        texts = []
        for name in ("here", "there/deeper"):
            folder = tmp_path / name
            folder.mkdir(parents=True)
            (folder / "api.yaml").write_text('openapi: 3.1.0\ninfo: {title: T, version: "1"}\n' + self._SPEC)
            config = Config.from_spec(folder / "api.yaml", folder / "out")
            api = read_api(config, lambda _stage: None).api
            texts.append(render_package(plan_package(api, config, LockedNames()), {}))
        assert texts[0] == texts[1]
        assert not any(str(tmp_path) in text for text in texts[0].values())
