"""`sdkwright drift`: what an SDK has recorded becomes an overlay, with which the next SDK fits the replies."""

from __future__ import annotations

import importlib
import itertools
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.functional.command import Runner

_NUMBERS = itertools.count(1)

V31 = """\
openapi: 3.1.0
info: {title: Boxes, version: "1"}
servers: [{url: "https://boxes.test/v1"}]
paths:
  /boxes/{boxId}:
    parameters: [{name: boxId, in: path, required: true, schema: {type: string}}]
    get: {operationId: box_read, responses: {"200": {$ref: "#/components/responses/Box"}}}
  /boxes: {get: {operationId: box_list, parameters: [{name: page, in: query, schema: {type: integer}}], responses: {
    "200": {description: F, content: {application/json: {schema: {type: object, properties: {total: {type: integer},
      data: {type: array, items: {$ref: "#/components/schemas/Box"}}}}}}}}}}
components:
  responses: {Box: {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/Box"}}}}}
  schemas:
    Box:
      type: object
      required: [id, name]
      properties:
        id: {type: string}
        name: {type: string}
        size: {type: integer}
        made: {type: string, format: date-time}
        kind: {$ref: "#/components/schemas/Kind"}
        owner: {$ref: "#/components/schemas/Owner"}
        tags: {type: array, items: {type: string, enum: [a]}}
        counts: {type: object, additionalProperties: {type: integer}}
        both: {allOf: [{$ref: "#/components/schemas/Owner"}, {type: object, properties: {role: {type: string}}}]}
    Kind: {type: string, enum: [small, large]}
    Owner: {type: object, required: [login], properties: {login: {type: string}, "it's/odd~": {type: boolean}}}
"""
V30 = V31.replace("openapi: 3.1.0", "openapi: 3.0.3")
SWAGGER = (
    V31.replace("openapi: 3.1.0", 'swagger: "2.0"')
    .replace(
        'servers: [{url: "https://boxes.test/v1"}]', "host: boxes.test\nbasePath: /v1\nproduces: [application/json]"
    )
    .replace(
        'content: {application/json: {schema: {$ref: "#/components/schemas/Box"}}}}}',
        "schema: {$ref: '#/definitions/Box'}}}",
    )
    .replace("in: path, required: true, schema: {type: string}", "in: path, required: true, type: string")
    .replace("in: query, schema: {type: integer}", "in: query, type: integer")
    .replace(
        "content: {application/json: {schema: {type: object, properties: {total",
        "schema: {type: object, properties: {total",
    )
    .replace('items: {$ref: "#/components/schemas/Box"}}}}}}}}}}', "items: {$ref: '#/definitions/Box'}}}}}}}}")
    .replace("components:\n  responses", "responses")
    .replace("  schemas:\n", "definitions:\n")
    .replace("#/components/schemas", "#/definitions")
    .replace("#/components/responses", "#/responses")
)

FITS: dict[str, Any] = {"id": "a", "name": "b"}
REPLIES: list[dict[str, Any]] = [
    {"id": None, "name": "b"},
    {"id": "a"},
    {**FITS, "size": "big", "made": "soon", "kind": "huge", "owner": None, "new": {"inner": 1}, "more": [1]},
    {
        **FITS,
        "size": 1.5,
        "kind": None,
        "owner": {"it's/odd~": "x", "added": 3},
        "new": "text",
        "tags": ["a", "b", None],
    },
    {**FITS, "counts": {"x": "many"}, "both": {"login": "l", "role": None, "rank": 1}, "empty": None, "kind": 7},
    {**FITS, "more": "x", "empty": 3, "tags": None, "counts": {"x": None}},
]


@pytest.fixture(autouse=True)
def path_as_it_was() -> Iterator[None]:
    """What is imported in a test is forgotten."""
    before, modules = list(sys.path), set(sys.modules)
    yield
    sys.path[:] = before
    for name in set(sys.modules) - modules:
        del sys.modules[name]


class Project:
    """A project with a document, whose SDK is made and then used."""

    def __init__(self, folder: Path, run: Runner, document: str) -> None:
        self.folder, self.run = folder, run
        (folder / "boxes.yaml").write_text(document)

    def record(self, *overlays: str) -> list[str]:
        """What an SDK made with these overlays records of the replies, as lines of the file."""
        name = f"boxes_{next(_NUMBERS)}"
        config = {
            "package": {"name": name, "module": name, "client": "Boxes", "output": name},
            "documents": {"boxes": "boxes.yaml"},
            "overlays": list(overlays),
        }
        (self.folder / "sdk.yaml").write_text(json.dumps(config))
        done = self.run("generate", "--config", self.folder / "sdk.yaml", "--no-format")
        assert done.code == 0, done.err
        sys.path.insert(0, str(self.folder / name / "src"))
        module: Any = importlib.import_module(name)
        file = self.folder / "drift.jsonl"
        start = len(file.read_text().splitlines()) if file.exists() else 0
        bodies = [*REPLIES, *({"total": 1, "data": [body]} for body in REPLIES)]
        transport = module.ScriptedTransport([module.reply(body) for body in bodies])
        client = module.Boxes(transport=transport, on_drift=module.DriftRecorder(file))
        for _ in REPLIES:
            client.boxes.read("x") if hasattr(client, "boxes") else client.box.read("x")
        for _ in REPLIES:
            list(client.boxes.list() if hasattr(client, "boxes") else client.box.list())
        shutil.rmtree(self.folder / name)
        return file.read_text().splitlines()[start:] if file.exists() else []

    def drift(self, *arguments: object) -> tuple[int, str]:
        """Run the command on what was recorded; its exit code, and its last line."""
        done = self.run("drift", self.folder / "drift.jsonl", "--config", self.folder / "sdk.yaml", *arguments)
        return done.code, done.err.strip().splitlines()[-1]


