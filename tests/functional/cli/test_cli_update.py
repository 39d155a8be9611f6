"""`sdkwright update`: a vendor's new document becomes facts, and takes the place of ours when all is known."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sdkwright.output.turns import turn
from tests.functional.aimed import aimed
from tests.functional.command import Runner, tree

OURS = """\
openapi: 3.1.0
info:
  title: Boxes
  version: v1
paths:
  /boxes:
    get:
      operationId: box_list
      parameters:
        - name: page
          in: query
          schema:
            type: integer
      responses:
        '200':
          description: OK
          content:
            application/json:
              schema:
                type: array
                items:
                  $ref: '#/components/schemas/Box'
components:
  schemas:
    Box:
      type: object
      properties:
        id:
          type: string
"""
WORDS = """\
overlay: 1.0.0
info: {title: Words, version: "1"}
actions:
  - {target: "$.paths['/boxes'].get", update: {summary: List boxes.}}
  - {target: "$.paths['/boxes'].get.parameters[?@.name == 'page']", update: {description: Number of the page.}}
  - {target: "$.components.schemas.Box", update: {description: A box.}}
  - {target: "$.components.schemas.Box.properties.id", update: {description: Its id.}}
"""
CONFIG = """\
package: {name: boxes-sdk, output: out}
documents: {v1: v1.yaml}
overlays: [words.overlay.yaml]
tree: {pins: {box_list: boxes.list}}
pagination: {pages: {style: page, parameter: page, items: "", operations: [box_list]}}
"""
# The same, as it is served; NEW, with another operation and field, and one operation gone.
SERVED = """\
swagger: "2.0"
info: {title: The Box API, version: "7.3", description: All about boxes.}
host: boxes.test
produces: [application/json]
securityDefinitions: {basic: {type: basic}}
paths:
  /boxes:
    get:
      summary: Vendor words
      parameters: [{name: page, in: query, required: false, type: integer, description: Vendor words}]
      operationId: box_list
      responses: {"200": {schema: {items: {$ref: "#/definitions/Box"}, type: array}, description: Vendor words}}
definitions: {Box: {properties: {id: {type: string, title: Vendor words}}, type: object, x-odd: 1}}
"""
NEW = SERVED.replace("{id: {", "{size: {type: integer}, id: {").replace(
    "definitions:",
    '  /lids: {delete: {operationId: lid_delete, responses: {"204": {description: Vendor words}}}}\ndefinitions:',
)
MOVED = NEW.replace("/boxes:", "/crates:").replace("box_list", "crate_list")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose document is facts with words of ours."""
    monkeypatch.chdir(tmp_path)
    files = {"v1.yaml": OURS, "words.overlay.yaml": WORDS, "sdk.yaml": CONFIG, "new.yaml": NEW}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_same_facts_change_nothing(project: Path, run: Runner) -> None:
    """A document with other words, in another order and version, leaves ours as it is; what was left out is told."""
    (project / "new.yaml").write_text(SERVED, encoding="utf-8")
    before = tree(project)
    done = run("update", "new.yaml")
    assert done.code == 0
    assert done.out.splitlines() == [
        "left out: description (3), securitySchemes (1), servers (1), summary (1), title (1), x-odd (1)",
        "version: the vendor calls it 7.3; ours stays",
        "v1.yaml has these facts already: 1 operations",
    ]
    assert tree(project) == before


def test_a_document_of_several_files(project: Path, run: Runner) -> None:
    """What other files say is taken in and named; our document is one file, as if the vendor had served one."""
    run("update", "new.yaml")
    expected = (project / "v1.yaml").read_text()
    (project / "v1.yaml").write_text(OURS)
    definitions = NEW.partition("definitions: ")[2]
    (project / "types.yaml").write_text(definitions)
    (project / "new.yaml").write_text(NEW.replace("#/definitions/Box", "types.yaml#/Box").replace(definitions, "{}\n"))
    done = run("update", "new.yaml")
    assert (done.code, done.err) == (0, "")
    assert "taken in from other files: Box" in done.out.splitlines()
    assert (project / "v1.yaml").read_text() == expected


def test_a_new_document_takes_our_place(project: Path, run: Runner) -> None:
    """The facts are written in our form, what has no words of ours is listed, and so is what changes for users."""
    done = run("update", "new.yaml", "--config", "sdk.yaml", "--document", "v1")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert [line for line in lines if line.startswith("no words")] == [
        "no words yet: DELETE /lids",
        "no words yet: Box.size",
    ]
    assert [line for line in lines if line.startswith(("compatible", "breaking", "note"))] == [
        "compatible: lid_delete: There is a new method for DELETE /lids. Nothing has to be done.",
        "compatible: models.Box.size: Replies have a new field. Nothing has to be done.",
    ]
    assert lines[-1] == "v1.yaml is replaced: 2 operations; sdkwright generate --config sdk.yaml is next"
    written = (project / "v1.yaml").read_text(encoding="utf-8")
    assert "Vendor" not in written
    assert "        id:\n          type: string\n        size:\n          type: integer\n" in written
    assert run("generate").code == 0
    assert run("update", "new.yaml").out.splitlines()[-1] == "v1.yaml has these facts already: 2 operations"


