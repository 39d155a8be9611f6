"""Which operation of a document a request belongs to, and what its URL says of server variables and parameters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from tests.outsider.document import Document
from tests.outsider.operation import Operation, Parameter, operations
from tests.outsider.shape import shape
from tests.spector.facts import Pair

_MARKS = {"label": ".", "matrix": ";{}="}
_DELIMITERS = {"form": ",", "simple": ",", "spaceDelimited": " ", "pipeDelimited": "|", "label": ".", "matrix": ","}


@dataclass(frozen=True, slots=True)
class Located:
    """An operation, and what a URL gives: variables of its server, and its path parameters as they are written."""

    document: Document
    operation: Operation
    variables: Mapping[str, str]
    path: Mapping[str, str]

    @property
    def literal(self) -> int:
        """How much of the path is no parameter."""
        return len(re.sub(r"\{[^{}]+\}", "", self.operation.path))


def located(documents: Sequence[Document], pair: Pair, base: str) -> Located | None:
    """Where the request belongs: to the version that its URL or query names, else to the last; None for nowhere."""
    found = [one for document in documents for one in _in(document, pair, base)]
    most = max((one.literal for one in found), default=0)
    found = [one for one in found if one.literal == most]
    said = f"{pair.uri}?{list(pair.query.values())}"
    named = [one for one in found if re.search(rf"\b{re.escape(one.document.path.stem)}\b", said)]
    return named[-1] if named else found[-1] if found else None


def _in(document: Document, pair: Pair, base: str) -> Iterator[Located]:
    for operation in operations(document):
        if operation.method == pair.method:
            server = operation.servers[0].get("url").content if operation.servers else base
            variables = re.findall(r"\{([^{}]+)\}", server)
            pattern = _pattern(server.rstrip("/")) + _pattern(operation.path.rstrip("/")) + "/?"
            if match := re.fullmatch(pattern, base + pair.uri):
                groups = match.groups()
                names = re.findall(r"\{([^{}]+)\}", operation.path)
                path = dict(zip(names, groups[len(variables) :], strict=True))
                yield Located(document, operation, dict(zip(variables, groups, strict=False)), path)


def _pattern(template: str) -> str:
    return "(.+?)".join(re.escape(piece) for piece in re.split(r"\{[^{}]+\}", template))


def read_value(parameter: Parameter, text: Any) -> Any:
    """What a parameter's text stands for, as JSON."""
    found = shape(parameter.schema)
    if parameter.media_type:
        return text
    if parameter.style in _MARKS and isinstance(text, str) and not ({"array", "object"} & set(found.types)):
        return _single(found.types, text.removeprefix(_MARKS[parameter.style].format(parameter.name)))
    if "array" in found.types:
        items = text if isinstance(text, list) else _split(parameter, str(text))
        return [_single(shape(found.items).types if found.items else (), one) for one in items]
    if "object" in found.types or found.properties:
        return _object(parameter, str(text))
    return _single(found.types, text)


def _split(parameter: Parameter, text: str) -> list[str]:
    if parameter.style == "matrix":
        text = text.removeprefix(f";{parameter.name}=")
        return text.split(f";{parameter.name}=" if parameter.explode else ",")
    if parameter.style == "label":
        return text.removeprefix(".").split("." if parameter.explode else ",")
    return text.split(_DELIMITERS.get(parameter.style, ","))


def _object(parameter: Parameter, text: str) -> dict[str, Any]:
    """An object as `a,1,b,2`, or exploded as `a=1,b=2`; numbers are meant where there are digits."""
    if parameter.explode:
        pairs = [one.partition("=")[::2] for one in re.split("[,.;]", text.lstrip(".;"))]
    else:
        parts = _split(parameter, text)
        pairs = list(zip(parts[::2], parts[1::2], strict=False))
    types = {name: shape(node).types for name, node in shape(parameter.schema).properties.items()}
    further = shape(parameter.schema).further
    rest = shape(further).types if further else ()
    return {name: _single(types.get(name, rest), value) for name, value in pairs}


def _single(types: Sequence[str], text: Any) -> Any:
    if not isinstance(text, str):
        return text
    text = unquote(text)
    if "boolean" in types and text in ("true", "false"):
        return text == "true"
    for type_, read in (("integer", int), ("number", float)):
        if type_ in types:
            try:
                return read(text)
            except ValueError:
                continue
    return text
