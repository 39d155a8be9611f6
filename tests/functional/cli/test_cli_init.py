"""`sdkwright init`: an sdk.yaml to begin with."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from sdkwright.config.sdk_yaml import load_config
from tests.functional.command import OTHER, Runner, tree

_ITEMS = "{type: array, items: {$ref: '#/components/schemas/Pet'}}"
_RICH = f"""\
openapi: 3.1.0
info: {{title: Petstore API, version: "1"}}
servers: [{{url: "https://pets.test/v1"}}]
security: [{{key: []}}]
paths:
  /pets:
    get:
      operationId: pets_list
      parameters:
        - {{name: page, in: query, schema: {{type: integer}}}}
        - {{name: page_size, in: query, schema: {{type: integer}}}}
      responses: {{"200": {{description: F, content: {{application/json: {{schema: {_ITEMS}}}}}}}}}
  /pets/{{id}}:
    get:
      operationId: pets_read
      parameters: [{{name: id, in: path, required: true, schema: {{type: integer}}}}]
      responses: {{"200": {{description: F, content: {{application/json: {{schema: {{$ref: "#/components/schemas/Pet"}}}}}}}}}}
components:
  schemas: {{Pet: {{type: object, properties: {{id: {{type: integer}}}}}}}}
  securitySchemes: {{key: {{type: apiKey, in: header, name: X-Key}}, "odd.name": {{type: http, scheme: bearer}}}}
