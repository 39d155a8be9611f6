"""Operations as a document has them: parameters, bodies and replies, whichever version it is written in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.outsider.document import Document, Node, UnresolvedError
from tests.outsider.swagger import swagger_body, swagger_contents, swagger_style

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_STYLES: Mapping[str, str] = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter and how it is written: style, explode and reserved as in OpenAPI, or as a media type."""

    place: str
    name: str
    required: bool
    schema: Node
    style: str = "form"
    explode: bool = True
    reserved: bool = False
    media_type: str = ""

    @property
    def void(self) -> bool:
        """Whether OpenAPI says to pass over it, since bodies, replies and security say what it would."""
        return self.place == "header" and self.name.lower() in ("accept", "content-type", "authorization")


@dataclass(frozen=True, slots=True)
class Content:
    """One shape of a body: its schema, None where there is none, and how the parts of a form are written."""

    media_type: str
    schema: Node | None
    encoding: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reply:
    """What may come back: a status or a family such as 2XX, each shape of its body, and its headers by name."""

    status: str
    contents: tuple[Content, ...]
    headers: Mapping[str, Node] = field(default_factory=dict)

    @property
    def good(self) -> bool:
        """Whether it is no error."""
        return self.status[:1] == "2"


@dataclass(slots=True)
class Operation:
    """One method of one path. doubts: why what is said of it may mean several things."""

    method: str
    path: str
    id: str
    servers: list[Node]
    parameters: list[Parameter] = field(default_factory=list)
    bodies: list[Content] = field(default_factory=list)
    body_required: bool = False
    replies: list[Reply] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    node: Node | None = None

    @property
    def key(self) -> str:
        """How the lock names it when it has no id."""
        return f"{self.method} {self.path}"


def operations(document: Document) -> Iterator[Operation]:
    """Every operation of the document's paths."""
    for path, item in document.root.get("paths").items():
        if not path.startswith("x-"):
            try:
                found = item.followed()
            except UnresolvedError:
                continue
            for method in METHODS:
                if isinstance(found.get(method).content, dict):
                    yield _operation(document, found, found.get(method), (method.upper(), path))
            for method, node in found.get("additionalOperations").items():
                yield _operation(document, found, node, (method, path))


def _operation(document: Document, item: Node, node: Node, key: tuple[str, str]) -> Operation:
    servers = next((list(one.get("servers").each()) for one in (node, item, document.root) if one.get("servers")), [])
    made = Operation(*key, id=str(node.get("operationId").content or ""), servers=servers, node=node)
    parameters = _parameters(item, node, made)
    if document.version.startswith("2"):
        made.parameters = [_swagger_parameter(one) for one in parameters if one.get("in").content in _STYLES]
        made.bodies, made.body_required = swagger_body(document, node, parameters, Content)
    else:
        made.parameters = [_parameter(one) for one in parameters if one.get("in").content in _STYLES]
        body = _safe(node.get("requestBody"), made)
        made.bodies, made.body_required = list(_contents(body)), body.get("required").content is True
    for status, reply in node.get("responses").items():
        if not status.startswith("x-"):
            made.replies.append(_reply(document, node, _safe(reply, made), status))
    return made


def _parameters(item: Node, node: Node, made: Operation) -> list[Node]:
    """The operation's own parameters, and those of its path that it does not say anew."""
    found: dict[tuple[str, str], Node] = {}
    for owner in (item, node):
        seen = set()
        for parameter in owner.get("parameters").each():
            one = _safe(parameter, made)
            key = (str(one.get("in").content), str(one.get("name").content))
            if key in seen:
                made.doubts.append(f"{key[1]} is defined twice in {key[0]}")
            seen.add(key)
            found[key] = one
    for name in re.findall(r"\{([^{}]+)\}", made.path):
        if ("path", name) not in found:
            made.doubts.append(f"{name} of the path is not defined")
    return list(found.values())


def _safe(node: Node, made: Operation) -> Node:
    try:
        return node.followed()
    except UnresolvedError as error:
        made.doubts.append(f"{error} leads nowhere")
        return node.of({})


def _parameter(node: Node) -> Parameter:
    place = str(node.get("in").content)
    content = node.get("content").content
    media_type = next(iter(content)) if isinstance(content, dict) and content else ""
    style = str(node.get("style").content or _STYLES[place])
    explode = node.get("explode").content
    return Parameter(
        place,
        str(node.get("name").content),
        node.get("required").content is True or place == "path",
        node.get("content").get(media_type).get("schema") if media_type else node.get("schema"),
        style,
        explode if isinstance(explode, bool) else style == "form",
        _is_reserved(node),
        media_type,
    )


def _swagger_parameter(node: Node) -> Parameter:
    place = str(node.get("in").content)
    style, explode = swagger_style(place, node.get("collectionFormat").content)
    required = node.get("required").content is True or place == "path"
    return Parameter(place, str(node.get("name").content), required, node, style, explode, _is_reserved(node))


def _is_reserved(node: Node) -> bool:
    return any(node.get(keyword).content is True for keyword in ("allowReserved", "x-ms-skip-url-encoding"))


def _contents(node: Node) -> Iterator[Content]:
    for media_type, content in node.get("content").items():
        schema = content.get("itemSchema") or content.get("schema")
        yield Content(media_type, schema or None, content.get("encoding").content or {})


def _reply(document: Document, operation: Node, node: Node, status: str) -> Reply:
    headers = dict(node.get("headers").items())
    if document.version.startswith("2"):
        return Reply(status, tuple(swagger_contents(document, operation, node, Content)), headers)
    return Reply(status.upper() if status != "default" else status, tuple(_contents(node)), headers)
