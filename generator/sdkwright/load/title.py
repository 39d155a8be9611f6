"""A document's title without reading the document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from sdkwright.errors import SdkwrightError
from sdkwright.load.text import Text, read_text
from sdkwright.load.yaml_text import yaml_events

__all__ = ["peek_title"]


def peek_title(path: Path) -> str:
    """Return ``info.title`` of a document, or ``""`` where there is none or the file cannot be read.

    Names are made from it before anything is loaded, so YAML is only looked at as far as the title, and mistakes are
    left for loading to report.
    """
    try:
        text = read_text(path, path.name)
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
