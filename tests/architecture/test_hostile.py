"""A document can be hostile: no text of it becomes code, markup or a terminal's command."""

from __future__ import annotations

import ast
import functools
import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml

from sdkwright.config.sdk_yaml import load_config
from sdkwright.naming import is_plain_key
from sdkwright.pipeline import read_api
from sdkwright.plan import LockedNames, plan_package
from sdkwright.render import render_package
from tests.functional.harness import load
from tests.hostile.proof import is_plain

# Whatever ends a literal, a comment, a template, a table or a line somewhere.
NASTY = (
    '"',
    "'",
    '"""',
    "'''",
    "\\",
    '\\"""',
    '"""\\',
    "\\N{BULLET} \\x41 \\u0041",
    "\n",
    "\r\n\t\f\v",
    "\x1b[31mred\x1b[0m",
    "\x9b31m\u0085",
    "\u2028\u2029\u202e\ufeff",
    "\u200b\u200d\xad\u061c\u2067\U000e0041\U000e007f",
    "{{ 7 * 7 }}{% raw %}{# x #}",
    "%s {} {0} $HOME `id`",
    "]]]\n[project.scripts]\nevil = 'x:y'",
    "<script>alert(1)</script> | a | b |\n# heading\n```\n",
    "# comment",
    "*/ --> ",
    "\x7f\x08\x00",
    'x"; import os; os.abort() #',
    ")\nraise SystemExit\n(",
    "é漢\U0001f600",
)


