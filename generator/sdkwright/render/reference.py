"""The parts of the documentation's pages that are code or tables: examples, signatures, types with links."""

from __future__ import annotations

import base64
import json
import posixpath
import re
from collections.abc import Iterator, Sequence
from typing import Any

from sdkwright.literals import literal
from sdkwright.plan.reference.page_views import ModelPage, NavigationNode, OperationPage, Site
from sdkwright.plan.views import Argument, Credential, Project
from sdkwright.render.annotated import argument as argument_source
from sdkwright.render.markdown import code
from sdkwright.render.methods import fitted, return_type

_NOISE = ("builtins.", "models.", " | Unset")
# A field that replies always have: nothing that a reader has to know.
_PROMISED = re.compile(r"\APromised\[(.*)\]\Z")
_WORD = re.compile(r"[^\W\d]\w*")


def example(page: OperationPage, project: Project, *, is_async: bool) -> str:
    """A program that calls the operation and shows what comes back."""
    if not is_async:
        return first_program([page], project)
    client = f"Async{project.client}"
    opening = f"{client}({', '.join(_client_arguments(page, project))}) as client:"
    lines = ["import asyncio", "", f"from {project.module} import {client}", "", "", "async def main() -> None:"]
    lines += [f"    async with {opening}", *_call_lines(page, 8, is_async=True), "", "", "asyncio.run(main())"]
    return "\n".join(lines)


def first_program(pages: Sequence[OperationPage], project: Project) -> str:
    """A program that calls some operations one after the other."""
    opening = f"with {project.client}({', '.join(_client_arguments(pages[0], project))}) as client:"
    calls = [line for page in pages for line in _call_lines(page, 4, is_async=False)]
    return "\n".join([f"from {project.module} import {project.client}", "", opening, *calls])


def method_and_arguments(page: OperationPage) -> str:
    """The method of an operation and what it is called with, as arguments of another function."""
    return ", ".join([f"client.{page.call}", *_shown_arguments(page)])


def curl(page: OperationPage, project: Project) -> str:
    """The same request by curl."""
    request = page.example.request
    parts = [f"curl -X {request.method} {_quoted(request.url)}", *_credential_parts(page, project)]
    if request.raw:
        parts += [f"-H {_quoted(f'Content-Type: {request.media_type}')}", "--data-binary @file"]
    elif request.fields and "multipart" in request.media_type:
        parts += [f"-F {_quoted(f'{name}={_form_value(value)}')}" for name, value in request.fields]
    elif request.fields:
        parts += [f"--data-urlencode {_quoted(f'{name}={_form_value(value)}')}" for name, value in request.fields]
    elif request.media_type:
        parts += [f"-H {_quoted(f'Content-Type: {request.media_type}')}"]
        parts += [f"-d {_quoted(json.dumps(request.body, default=_base64))}"]
    return " \\\n  ".join(parts)


def call_signature(page: OperationPage) -> str:
    """The call with its arguments and what it returns, as a reader of the reference wants it."""
    positional = [argument_source(item) for item in page.method.arguments if item.location == "path"]
    named = [argument_source(item) for item in page.method.arguments if item.location != "path"]
    parts = [*positional, *(["*", *named] if named else [])]
    text = fitted(f"client.{page.call}(", parts, f") -> {return_type(page.method, is_async=False)}", indent=0)
    return plain_type(text).replace(" = UNSET", " = ...")


def shown_signature(source: str) -> str:
    """A `def` as a reader wants it."""
    return plain_type(source.removeprefix("def ").removesuffix(":"))


def plain_type(text: str) -> str:
    """An annotation without what only a module needs: prefixes, and that an argument may be left out."""
    for noise in _NOISE:
        text = text.replace(noise, "")
    return _PROMISED.sub(r"\1", text)


def argument_type(argument: Argument, site: Site, page: OperationPage) -> str:
    """The type of an argument, with links to its models."""
    return linked_type(argument.annotation.text, site, page.path)


def linked_type(text: str, site: Site, path: str) -> str:
    """A type as code in which each model leads to its page; `path` is that of the page it stands on."""
    parts, end = [], 0
    plain = plain_type(text)
    for word in _WORD.finditer(plain):
        target = site.model_paths.get(word[0])
        if target is not None and plain[word.start() - 1 : word.start()] not in ("'", '"'):
            parts += [code(plain[end : word.start()]) if word.start() > end else ""]
            parts += [f"[{code(word[0])}]({relative(target, path)})"]
            end = word.end()
    return "".join([*parts, code(plain[end:]) if end < len(plain) else ""])


def relative(target: str, path: str) -> str:
    """The path of a page from another one, both below `docs/`."""
    return posixpath.relpath(target, posixpath.dirname(path) or ".")


def navigation(nodes: tuple[NavigationNode, ...], indent: int) -> str:
    """The entries of mkdocs.yml for a part of the tree."""
    return "\n".join(_navigation_lines(nodes, indent))


