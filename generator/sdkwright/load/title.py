"""A document's title without reading the document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import yaml

from sdkwright.errors import SdkwrightError
from sdkwright.load.address import Address, Given, Url
from sdkwright.load.text import Text, decode_text, read_text
from sdkwright.load.yaml_text import yaml_events

__all__ = ["peek_title"]


def peek_title(address: Address) -> str:
    """Return ``info.title`` of a document, or ``""`` where there is none or the file cannot be read.

    Nothing is fetched for it.

    Names are made from it before anything is loaded, so YAML is only looked at as far as the title, and mistakes are
    left for loading to report.
    """
    if isinstance(address, Url):
        return ""
    try:
        if isinstance(address, Given):
            text = decode_text(address.data, address.name)
        else:
            text = read_text(address, address.name)
        if text.content.lstrip()[0] == "{":
            return _json_title(text)
        return _yaml_title(yaml_events(text))
    except (SdkwrightError, ValueError, RecursionError):
        return ""


def _json_title(text: Text) -> str:
    value = json.loads(text.content)
    info = value.get("info")
    title = info.get("title") if isinstance(info, dict) else None
    return title if isinstance(title, str) else ""


def _yaml_title(events: Iterator[Any]) -> str:
    """Return the scalar at info.title: a walk over the keys of the first two levels."""
    path: list[str] = []
    for event in events:
        if not isinstance(event, yaml.NodeEvent):
            continue
        if not isinstance(event, yaml.MappingStartEvent):
            return ""
        while isinstance(key := next(events), yaml.ScalarEvent):
            wanted = ("info", "title")[len(path)]
            value = next(events)
            if key.value != wanted:
                _skip(value, events)
            elif wanted == "title":
                return str(value.value) if isinstance(value, yaml.ScalarEvent) else ""
            elif isinstance(value, yaml.MappingStartEvent):
                path.append(wanted)
            else:
                return ""
        return ""
    return ""


def _skip(event: Any, events: Iterator[Any]) -> None:
    depth = int(isinstance(event, yaml.CollectionStartEvent))
    while depth:
        inner = next(events)
        depth += isinstance(inner, yaml.CollectionStartEvent) - isinstance(inner, yaml.CollectionEndEvent)