def test_servers_and_credentials_of_swagger_stay(project: Path, run: Runner) -> None:
    """Where ours is Swagger 2.0 that names them, they are not left to overlays, so the new document's are taken."""
    (project / "v1.yaml").write_text(SERVED, encoding="utf-8")
    done = run("update", "new.yaml")
    assert done.code == 0
    assert "left out: description (4), summary (1), title (1), x-odd (1)" in done.out.splitlines()
    assert [line for line in done.out.splitlines() if line.startswith(("breaking", "note"))] == []
    written = (project / "v1.yaml").read_text(encoding="utf-8")
    assert "servers:\n  - url: https://boxes.test\n" in written
    assert "  securitySchemes:\n    basic:\n      type: http\n      scheme: basic\n" in written


@pytest.mark.parametrize(
    ("written", "raised"),
    [
        ("", ""),
        (", version: 1.0.0", ", version: 1.1.0"),
        (", version: '1.0.0'", ", version: '1.1.0'"),
        (", version: 1.1.0", ", version: 1.1.0"),
        (", version: 2.0.0rc1", ", version: 2.0.0rc1"),
    ],
)
def test_the_version_that_is_due_is_set(project: Path, run: Runner, written: str, raised: str) -> None:
    """Where the last release is known, the version is raised for what is new, unless it is high enough already."""
    config = CONFIG.replace("output: out", "output: out, version: 1.0.0")
    (project / "sdk.yaml").write_text(config, encoding="utf-8")
    assert run("generate").code == 0
    (project / "released.lock").write_bytes((project / "out" / "sdkwright.lock").read_bytes())
    config = CONFIG.replace("output: out", f"output: out{written}")
    (project / "sdk.yaml").write_text(config, encoding="utf-8")
    done = run("update", "new.yaml")
    assert done.code == 0
    assert (project / "sdk.yaml").read_text(encoding="utf-8") == CONFIG.replace("output: out", f"output: out{raised}")
    said = [line for line in done.out.splitlines() if line.startswith("version: ") and "vendor" not in line]
    told = "version: 1.1.0 is due; set package.version in sdk.yaml"
    assert said == ([told] if not written else ["version: 1.0.0 becomes 1.1.0 in sdk.yaml"] * (written != raised))


def test_the_version_stays_where_users_notice_nothing(project: Path, run: Runner) -> None:
    """A new document that changes nothing for users, as by a schema that nothing uses, leaves the version alone."""
    config = CONFIG.replace("output: out", "output: out, version: 1.0.0")
    (project / "sdk.yaml").write_text(config, encoding="utf-8")
    assert run("generate").code == 0
    (project / "released.lock").write_bytes((project / "out" / "sdkwright.lock").read_bytes())
    (project / "new.yaml").write_text(SERVED.replace("{Box:", "{Unused: {type: object}, Box:"), encoding="utf-8")
    done = run("update", "new.yaml")
    assert done.code == 0
    assert "becomes" not in done.out
    assert "Unused" in (project / "v1.yaml").read_text(encoding="utf-8")
    assert (project / "sdk.yaml").read_text(encoding="utf-8") == config


def test_line_ends_and_byte_order_marks_stay(project: Path, run: Runner) -> None:
    """With the line ends of Windows the facts are the same, and in sdk.yaml no more than the version changes."""
    config = "\ufeff" + CONFIG.replace("output: out", "output: out, version: 1.0.0").replace("\n", "\r\n")
    (project / "sdk.yaml").write_text(config, encoding="utf-8", newline="")
    (project / "v1.yaml").write_text(OURS, encoding="utf-8", newline="\r\n")
    assert run("generate").code == 0
    (project / "released.lock").write_bytes((project / "out" / "sdkwright.lock").read_bytes())
    (project / "same.yaml").write_text(SERVED, encoding="utf-8")
    before = tree(project)
    assert run("update", "same.yaml").out.splitlines()[-1] == "v1.yaml has these facts already: 1 operations"
    assert tree(project) == before
    assert run("update", "new.yaml").code == 0
    assert (project / "sdk.yaml").read_bytes().decode() == config.replace("1.0.0", "1.1.0")