"""  # noqa: E501  # the document's own lines


def _uncommented(text: str) -> str:
    """The file with its examples in force: what is commented out and is no prose."""
    return re.sub(r"^( *)# (?=[a-z_]+:|  )", r"\1", text, flags=re.MULTILINE)


class TestInit:
    """sdkwright init"""

    def test_valid(self, folder: Path, run: Runner) -> None:
        """The file is a configuration, names what was found, and says why."""
        (folder / "api.yaml").write_text(_RICH)
        done = run("init", "api.yaml")
        assert (done.code, done.err) == (0, "")
        config = load_config(folder / "sdk.yaml")
        assert (config.package.name, config.package.client) == ("petstore-sdk", "Petstore")
        assert dict(config.documents) == {"api": folder / "api.yaml"}
        assert config.credentials.keys() == {"key", "odd.name"}
        text = (folder / "sdk.yaml").read_text()
        for words in ("https://pets.test", "PETSTORE_BASE_URL", "Laid out by id", "style: page", "parameter: page"):
            assert words in text

    def test_same_sdk(self, folder: Path, run: Runner) -> None:
        """The SDK that it makes is the one that the document alone makes, but for its lock, which knows of the file."""
        (folder / "api.yaml").write_text(_RICH)
        run("generate", "api.yaml", "--output", "alone")
        run("init", "api.yaml")
        assert run("generate").code == 0
        alone, begun = (
            {name: text for name, (text, _) in tree(folder / root).items() if name != "sdkwright.lock"}
            for root in ("alone", "petstore-sdk")
        )
        assert begun == alone

    def test_examples(self, folder: Path, run: Runner) -> None:
        """What is commented out is right, too: with all of it in force the file still loads and makes an SDK."""
        (folder / "api.yaml").write_text(_RICH)
        run("init", "api.yaml")
        text = _uncommented((folder / "sdk.yaml").read_text())
        for name in ("LICENSE", "guide.md"):
            (folder / name).write_text("text\n")
        for half, name in (("aio", "Async"), ("sync", "")):
            (folder / "custom" / half).mkdir(parents=True)
            code = f"from ..._runtime import {name}Group\n\n\nclass {name}Waiting({name}Group):\n    pass\n"
            (folder / "custom" / half / "waiting.py").write_text(code)
        text = re.sub(r"^(overlays|include|exclude):.*\n", "", text, flags=re.MULTILINE)
        (folder / "sdk.yaml").write_text(text)
        config = load_config(folder / "sdk.yaml")
        assert (config.tree.by, len(config.tree.pins), len(config.pagination)) == ("id", 1, 1)
        assert config.environment is not None
        assert config.environment["key"] == "PETSTORE_KEY"
        assert config.package.license == "Apache-2.0"
        done = run("generate", "--strict")
        assert done.code == 0, done.err

    def test_subset_example(self, folder: Path, run: Runner) -> None:
        """The example of a selection has the right shape."""
        run("init", "api.yaml")
        lines = (folder / "sdk.yaml").read_text().splitlines()
        chosen = [line.removeprefix("# ") for line in lines if line.startswith(("# include:", "# exclude:"))]
        (folder / "sdk.yaml").write_text("\n".join([*lines, *chosen]))
        assert len(load_config(folder / "sdk.yaml").include) == 2

    def test_never_replaced(self, folder: Path, run: Runner) -> None:
        """A file that is there stays, unless --force says otherwise."""
        (folder / "sdk.yaml").write_text("mine")
        done = run("init", "api.yaml")
        assert (done.code, (folder / "sdk.yaml").read_text()) == (2, "mine")
        assert "--force" in done.err
        assert run("init", "api.yaml", "--force").code == 0
        load_config(folder / "sdk.yaml")

    def test_elsewhere(self, folder: Path, run: Runner) -> None:
        """Paths in the file are relative to it, wherever it stands; several documents are named each."""
        (folder / "specs").mkdir()
        (folder / "1 two.yaml").write_text(OTHER)
        run("init", "api.yaml", "1 two.yaml", "--output", "specs/sdk.yaml", "--package", "zoo")
        config = load_config(folder / "specs/sdk.yaml")
        assert dict(config.documents) == {"api": folder / "api.yaml", "api_1_two": folder / "1 two.yaml"}
        assert config.package.name == "zoo"

    @pytest.mark.parametrize(
        ("arguments", "code", "words"),
        [
            (("init",), 2, "SPEC"),
            (("init", "-"), 2, "file or a URL"),
            (("init", "none.yaml"), 3, "no such file"),
            (("init", "api.yaml", "--output", "none/sdk.yaml"), 2, "cannot be written"),
            (("init", "api.yaml", "--output", "api.yaml/sdk.yaml"), 2, "cannot be written"),
            (("init", "api.yaml", "--package", "no/name"), 2, "no/name"),
        ],
    )
    def test_refused(self, folder: Path, run: Runner, arguments: tuple[str, ...], code: int, words: str) -> None:
        """What cannot be done is told, and nothing is written."""
        before = tree(folder)
        done = run(*arguments)
        assert (done.code, words in done.err, tree(folder)) == (code, True, before)

    def test_hostile(self, folder: Path, run: Runner) -> None:
        """Text of documents stays in quotes and comments."""
        evil = "\\n\\u2028package: {name: evil}\\n# \\\"'\\e[31m"
        spec = (
            _RICH.replace("odd.name", evil).replace("pets_list", f'"{evil}"').replace("name: page,", f'name: "{evil}",')
        )
        (folder / "api.yaml").write_text(spec.replace("Petstore API", f'"{evil}"').replace("X-Key", f'"{evil}"'))
        done = run("init", "api.yaml", "--package", "mild")
        text = (folder / "sdk.yaml").read_text()
        assert done.code == 0
        assert not {"\x1b", "\u2028"} & set(text + done.out + done.err)
        assert load_config(folder / "sdk.yaml").package.name == "mild"
        assert "\npackage: {name: evil}" not in text

    def test_of_a_url(self, folder: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        """A document from a URL is named by it, without what may be secret."""
        monkeypatch.setattr("sdkwright.load.sources.locate.fetch", lambda *_arguments: json.dumps({
            "openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}).encode())  # fmt: skip
        run("init", "https://user:hush@pets.test/api.json?key=hush")
        text = (folder / "sdk.yaml").read_text()
        assert '"https://pets.test/api.json"' in text
        assert "hush" not in text
