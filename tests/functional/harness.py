"""A document in, a working SDK out: what functional tests share.

A test class names its document by `@pytest.mark.spec("...")` and takes the SDK made from it by the fixture `sdk`. Every
call is made twice, through the sync client and through the async one, and the two must send the same and give the same.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import importlib.util
import itertools
import json
import marshal
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from textwrap import dedent
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from sdkwright.analysis import Analysis
from sdkwright.config.sdk_yaml import load_config
from sdkwright.model import Api
from sdkwright.output.format import format_files
from sdkwright.pipeline import read_api
from sdkwright.plan import LockedNames, Package, plan_package
from sdkwright.render import render_package

# What every document says unless it says otherwise, so that the lines of a test are the ones that matter.
PREAMBLE = {
    "openapi": "openapi: 3.1.0",
    "info": 'info: {title: Test, version: "1"}',
    "servers": 'servers: [{url: "https://api.test"}]',
}
OK = 'responses: {"200": {description: Fine}}'
# All of one length, since a longer name wraps other lines: then the files of two SDKs can be compared.
_NUMBERS = itertools.count(10_000)


def document(text: str) -> str:
    """The document as it is written to the file: with the preamble's lines for what it leaves out."""
    body = dedent(text).lstrip("\n")
    if body.startswith("{"):
        return body
    present = {line.split(":")[0] for line in body.splitlines() if line and not line[0].isspace()}
    if "swagger" in present:
        present |= {"openapi", "servers"}
    return "".join(f"{line}\n" for key, line in PREAMBLE.items() if key not in present) + body


@dataclass(frozen=True)
class Sent:
    """A request as a test looks at it."""

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes | None

    @property
    def path(self) -> str:
        """The path as it went over the wire, percent signs and all."""
        return urlsplit(self.url).path

    @property
    def query(self) -> list[tuple[str, str]]:
        """The query's pairs in their order."""
        return parse_qsl(urlsplit(self.url).query, keep_blank_values=True)

    @property
    def json(self) -> Any:
        """The body read as JSON."""
        assert self.content is not None, "no body was sent"
        return json.loads(self.content)


@dataclass(frozen=True)
class Exchange:
    """What a call gave back, and what it sent."""

    value: Any
    requests: Sequence[Sent]

    @property
    def sent(self) -> Sent:
        """The only request."""
        (only,) = self.requests
        return only


@dataclass(frozen=True)
class Sdk:
    """An SDK made from a document, imported under a name of its own."""

    analysis: Analysis
    package: Package
    files: Mapping[str, str]
    module: ModuleType
    settings: dict[str, Any] = field(default_factory=dict)

    @property
    def api(self) -> Api:
        """The interface."""
        return self.analysis.api

    @property
    def warnings(self) -> Sequence[str]:
        """What was found while it was read."""
        return [str(one) for one in self.analysis.diagnostics]

    @property
    def operations(self) -> Mapping[str, str]:
        """Operation -> Python path, the document left out where there is one only."""
        paths = self.package.paths
        return {key.split(":", 1)[1]: path for key, path in paths.items()} if len(self.api.documents) == 1 else paths

    @property
    def models(self) -> Any:
        """The SDK's models."""
        return self.module.models

    def text(self, name: str) -> str:
        """A file below the package's directory."""
        return self.files[f"src/{self.package.project.module}/{name}"]

    def client(self, *replies: Any, **settings: Any) -> tuple[Any, Any]:
        """A sync client that sends nothing again, unless it is to, and the scripted transport that it sends by."""
        settings = {"retries": 0, **settings}
        transport = self.module.ScriptedTransport([self.reply(one) for one in replies])
        return getattr(self.module, self.package.project.client)(transport=transport, **settings), transport

    def async_client(self, *replies: Any, **settings: Any) -> tuple[Any, Any]:
        """The same for an async client."""
        settings = {"retries": 0, **settings}
        transport = self.module.AsyncScriptedTransport([self.reply(one) for one in replies])
        return getattr(self.module, f"Async{self.package.project.client}")(transport=transport, **settings), transport

    def reply(self, body: Any) -> Any:
        """A reply: one that is made already, or the body of a 200."""
        return body if isinstance(body, self.module.Response) else self.module.reply(body)

    def call(
        self, path: str, *args: Any, reply: Any = None, replies: Sequence[Any] | None = None, **arguments: Any
    ) -> Exchange:
        """Call a method by its Python path, sync and async, and give what both agree on."""
        script = [reply] if replies is None else list(replies)
        settings = arguments.pop("settings", {})
        client, transport = self.client(*script, **settings)
        value = _listed(method(client, path)(*args, **arguments))
        exchange = Exchange(value, _sent(transport))
        again = asyncio.run(self._call_async(script, settings, path, args, arguments))
        assert again.requests == exchange.requests, "the async client sends something else"
        assert repr(again.value) == repr(exchange.value), "the async client gives something else"
        return exchange

    async def _call_async(
        self, script: Sequence[Any], settings: Any, path: str, args: Sequence[Any], arguments: Any
    ) -> Exchange:
        client, transport = self.async_client(*script, **settings)
        result = method(client, path)(*args, **arguments)
        value = [item async for item in result] if hasattr(result, "__aiter__") else await result
        return Exchange(value, _sent(transport))