def _navigation_lines(nodes: tuple[NavigationNode, ...], indent: int) -> Iterator[str]:
    blanks = " " * indent
    for node in nodes:
        yield (
            f"{blanks}- {json.dumps(node.title)}: {json.dumps(node.path)}"
            if node.path
            else (f"{blanks}- {json.dumps(node.title)}:")
        )
        yield from _navigation_lines(node.nodes, indent + 4)


def model_fields(page: ModelPage) -> tuple[tuple[str, str, str], ...]:
    """The fields of a model: name, type and meaning; those of its base stand on the base's page."""
    fields = sorted(page.fields or (), key=lambda field: field.name)
    return tuple((field.name, field.annotation.text, field.doc) for field in fields)


def _call_lines(page: OperationPage, indent: int, *, is_async: bool) -> Iterator[str]:
    blanks = " " * indent
    kind = page.method.result.kind
    if kind in ("page", "stream"):
        loop = "async for" if is_async else "for"
        yield f"{blanks}{loop} item in {_call(page, indent, f'{loop} item in ', ':')}:"
        yield f"{blanks}    print(item)"
        return
    wait = "await " if is_async else ""
    opening = "" if kind == "nothing" else "result = "
    yield f"{blanks}{opening}{wait}{_call(page, indent, f'{opening}{wait}', '')}"
    if opening:
        yield f"{blanks}print(result)"


def _call(page: OperationPage, indent: int, before: str, after: str) -> str:
    """The call expression, broken into lines where it is long."""
    room = " " * (indent + len(before) + len(after))
    opening = f"client.{page.call}("
    text = fitted(f"{room}{opening}", _shown_arguments(page), ")", indent=indent)
    return text.removeprefix(room)


def _shown_arguments(page: OperationPage) -> list[str]:
    shown = page.example
    return [*map(_value, shown.positional), *(f"{name}={_value(value)}" for name, value in shown.named)]


def _value(value: Any) -> str:
    """A made up value as source; bytes are always our own."""
    if isinstance(value, bytes):
        return repr(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(key)}: {_value(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    return (
        literal(value).replace("'", '"')
        if isinstance(value, str) and '"' not in value and "\\" not in literal(value)
        else literal(value)
    )


def _client_arguments(page: OperationPage, project: Project) -> Iterator[str]:
    """What a client cannot do without; what its environment gives is not said again."""
    if "://" not in project.base_url:
        yield 'base_url="https://api.example.com"'
    for credential in _credentials(page, project):
        if credential.scheme in project.environment:
            continue
        value = '("user@example.com", "secret")' if credential.kind == "basic" else '"..."'
        yield f"{credential.argument}={value}"
    for variable in project.variables:
        if not variable.variable.default and not variable.variable.blank:
            yield f"{variable.argument}={literal((*variable.variable.choices, 'example')[0])}"


def _credentials(page: OperationPage, project: Project) -> list[Credential]:
    """The credentials that the operation is called with: its first alternative."""
    alternatives = project.default_auth if page.method.auth is None else page.method.auth
    schemes = next(iter(alternatives), ())
    return [credential for credential in project.credentials if credential.scheme in schemes]


def _credential_parts(page: OperationPage, project: Project) -> Iterator[str]:
    """The credentials as curl takes them, from the environment where the SDK knows a variable."""
    for credential in _credentials(page, project):
        secret = f"${project.environment[credential.scheme]}" if credential.scheme in project.environment else "$TOKEN"
        if credential.kind == "basic":
            yield "-u 'user@example.com:secret'"
        elif credential.kind == "cookie":
            yield f'-b "{_within_quotes(credential.field)}={secret}"'
        elif credential.kind == "header":
            yield f'-H "{_within_quotes(f"{credential.field}: {credential.prefix}")}{secret}"'


def _within_quotes(text: str) -> str:
    """Text within double quotes of a shell."""
    return re.sub(r'([\\"$`])', r"\\\1", text)


def _quoted(text: str) -> str:
    """An argument for a shell, always in quotes."""
    return "'" + text.replace("'", "'\\''") + "'"


def _form_value(value: Any) -> str:
    return (
        "@file" if isinstance(value, bytes) else value if isinstance(value, str) else json.dumps(value, default=_base64)
    )


def _base64(value: bytes) -> str:
    return base64.b64encode(value).decode()


def argument_meaning(page: OperationPage, name: str) -> str:
    """What the docstring says of an argument."""
    return dict(page.method.doc.arguments).get(name, "")


def reply(page: OperationPage, site: Site) -> str:
    """What a call returns, in a sentence with links."""
    result = page.method.result
    if result.kind == "nothing":
        return "Nothing."
    linked = linked_type(result.annotation.text, site, page.path)
    openings = {"page": "A page, which iterates over every item of all pages: ", "stream": "A stream of items: "}
    return f"{openings.get(result.kind, '')}{linked}"
