"""A document's title without reading the document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import yaml

from sdkwright.errors import SdkwrightError
from sdkwright.load.documents import load_documents
from sdkwright.load.nodes.address import Address, InlineSource, Url
from sdkwright.load.nodes.text import Text, decode_text, read_text
from sdkwright.load.syntax.yaml_reader import yaml_events

__all__ = ["peek_title"]

# Keys of info by which its title may stand elsewhere.
_ELSEWHERE = frozenset({"$ref", "<<"})


def peek_title(address: Address) -> str:
    """Return ``info.title`` of a document, or ``""`` where there is none or the file cannot be read.

    Nothing is fetched for it.

    Names are made from it before anything is loaded, so YAML is only looked at as far as the title, and mistakes are
    left for loading to report.
    """
    if isinstance(address, Url):
        return ""
    try:
        if isinstance(address, InlineSource):
            text = decode_text(address.data, address.name)
        else:
            text = read_text(address, address.name)
        info = _json_info(text) if text.content.lstrip()[0] == "{" else _yaml_info(yaml_events(text))
        if not info.get("title") and not _ELSEWHERE.isdisjoint(info):
            # Elsewhere, which is the loader's to find.
            document = load_documents({"api": address})[0][0]
            return (document.root.child("info") or document.root).text("title")
    except (SdkwrightError, ValueError, RecursionError):
        return ""
    return info.get("title", "")


def _json_info(text: Text) -> dict[str, str]:
    info = json.loads(text.content).get("info")
    return {key: item for key, item in info.items() if isinstance(item, str)} if isinstance(info, dict) else {}


def _yaml_info(events: Iterator[Any]) -> dict[str, str]:
    """Return the scalars at info as far as the title: a walk over the keys of the first two levels."""
    scalars: dict[str, str] = {}
    within = False
    for event in events:
        if not isinstance(event, yaml.NodeEvent):
            continue
        if not isinstance(event, yaml.MappingStartEvent):
            return scalars
        while isinstance(key := next(events), yaml.ScalarEvent):
            value = next(events)
            if within:
                scalars[key.value] = str(value.value) if isinstance(value, yaml.ScalarEvent) else ""
            if not within and key.value == "info" and isinstance(value, yaml.MappingStartEvent):
                within = True
            elif within and key.value == "title":
                return scalars
            else:
                _skip(value, events)
        return scalars
    return scalars


def _skip(event: Any, events: Iterator[Any]) -> None:
    depth = int(isinstance(event, yaml.CollectionStartEvent))
    while depth:
        inner = next(events)
        depth += isinstance(inner, yaml.CollectionStartEvent) - isinstance(inner, yaml.CollectionEndEvent)