class TestRound:
    """Record, overlay, regenerate."""

    @pytest.mark.parametrize("document", [V31, V30, SWAGGER], ids=["3.1", "3.0", "2.0"])
    def test_no_drift_afterwards(self, folder: Path, run: Runner, document: str) -> None:
        """With the overlay the same replies fit, and there is nothing left to mend."""
        project = Project(folder, run, document)
        assert len(project.record()) > 30
        overlay = folder / "drift.overlay.json"
        code, summary = project.drift("--output", overlay)
        assert (code, summary.rpartition(", ")[2]) == (0, "not mended: 0")
        assert json.loads(overlay.read_text())["overlay"] == "1.0.0"
        assert project.record("drift.overlay.json") == []
        code, summary = project.drift()
        assert (code, summary.split(", ")[1:]) == (0, ["actions: 0", "not mended: 0"])
        # Made anew, it is the same: what it mends is not taken for granted.
        before = overlay.read_text()
        project.drift("--output", overlay)
        assert overlay.read_text() == before


class TestCommand:
    """What it prints, and what it does not mend."""

    def _recorded(self, folder: Path, *records: tuple[str, str, str, str]) -> Path:
        file = folder / "drift.jsonl"
        names = ("operation", "path", "expected", "got")
        file.write_text("".join(json.dumps(dict(zip(names, one, strict=True))) + "\n" for one in records))
        return file

    def test_printed(self, folder: Path, run: Runner) -> None:
        """Without --output the overlay is printed, and nothing is written."""
        (folder / "boxes.yaml").write_text(V31)
        file = self._recorded(folder, ("GET /boxes/{box_id}", "/new", "nothing", "integer"))
        done = run("drift", file, "boxes.yaml")
        (action,) = json.loads(done.out)["actions"]
        target = "$['components']['schemas']['Box']['properties']"
        assert action == {"target": target, "update": {"new": {"type": "integer"}}}
        assert (done.code, done.err.strip().splitlines()[-1]) == (0, "recorded: 1, actions: 1, not mended: 0")

    def test_const(self, folder: Path, run: Runner) -> None:
        """A constant that has had another value becomes an enumeration."""
        (folder / "boxes.yaml").write_text(V31.replace("kind: {$ref", "sort: {const: x}\n        kind: {$ref"))
        file = self._recorded(folder, ("GET /boxes/{box_id}", "/sort", "one of 'x'", 'value "y"'))
        overlay = folder / "drift.overlay.json"
        done = run("drift", file, "boxes.yaml", "--output", overlay)
        assert done.code == 0, done.err
        added = {"sort": {"enum": ["x", "y"]}}
        assert json.loads(overlay.read_text())["actions"][-1]["update"] == added

    @pytest.mark.parametrize(
        ("record", "reason"),
        [
            (("GET /others", "/new", "nothing", "integer"), "no document has this operation"),
            (("GET /boxes/{x}", "/kind", "one of 'small'", 'value "long…'), "does not have its name or its value"),
            (("GET /boxes/{x}", "/kind", "one of 'small'", "value 1e999"), "does not have its name or its value"),
            (
                ("GET /boxes/{x}", "/kind", "one of 'small'", 'value "\\ud800"'),
                "does not have its name or its value",
            ),
            (("GET /boxes/{x}", "/long…/a", "nothing", "string"), "does not have its name or its value"),
            (("GET /boxes/{x}", "/name/inner", "nothing", "string"), "its place in the document is not certain"),
            (("GET /boxes/{x}", "/owner", "a known 'sort'", 'value "cow"'), "an object of a new kind needs a schema"),
            (("GET /boxes/{x}", "/nowhere/at/all", "string", "integer"), "its place in the document is not certain"),
        ],
    )
    def test_not_mended(self, folder: Path, run: Runner, record: tuple[str, str, str, str], reason: str) -> None:
        """What no overlay can mend is told with the reason, and is the answer "no"."""
        (folder / "boxes.yaml").write_text(V31)
        done = run("drift", self._recorded(folder, record), "boxes.yaml")
        assert (done.code, done.out) == (1, "")
        assert f"not mended: {record[0]}: {record[1]}" in done.err
        assert reason in done.err

    @pytest.mark.parametrize("line", ["{", "[]", '{"operation": "GET /"}', "\x00", '{"operation": 1}'])
    def test_no_records(self, folder: Path, run: Runner, line: str) -> None:
        """A file that holds anything else is a located error."""
        (folder / "boxes.yaml").write_text(V31)
        file = self._recorded(folder, ("GET /boxes/{box_id}", "/new", "nothing", "integer"))
        file.write_text(file.read_text() + line)
        done = run("drift", file, "boxes.yaml")
        assert (done.code, done.out) == (3, "")
        assert "drift.jsonl:2:1: a record of drift is a JSON object with operation, path" in done.err

    @pytest.mark.parametrize(
        ("record", "reason"),
        [
            (("GET /boxes/{x}", "/new", "nothing", "evil"), "'evil' is not what there can be"),
            (("GET /boxes/{x}", "/new", "nothing", 'value "x"'), "is not what there can be"),
            (("GET /boxes/{x}", "new", "nothing", "string"), "'new' is no place in a reply"),
            (("GET /boxes/{x}", "/\ud800", "nothing", "string"), "a record of drift is a JSON object"),
        ],
    )
    def test_other_records(self, folder: Path, run: Runner, record: tuple[str, str, str, str], reason: str) -> None:
        """So is a record of what no SDK says: nothing of it gets into a document."""
        (folder / "boxes.yaml").write_text(V31)
        done = run("drift", self._recorded(folder, record), "boxes.yaml")
        assert (done.code, done.out) == (3, "")
        assert reason in done.err

    @pytest.mark.parametrize("name", ["boxes.yaml", "drift.jsonl", "notes.txt", "list.json"])
    def test_not_replaced(self, folder: Path, run: Runner, name: str) -> None:
        """Only an earlier overlay is replaced: no document, no records, and nothing else."""
        (folder / "boxes.yaml").write_text(V31)
        (folder / "notes.txt").write_text("Mine")
        (folder / "list.json").write_text("[1]")
        file = self._recorded(folder, ("GET /boxes/{box_id}", "/new", "nothing", "integer"))
        before = (folder / name).read_text()
        done = run("drift", file, "boxes.yaml", "--output", name)
        assert (done.code, (folder / name).read_text()) == (2, before)
        assert f"{name} is there, and is no overlay" in done.err

    def test_no_file(self, folder: Path, run: Runner) -> None:
        """A file that is not there is an error."""
        (folder / "boxes.yaml").write_text(V31)
        done = run("drift", folder / "none.jsonl", "boxes.yaml")
        assert done.code == 3
        assert "none.jsonl: cannot be read: No such file" in done.err

    def test_two_documents(self, folder: Path, run: Runner) -> None:
        """Each of several documents has an overlay of its own, which is for it alone."""
        (folder / "boxes.yaml").write_text(V31)
        (folder / "cats.yaml").write_text(V31.replace("box", "cat").replace("/v1", "/v2"))
        file = self._recorded(
            folder,
            ("GET /v1/boxes/{box_id}", "/new", "nothing", "integer"),
            ("GET /v2/cates/{cat_id}", "/new", "nothing", "string"),
        )
        done = run("drift", file, "boxes.yaml", "cats.yaml", "--output", folder / "drift.overlay.json")
        assert done.code == 0, done.err
        for name, kind in (("boxes", "integer"), ("cats", "string")):
            overlay = json.loads((folder / f"drift.{name}.overlay.json").read_text())
            assert overlay["extends"] == f"{name}.yaml"
            assert overlay["actions"][0]["update"] == {"new": {"type": kind}}

    def test_two_documents_again(self, folder: Path, run: Runner) -> None:
        """Overlays that the configuration has by now are made anew of all records, each in its place."""
        (folder / "boxes.yaml").write_text(V31)
        (folder / "cats.yaml").write_text(V31.replace("box", "cat").replace("/v1", "/v2"))
        names = [f"drift.{name}.overlay.json" for name in ("boxes", "cats")]
        config: dict[str, Any] = {
            "package": {"name": "both", "client": "Both", "output": "both"},
            "documents": {"boxes": "boxes.yaml", "cats": "cats.yaml"},
        }
        first = ("GET /v1/boxes/{box_id}", "/new", "nothing", "integer")
        second = ("GET /v1/boxes/{box_id}", "/newer", "nothing", "integer")
        of_cats = ("GET /v2/cates/{cat_id}", "/new", "nothing", "string")
        for records in ((first, of_cats), (first, of_cats, second), (first, second)):
            (folder / "sdk.yaml").write_text(json.dumps(config))
            done = run("drift", self._recorded(folder, *records), "--output", "drift.overlay.json")
            assert done.code == 0, done.err
            config["overlays"] = names
        (action,) = json.loads((folder / names[0]).read_text())["actions"]
        assert action["update"] == {"new": {"type": "integer"}, "newer": {"type": "integer"}}
        assert not (folder / "drift.overlay.json").exists()
