"""How the operations of a document are laid out as groups: by their ids, by their tags, or by their paths.

The documents say it in many ways, so the way is chosen for each document by what its operations have: ids that
spell out a tree, tags that sort them, or nothing but paths. The configuration overrules the choice, and the lock
remembers it, so that a document does not change its style as it grows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sdkwright.model import Operation
from sdkwright.plan.tree.routes import route_of, telling
from sdkwright.wording import Phrase, common_start, is_verb_first, low

_MOST = 0.8
_HALF = 0.5
_FEW = 0.2
_FLAT = 40
_SEPARATORS = (".", "/", ":")
_NESTED = re.compile(r"\s*(?:/|>|::)\s*")
_BRACKETED = re.compile(r"\([^()]*\)")
_NOISE = frozenset({"api", "apis", "controller", "controllers", "endpoint", "endpoints", "operations"})


@dataclass(frozen=True, slots=True)
class Layout:
    """The way that was chosen for a document, and why.

    by: `id`, `tag` or `path`. separator: what ids are split at; empty where they are not split.
    start: how many leading parts all ids or tags have in common, which are left out.
    """

    by: str
    why: str
    separator: str = ""
    start: int = 0


def layout_of(operations: Sequence[Operation], wanted: str, remembered: str) -> Layout:
    """The layout of a document.

    `wanted` is `auto` or the configured way; `remembered` that of an earlier run, or empty.
    """
    ids = [operation.id for operation in operations if operation.id]
    tags = {topic_of(operation) for operation in operations if operation.topic}
    chosen, why = (wanted, "as configured") if wanted != "auto" else (remembered, "as in the run before")
    if chosen in ("", "auto"):
        chosen, why = _chosen(operations, ids, tags)
    if chosen == "tag":
        return Layout("tag", why, start=common_start(tag[0] for tag in tags) if len(tags) > 1 else 0)
    if chosen == "path":
        routes = {route.segments for operation in operations if (route := route_of(operation.path)).segments}
        return Layout("path", why, start=common_start(routes) if len(routes) > 1 else 0)
    separator = _separator(ids)
    parts = [tuple(part for part in id_.split(separator) if part) for id_ in ids] if separator in _SEPARATORS else []
    return Layout("id", why, separator, common_start(filter(None, parts)) if parts else 0)


def topic_of(operation: Operation) -> tuple[Phrase, ...]:
    """The words of the operation's first tag, part by part: `Admin / Users API` gives `admin` and `users`."""
    parts = [_named(part) for tag in operation.topic for part in _NESTED.split(tag)]
    return tuple(filter(None, parts)) or ((low(" ".join(operation.topic)) or ("untitled",)),)


def _chosen(operations: Sequence[Operation], ids: Sequence[str], tags: set[tuple[Phrase, ...]]) -> tuple[str, str]:
    count = len(operations)
    separator = _separator(ids)
    named = len(ids) >= _MOST * count
    if named and separator in _SEPARATORS:
        return "id", f"the ids spell out a tree, parted by {separator!r}"
    if named and separator == "_" and len(tags) > 1 and _ends_in_verb(ids):
        return "id", "the ids spell out a tree that ends in what is done"
    if len(tags) > 1 and sum(bool(operation.topic) for operation in operations) >= _HALF * count:
        return "tag", f"the operations have {len(tags)} tags"
    telling_ids = sum(bool(telling(one.id, one.method, one.path)) for one in operations)
    if named and telling_ids >= _MOST * count:
        if separator:
            return "id", "there are no tags that sort the operations, and the ids have parts"
        if count <= _FLAT or not _has_structure(operations):
            return "id", "neither tags nor paths sort the operations"
    return "path", "there are neither tags nor ids that sort the operations"


def _separator(ids: Sequence[str]) -> str:
    """What most ids are parted by, provided that a group comes first and not what is done; else ""."""
    for separator in _SEPARATORS:
        parted = [id_ for id_ in ids if separator in id_.strip(separator) and not set(id_) & set("{} ")]
        if len(parted) >= _MOST * max(1, len(ids)):
            return separator
    verbs = sum("_" in id_ and is_verb_first(id_) for id_ in ids)
    doubled = sum("__" in id_.strip("_") for id_ in ids)
    return "_" if max(verbs, doubled) <= _FEW * len(ids) else ""


def _ends_in_verb(ids: Sequence[str]) -> bool:
    """Whether most ids end in what is done, and many have groups within groups before it: `dcim_cables_list`."""
    ends = [id_.rpartition("_") for id_ in ids]
    nested = sum("_" in start for start, _, _ in ends)
    found = sum(bool(start) and is_verb_first(end) and len(low(end)) < 3 for start, _, end in ends)
    return min(found, nested) > len(ids) / 2


def _has_structure(operations: Sequence[Operation]) -> bool:
    """Whether the first segments of the paths sort the operations into groups."""
    first = [route.segments[:1] for one in operations if (route := route_of(one.path)).segments]
    return len(first) >= _MOST * len(operations) and len(set(first)) <= len(operations) / 3


def _named(part: str) -> Phrase:
    said = low(_BRACKETED.sub(" ", part)) or low(part)
    while len(said) > 1 and said[-1] in _NOISE:
        said = said[:-1]
    return said