def test_what_had_no_words_before_is_counted(project: Path, run: Runner) -> None:
    """What the old document had without words is not listed again: the list is what has come."""
    (project / "words.overlay.yaml").write_text(WORDS.rpartition("  - ")[0], encoding="utf-8")
    lines = [line for line in run("update", "new.yaml").out.splitlines() if line.startswith("no words")]
    assert lines == [
        "no words yet: DELETE /lids",
        "no words yet: Box.size",
        "no words yet: 1 more that had none before",
    ]


def test_what_no_longer_fits_is_listed(project: Path, run: Runner) -> None:
    """Each overlay action and each rule of sdk.yaml that names what is gone is told at its place; the answer is no."""
    (project / "new.yaml").write_text(MOVED, encoding="utf-8")
    done = run("update", "new.yaml")
    assert done.code == 1
    nothing = "the target selects nothing in any document: $.paths['/boxes'].get"
    place = "sdk.yaml:5:76 at /pagination/pages/operations/0"
    assert [line for line in done.out.splitlines() if line.startswith("no longer fits")] == [
        f"no longer fits: {place}: pagination rule 'pages': there is no operation 'v1:box_list'",
        "no longer fits: sdk.yaml:4:15 at /tree/pins/box_list: the pinned operation 'v1:box_list' is in no document",
        f"no longer fits: words.overlay.yaml:4:6 at /actions/0/target: {nothing}",
        f"no longer fits: words.overlay.yaml:5:6 at /actions/1/target: {nothing}.parameters[?@.name == 'page']",
    ]
    assert "/crates:" in (project / "v1.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("swagger: '2.0'\npaths: [", 3, "new.yaml:3:1: the YAML is broken"),
        ("<!doctype html>", 3, "but an HTML page"),
        (
            NEW.replace("#/definitions/Box", "#/paths/~1boxes/get/parameters/0"),
            3,
            "leads into a list of parameters, whose order is not kept",
        ),
    ],
)
def test_a_document_that_cannot_be_used_changes_nothing(
    project: Path, run: Runner, text: str, code: int, message: str
) -> None:
    """What does not load, or cannot become facts, is one error at its place, and ours stands."""
    (project / "new.yaml").write_text(text, encoding="utf-8")
    before = tree(project)
    done = run("update", "new.yaml")
    assert done.code == code
    assert message in done.err
    assert tree(project) == before


@pytest.mark.parametrize(
    "slip",
    [
        "/odd: 1",
        "/odd: {$ref: '#/info/title'}",
        "/odd: {additionalOperations: 1}",
        "/odd: {parameters: 1, get: {responses: {}}}",
        "/odd: {get: {parameters: 1, responses: {}}}",
        "/odd: {get: {parameters: [1, {in: query}], responses: {}}}",
        "/odd: {get: 1}",
        "x-odd: 1\ncomponents: 1",
        "x-odd: 1\ncomponents: {parameters: 1, schemas: 1}",
        "x-odd: 1\ncomponents: {parameters: {Odd: 1}, schemas: {Odd: 1}}",
        "x-odd: 1\ncomponents: {schemas: {Odd: {properties: 1, allOf: 1, items: 1}}}",
        "x-odd: 1\ncomponents: {schemas: {Odd: {properties: {odd: 1}, allOf: [1]}}}",
    ],
)
def test_a_slip_of_the_vendor_is_a_finding(project: Path, run: Runner, slip: str) -> None:
    """What has another form than it must is a warning, as for `generate`, and the rest of the document is taken."""
    text = f"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n  /a: {{get: {{responses: {{}}}}}}\n  {slip}\n"
    (project / "new.yaml").write_text(text, encoding="utf-8")
    (project / "sdk.yaml").write_text("".join(CONFIG.splitlines(keepends=True)[:2]), encoding="utf-8")
    done = run("update", "new.yaml")
    assert done.code == 0
    assert "warning: new.yaml:" in done.err
    assert "no words yet: GET /a" in done.out.splitlines()


def test_an_overlay_that_cannot_be_applied_changes_nothing(project: Path, run: Runner) -> None:
    """An overlay that the new document makes impossible is an error, and ours stands."""
    action = "  - {target: \"$.paths['/boxes'].get.operationId\", update: {a: 1}}\n"
    (project / "words.overlay.yaml").write_text(WORDS + action, encoding="utf-8")
    before = tree(project)
    done = run("update", "new.yaml")
    assert done.code == 3
    assert "words.overlay.yaml:8:6 at /actions/4/target: the target selects a string" in done.err
    assert tree(project) == before


def test_strict_allows_no_findings(project: Path, run: Runner) -> None:
    """With --strict a new document with findings replaces nothing; without, they are warnings."""
    (project / "new.yaml").write_text(NEW.replace("x-odd: 1", "odd: 1"), encoding="utf-8")
    before = tree(project)
    done = run("update", "new.yaml", "--strict")
    assert done.code == 1
    assert '"odd" is no fact that is known of a schema: it is left out' in done.err
    assert done.out.splitlines()[-1] == "v1.yaml stands as it was, because --strict allows no findings"
    assert tree(project) == before
    assert run("update", "new.yaml").code == 0


