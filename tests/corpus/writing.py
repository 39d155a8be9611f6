"""How OpenAPI has parameters written, from their samples: the pairs of a query, and texts of paths and headers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tests.corpus.media import is_json
from tests.outsider.operation import Parameter

_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}


def query_pairs(parameter: Parameter, value: Any) -> list[tuple[str, str]] | None:
    """The pairs that a query parameter becomes; None where OpenAPI does not say."""
    if parameter.media_type:
        text = _in_media_type(parameter, value)
        return None if text is None else [(parameter.name, text)]
    if isinstance(value, dict):
        return _object_pairs(parameter, value)
    if isinstance(value, list):
        texts = [text_of(one) for one in value]
        if None in texts or parameter.style == "deepObject":
            return None
        if parameter.explode and parameter.style == "form":
            return [(parameter.name, str(text)) for text in texts]
        return [(parameter.name, _DELIMITERS.get(parameter.style, ",").join(map(str, texts)))] if texts else []
    text = text_of(value)
    return None if text is None else [(parameter.name, text)]


def _object_pairs(parameter: Parameter, value: Mapping[str, Any]) -> list[tuple[str, str]] | None:
    texts = {name: text_of(inner) for name, inner in value.items()}
    if not texts or None in texts.values():
        return None
    if parameter.style == "deepObject":
        return [(f"{parameter.name}[{name}]", str(text)) for name, text in texts.items()]
    if parameter.style == "form" and parameter.explode:
        return [(name, str(text)) for name, text in texts.items()]
    if parameter.style == "form":
        return [(parameter.name, ",".join(f"{name},{text}" for name, text in texts.items()))]
    return None


def simple_text(parameter: Parameter, value: Any) -> str | None:
    """The text of a parameter of a path or of a header; None where OpenAPI does not say."""
    if parameter.media_type:
        return _in_media_type(parameter, value)
    equals, joined = ("=", ",") if parameter.explode else (",", ",")
    if isinstance(value, dict):
        texts = [f"{name}{equals}{text}" for name, inner in value.items() if (text := text_of(inner)) is not None]
        whole = len(texts) == len(value)
    elif isinstance(value, list):
        texts = [text for inner in value if (text := text_of(inner)) is not None]
        whole = len(texts) == len(value)
    else:
        text = text_of(value)
        texts, whole = [] if text is None else [text], text is not None
    if not whole or not texts:
        return None
    return _marked(parameter, value, texts, joined)


def _marked(parameter: Parameter, value: Any, texts: list[str], joined: str) -> str:
    name = parameter.name
    if parameter.style == "label":
        return "." + ("." if parameter.explode else ",").join(texts)
    if parameter.style == "matrix":
        if parameter.explode and isinstance(value, dict):
            return "".join(f";{text}" for text in texts)
        if parameter.explode:
            return "".join(f";{name}={text}" for text in texts)
        return f";{name}={joined.join(texts)}"
    return joined.join(texts)


def _in_media_type(parameter: Parameter, value: Any) -> str | None:
    return json.dumps(value) if is_json(parameter.media_type) else text_of(value)


def text_of(value: Any) -> str | None:
    """A scalar as text; None for anything else."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, str | int | float) else None