def method(client: Any, path: str) -> Any:
    """What stands at a dotted path below the client."""
    for name in path.split("."):
        client = getattr(client, name)
    return client


def _listed(value: Any) -> Any:
    """A page as the list of all its items, so that sync and async can be compared; anything else as it is."""
    return list(value) if hasattr(value, "pages") and hasattr(value, "items") else value


def _sent(transport: Any) -> list[Sent]:
    return [same_boundary(one) for one in transport.requests]


def same_boundary(request: Any) -> Sent:
    """The request with a boundary of its own in the place of a random one, so that two of them can be compared."""
    headers, content = dict(request.headers.items()), request.content
    name = next((name for name in headers if name.lower() == "content-type"), "")
    boundary = headers.get(name, "").partition("; boundary=")[2]
    if boundary and content is not None and b"filename=" in content:
        headers[name] = headers[name].replace(boundary, "boundary")
        content = content.replace(boundary.encode(), b"boundary")
    return Sent(request.method, request.url, headers, content)


def make(
    folder: Path,
    spec: str | Mapping[str, str],
    config: str = "",
    *,
    extra: Mapping[str, str] | None = None,
    remembered: Mapping[str, str] | None = None,
    formatted: bool = False,
) -> Sdk:
    """Write the document (or several, by name) to `folder` and take it through every stage, then import the result.

    config: lines for sdk.yaml beside package and documents. extra: more files, such as overlays and targets of $ref.
    remembered: operations as a lock of an earlier run holds them.
    """
    module = f"sdk_under_test_{next(_NUMBERS)}"
    documents = {"api": spec} if isinstance(spec, str) else dict(spec)
    for name, text in documents.items():
        (folder / f"{name}.yaml").write_text(document(text), encoding="utf-8")
    for name, text in (extra or {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(dedent(text), encoding="utf-8")
    listed = ", ".join(f"{name}: {name}.yaml" for name in documents)
    head = f"package: {{name: {module.replace('_', '-')}, client: Api, description: A test}}\ndocuments: {{{listed}}}\n"
    (folder / "sdk.yaml").write_text(head + dedent(config), encoding="utf-8")
    settings = load_config(folder / "sdk.yaml")
    analysis = read_api(settings, lambda _stage: None)
    package = plan_package(analysis.api, settings, LockedNames(remembered or {}))
    files = render_package(package, settings.texts())
    files = format_files(files, jobs=1) if formatted else files
    return Sdk(analysis, package, files, load(folder / "out", module, files))


def load(folder: Path, module: str, files: Mapping[str, str]) -> ModuleType:
    """Write the files and import the package among them, without a word in `sys.path`."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        if "_runtime" in path.parts and path.suffix == ".py":
            bytecode = Path(importlib.util.cache_from_source(path))
            bytecode.parent.mkdir(exist_ok=True)
            bytecode.write_bytes(_bytecode(text))
    source = folder / "src" / module / "__init__.py"
    found = importlib.util.spec_from_file_location(module, source, submodule_search_locations=[str(source.parent)])
    assert found is not None
    assert found.loader is not None
    loaded = importlib.util.module_from_spec(found)
    sys.modules[module] = loaded
    found.loader.exec_module(loaded)
    return loaded


@cache
def _bytecode(text: str) -> bytes:
    """What Python would keep of a module in `__pycache__`, found by the text: hundreds of SDKs have the same runtime.

    Source: PEP 552, a pyc that is checked by the hash of its source.
    """
    code = compile(text, "", "exec", dont_inherit=True)
    flags = (0b11).to_bytes(4, "little")
    return importlib.util.MAGIC_NUMBER + flags + importlib.util.source_hash(text.encode()) + marshal.dumps(code)


@contextlib.contextmanager
def forgetting(sdk: Sdk) -> Iterator[Sdk]:
    """Drop the SDK's modules when the tests are done with it."""
    yield sdk
    name = sdk.package.project.module
    for loaded in [one for one in sys.modules if one == name or one.startswith(f"{name}.")]:
        del sys.modules[loaded]