def document(text: str, *, nasty: bool) -> dict[str, Any]:
    """One document with the text in every place that holds free text; the harmless one is of the same shape."""
    free = text if nasty else "plain"
    # Neither is a name in Python as it stands, so that both documents need a name of their own for it.
    name = f"name.{free}" if nasty else "name."
    in_path = free.translate(str.maketrans("", "", "{}"))  # braces would be parameters
    # A model's keys cannot need escapes in JSON; that such ones are left out is tested where models are.
    key = name if is_plain_key(name) else "name."
    tag = free if is_plain_key(free) else "plain"
    schema = object_schema(name, free)
    operation = {
        "operationId": f"things_list{free if nasty else ''}",
        "summary": free,
        "description": f"{free}\n\n- {free}\n\n{free}",
        "tags": [free],
        "x-sdkwright": {"plan": free},
        "parameters": [
            {
                "name": "id",
                "in": "path",
                "required": True,
                "description": free,
                "schema": {"type": "string", "pattern": free},
            },
            {
                "name": name,
                "in": "query",
                "description": free,
                "schema": {"type": "string", "enum": [free], "default": free},
            },
            {"name": f"X-{name}", "in": "header", "description": free, "schema": {"type": "string"}},
            {"name": f"c-{name}", "in": "cookie", "schema": {"type": "string"}},
        ],
        "requestBody": {"description": free, "content": {"application/json": {"schema": schema}}},
        "responses": {
            "200": {
                "description": free,
                "headers": {f"X-{free}": {"description": free, "schema": {"type": "integer"}}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
            },
            "201": {
                "description": free,
                "content": {
                    f"application/hal+json; {free}": {"schema": {"type": "integer"}},
                    f"text/event-stream; {free}": {"itemSchema": {"$ref": "#/components/schemas/One"}},
                },
            },
            "404": {"description": free},
        },
    }
    other = {
        "summary": free,
        "security": [{"oauth": [f"more{free}"]}],
        "servers": [{"url": "https://{zone}-{site}.test", "variables": {"site": _variable(free)}}],
        "callbacks": {f"called{free}": {free: {"post": _sent(key, free)}}},
        "requestBody": {"description": free, "content": {f"text/{free}": {"schema": {"type": "string"}}}},
        "responses": {"204": {"description": free}},
    }
    part = {"type": "object", "properties": {name: {"type": "string", "format": "binary"}}}
    form = {
        "summary": free,
        "parameters": [
            {"name": "a", "in": "query", "content": {f"text/{free}": {"schema": {"type": "string"}}}},
            {"name": f"b{name}", "in": "query", "style": "deepObject", "schema": {"type": "object"}},
        ],
        "requestBody": {
            "content": {
                "multipart/form-data": {"schema": part, "encoding": {name: {"contentType": f"a/{free}"}}},
                f"text/{free}": {"schema": {"type": "string"}},
            }
        },
        "responses": {"204": {"description": free}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": free, "description": free, "version": free, "license": {"name": free}},
        "servers": [
            {"url": "https://{zone}.test/v1", "description": free, "variables": {"zone": _variable(free)}},
            {"url": f"https://api.test/{in_path}", "name": free, "description": free},
        ],
        "tags": [{"name": free, "description": free}],
        "security": [{"key": []}, {"oauth": [free]}],
        "webhooks": {f"hook{free}": {"post": _sent(key, free)}},
        "paths": {f"/things/{{id}}/{in_path}": {"put": operation}, "/other": {"post": other, "put": form}},
        "components": {
            "securitySchemes": {
                "key": {
                    "type": "apiKey",
                    "in": "header",
                    "name": "X-Key",
                    "description": free,
                    "x-sdkwright": {"prefix": free},
                },
                "asked": {"type": "apiKey", "in": "query", "name": f"key-{free}", "description": free},
                "oauth": {
                    "type": "oauth2",
                    "description": free,
                    "flows": {
                        "clientCredentials": {
                            "tokenUrl": f"/{free}",
                            "refreshUrl": f"/r{free}",
                            "scopes": {free: free, f"more{free}": free},
                        }
                    },
                },
            },
            "schemas": {
                "Thing": object_schema(key, free),
                "Child": {
                    "description": free,
                    "oneOf": [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/Two"}],
                    "discriminator": {
                        "propertyName": key,
                        "mapping": {tag: "#/components/schemas/One", "two": "Two"},
                    },
                },
                "One": {
                    "type": "object",
                    "description": free,
                    "properties": {key: {"type": "string"}, "a": {"const": free}},
                },
                "Two": {
                    "type": "object",
                    "properties": {key: {"type": "string"}, "b": {"type": "string", "default": free}},
                },
            },
        },
    }


def _variable(free: str) -> dict[str, Any]:
    return {"default": "api", "enum": ["api", free], "description": free}


def _sent(key: str, free: str) -> dict[str, Any]:
    """A request that the server sends."""
    return {
        "summary": free,
        "description": free,
        "parameters": [{"name": f"X-{free}", "in": "header", "description": free, "schema": {"type": "string"}}],
        "requestBody": {"content": {"application/json": {"schema": object_schema(key, free)}}},
        "responses": {"204": {"description": free}},
    }


def object_schema(key: str, free: str) -> dict[str, Any]:
    """An object with the text in every place, and under the key of one property."""
    return {
        "type": "object",
        "description": free,
        "required": [key],
        "properties": {
            key: {"type": "string", "description": free, "enum": [free, "other"], "default": free},
            "text": {
                "type": "string",
                "title": free,
                "pattern": free,
                "description": f"{free} {free}",
                "example": free,
            },
            "child": {"$ref": "#/components/schemas/Child"},
        },
    }


@functools.cache
def render(text: str | None) -> Mapping[str, str]:
    """The files of the SDK made from the document with this text, or from the harmless one; unformatted."""
    words = "plain" if text is None else text
    config = {
        "package": {"name": "hostile", "description": words, "version": "1.0", "license": "MIT"},
        "documents": {"api": "api.yaml"},
        "pagination": {"rule": {"style": "page", "parameter": "page", "items": "", "match": True}},
    }
    return rendered(document(words, nasty=text is not None), config)


def rendered(made: dict[str, Any], config: dict[str, Any]) -> Mapping[str, str]:
    """The files of the SDK made from the document."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "api.yaml").write_text(yaml.safe_dump(made), encoding="utf-8")
        (folder / "sdk.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
        settings = load_config(folder / "sdk.yaml")
        api = read_api(settings, lambda _stage: None).api
        return render_package(plan_package(api, settings, LockedNames()), settings.texts())


class _Shape(ast.NodeTransformer):
    """Takes all text and all names out of a tree, so that only its shape is left."""

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        return ast.copy_location(ast.Constant(type(node.value).__name__), node)

    def generic_visit(self, node: ast.AST) -> ast.AST:
        for field in ("id", "name", "arg", "attr", "asname", "module"):
            if isinstance(getattr(node, field, None), str):
                setattr(node, field, "_")
        return super().generic_visit(node)


def shape(source: str) -> str:
    """The tree of a module without its text and names; the order of sorted entries does not count."""
    tree = _Shape().visit(ast.parse(source))
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            node.values.sort(key=ast.dump)
        elif isinstance(node, ast.arguments):
            node.kwonlyargs.sort(key=ast.dump)
        elif isinstance(node, ast.ClassDef):
            node.body.sort(key=ast.dump)
    return ast.dump(tree)


@pytest.mark.parametrize("text", [*NASTY, "".join(NASTY)], ids=range(len(NASTY) + 1))
class TestHostileText:
    """The same document with harmless and with hostile text."""

    def test_same_code(self, text: str) -> None:
        """All files parse, and the code differs in nothing but text and names."""
        files, harmless = render(text), render(None)
        assert files.keys() == harmless.keys()
        changed = [name for name in files if name.endswith(".py") and files[name] != harmless[name]]
        assert any("models" in name for name in changed)
        for name in changed:
            assert shape(files[name]) == shape(harmless[name]), name

    def test_project(self, text: str) -> None:
        """pyproject.toml is valid, has the same keys, and holds the text as a value."""
        found = tomllib.loads(render(text)["pyproject.toml"])
        plain = tomllib.loads(render(None)["pyproject.toml"])
        assert _keys(found) == _keys(plain)
        assert found["project"].keys() == plain["project"].keys()
        assert found["project"]["description"] == text

    def test_no_control_characters(self, text: str) -> None:
        """No file holds a character that steers a terminal, turns the direction of text, or cannot be seen."""
        for name, content in render(text).items():
            assert is_plain(content), name

    def test_readme(self, text: str) -> None:
        """The README has no more lines, and so no more headings or tables, than the harmless one."""
        found = render(text)["README.md"]
        assert len(found.splitlines()) == len(render(None)["README.md"].splitlines())

    def test_values_survive(self, tmp_path: Path, text: str) -> None:
        """What the wire needs goes out as the document says it, down to the last character."""
        files = render(text)
        module = load(tmp_path / "out", f"hostile_{abs(hash(text))}", _renamed(files, f"hostile_{abs(hash(text))}"))
        client = module.Hostile(transport=(transport := module.ScriptedTransport([module.reply({})] * 9)))
        method = next(one for one in _methods(client) if "body_" in " ".join(one.__annotations__))
        names = dict.fromkeys(method.__annotations__)
        whole = next(name for name in names if name.startswith("body_") and name != "body_text")
        method("i", **{whole: text})
        assert transport.requests[0].content is not None
        assert json.loads(transport.requests[0].content) == {f"name.{text}": text}


def _methods(node: Any) -> Iterator[Any]:
    """Every method of the API that stands on a client or below it, by whatever names the text left them."""
    for name, member in vars(type(node)).items():
        if type(member).__name__ == "Child":
            yield from _methods(getattr(node, name))
        elif not name.startswith("_"):
            yield getattr(node, name)


def _renamed(files: Mapping[str, str], module: str) -> dict[str, str]:
    return {name.replace("src/hostile/", f"src/{module}/"): text for name, text in files.items()}


def _keys(table: Any) -> Any:
    return {key: _keys(value) for key, value in table.items()} if isinstance(table, dict) else type(table).__name__


@pytest.mark.parametrize("name", ["x: int = __import__('os').abort()", "a b", "self", "timeout", "class", '"', "é"])
def test_scheme_names(name: str) -> None:
    """The names of a security scheme and of a server's variable cannot write code into the client's signature."""
    made = document("plain", nasty=False)
    made["security"] = [{name: []}]
    made["servers"][0] = {"url": f"https://{{{name}}}.test", "variables": {name: {"default": "a"}}}
    made["components"]["securitySchemes"] = {name: {"type": "apiKey", "in": "header", "name": "X-Key"}}
    files = rendered(made, {"package": {"name": "hostile"}, "documents": {"api": "api.yaml"}})
    tree = ast.parse(files["src/hostile/_client.py"])
    assert "__import__" not in {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == "__init__":
            names = [argument.arg for argument in (*node.args.args, *node.args.kwonlyargs)]
            assert len(names) == len(set(names)) == 17