def test_an_old_document_that_does_not_fit_is_replaced(project: Path, run: Runner) -> None:
    """Where only the old document does not fit what is laid over it, that is told, and the new one is put in place."""
    action = "  - {target: \"$.paths['/old'].get.operationId\", update: {a: 1}}\n"
    (project / "words.overlay.yaml").write_text(WORDS + action, encoding="utf-8")
    (project / "v1.yaml").write_text(
        OURS.replace("  /boxes:", "  /old: {get: {operationId: old}}\n  /boxes:"), encoding="utf-8"
    )
    done = run("update", "new.yaml")
    assert done.code == 0
    assert "changes: not known, because the old document cannot be used: words.overlay.yaml:8:6 at" in done.out
    assert "/lids:" in (project / "v1.yaml").read_text(encoding="utf-8")


def test_what_cannot_be_replaced_is_wrong_usage(project: Path, run: Runner) -> None:
    """A name that the configuration does not have, no name where there are two, and what is no YAML file."""
    assert 'there is no document "v2" in sdk.yaml; there are v1' in run("update", "new.yaml", "--document", "v2").err
    (project / "sdk.yaml").write_text(CONFIG.replace("v1: v1.yaml", "v1: v1.yaml, v2: v2.json"), encoding="utf-8")
    (project / "v2.json").write_text(json.dumps({"openapi": "3.1.0"}), encoding="utf-8")
    text = CONFIG.replace("v1: v1.yaml", "v1: v1.yaml, v2: v2.json").replace("box_list", "v1:box_list")
    (project / "sdk.yaml").write_text(text, encoding="utf-8")
    done = run("update", "new.yaml")
    assert (done.code, done.err.splitlines()[0]) == (2, "error: --document is needed: one of v1, v2")
    done = run("update", "new.yaml", "--document", "v2")
    assert done.code == 2
    assert 'the document "v2" is no YAML file' in done.err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_an_update_that_is_killed_can_be_run_again(project: Path, run: Runner) -> None:
    """Killed before any effect on the disk, it leaves what the next run makes whole: document, version and no more."""
    config = CONFIG.replace("output: out", "output: out, version: 1.0.0")
    (project / "sdk.yaml").write_text(config, encoding="utf-8")
    assert run("generate").code == 0
    (project / "released.lock").write_bytes((project / "out" / "sdkwright.lock").read_bytes())
    old, effects = {path: path.read_bytes() for path in project.iterdir() if path.is_file()}, 0
    assert run("update", "new.yaml").code == 0
    whole = {path: path.read_bytes() for path in project.iterdir() if path.is_file()}
    assert b"version: 1.1.0" in whole[project / "sdk.yaml"]
    while True:
        for path, data in old.items():
            path.write_bytes(data)
        effects += 1
        if "there" not in aimed(project, "update", "new.yaml", ends=effects).stdout:
            break
        assert run("update", "new.yaml").code == 0
        assert {path: path.read_bytes() for path in project.iterdir() if path.is_file()} == whole
    assert effects > 6


def test_updates_take_turns(project: Path, run: Runner) -> None:
    """One that another process is at work on says which it waits for: both would raise the version."""
    with turn(project / "sdk.yaml", lambda _holder: None):
        command = [sys.executable, "-m", "sdkwright", "update", "new.yaml"]
        second = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert second.stderr is not None
        assert second.stderr.readline() == f"waiting for process {os.getpid()}, which updates sdk.yaml\n"
    assert second.communicate(timeout=60)[0].endswith("is next\n")
    assert run("update", "new.yaml").out.endswith("v1.yaml has these facts already: 2 operations\n")


def test_the_next_command_can_be_pasted(project: Path, run: Runner) -> None:
    """A path with a blank is quoted."""
    done = run("init", "new.yaml", "--output", "my sdk.yaml")
    assert done.out.endswith("; sdkwright generate --config 'my sdk.yaml' makes the SDK\n")
    (project / "my sdk.yaml").write_text(CONFIG, encoding="utf-8")
    assert run("update", "new.yaml", "--config", "my sdk.yaml").out.endswith(
        "; sdkwright generate --config 'my sdk.yaml' is next\n"
    )


@pytest.mark.skipif(os.name == "nt", reason="folders of Windows have no modes")
def test_a_folder_that_cannot_be_written(project: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the new document cannot be put in place, the old one stands, and no temporary file is left."""

    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    before = tree(project)
    done = run("update", "new.yaml")
    assert done.code == 2
    assert "v1.yaml: cannot be written: Permission denied; it stands as it was" in done.err
    assert tree(project) == before
