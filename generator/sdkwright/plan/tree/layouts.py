"""How the operations of a document are laid out as groups: by their ids, by their tags, or by their paths.

The layout is chosen for each document by what its operations have: ids that spell out a tree, tags that sort them, or
nothing but paths. The configuration overrules the choice, and the lock keeps it, so that a document does not change its
style as it grows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sdkwright.model import Operation
from sdkwright.plan.tree.routes import informative_words, route_of
from sdkwright.wording import Phrase, common_start, is_verb_first, lower_words

_MOST = 0.8
_HALF = 0.5
_FEW = 0.2
_FLAT = 40
_SEPARATORS = (".", "/", ":")
_NESTED = re.compile(r"\s*(?:/|>|::)\s*")
_IN_PARENTHESES = re.compile(r"\([^()]*\)")
_NOISE_WORDS = frozenset({"api", "apis", "controller", "controllers", "endpoint", "endpoints", "operations"})


@dataclass(frozen=True, slots=True)
class Layout:
    """The layout of a document, and why it was chosen.

    by: `id`, `tag` or `path`. separator: what ids are split at; empty where they are not split.
    start: how many leading parts all ids or tags share; these are left out.
    """

    by: str
    why: str
    separator: str = ""
    start: int = 0


def layout_of(operations: Sequence[Operation], configured: str, remembered: str) -> Layout:
    """The layout of a document.

    `configured` is `auto`, `id`, `tag` or `path`; `remembered` is that of an earlier run, or empty.
    """
    ids = [operation.id for operation in operations if operation.id]
    tags = {tag_words(operation) for operation in operations if operation.tag_path}
    layout, why = (configured, "as configured") if configured != "auto" else (remembered, "as in the run before")
    if layout in ("", "auto"):
        layout, why = _choose_layout(operations, ids, tags)
    if layout == "tag":
        return Layout("tag", why, start=common_start(tag[0] for tag in tags) if len(tags) > 1 else 0)
    if layout == "path":
        routes = {route.segments for operation in operations if (route := route_of(operation.path)).segments}
        return Layout("path", why, start=common_start(routes) if len(routes) > 1 else 0)
    separator = _id_separator(ids)
    parts = [tuple(part for part in id_.split(separator) if part) for id_ in ids] if separator in _SEPARATORS else []
    return Layout("id", why, separator, common_start(filter(None, parts)) if parts else 0)


def tag_words(operation: Operation) -> tuple[Phrase, ...]:
    """The words of the operation's first tag, part by part: `Admin / Users API` gives `admin` and `users`."""
    parts = [_tag_part_words(part) for tag in operation.tag_path for part in _NESTED.split(tag)]
    return tuple(filter(None, parts)) or ((lower_words(" ".join(operation.tag_path)) or ("untitled",)),)


def _choose_layout(
    operations: Sequence[Operation], ids: Sequence[str], tags: set[tuple[Phrase, ...]]
) -> tuple[str, str]:
    count = len(operations)
    separator = _id_separator(ids)
    have_ids = len(ids) >= _MOST * count
    if have_ids and separator in _SEPARATORS:
        return "id", f"the ids spell out a tree, parted by {separator!r}"
    if have_ids and separator == "_" and len(tags) > 1 and _end_in_verbs(ids):
        return "id", "the ids spell out a tree that ends in what is done"
    if len(tags) > 1 and sum(bool(operation.tag_path) for operation in operations) >= _HALF * count:
        return "tag", f"the operations have {len(tags)} tags"
    informative = sum(
        bool(informative_words(operation.id, operation.method, operation.path)) for operation in operations
    )
    if have_ids and informative >= _MOST * count:
        if separator:
            return "id", "there are no tags that sort the operations, and the ids have parts"
        if count <= _FLAT or not _has_structure(operations):
            return "id", "neither tags nor paths sort the operations"
    return "path", "there are neither tags nor ids that sort the operations"


def _id_separator(ids: Sequence[str]) -> str:
    """The separator of most ids, provided that a group comes first and not a verb; else ""."""
    for separator in _SEPARATORS:
        ids_with_separator = [id_ for id_ in ids if separator in id_.strip(separator) and not set(id_) & set("{} ")]
        if len(ids_with_separator) >= _MOST * max(1, len(ids)):
            return separator
    verbs = sum("_" in id_ and is_verb_first(id_) for id_ in ids)
    double_separators = sum("__" in id_.strip("_") for id_ in ids)
    return "_" if max(verbs, double_separators) <= _FEW * len(ids) else ""


def _end_in_verbs(ids: Sequence[str]) -> bool:
    """Whether most ids end in a verb, and many have nested groups before it: `dcim_cables_list`."""
    ends = [id_.rpartition("_") for id_ in ids]
    with_groups = sum("_" in start for start, _, _ in ends)
    with_verb = sum(bool(start) and is_verb_first(end) and len(lower_words(end)) < 3 for start, _, end in ends)
    return min(with_verb, with_groups) > len(ids) / 2


def _has_structure(operations: Sequence[Operation]) -> bool:
    """Whether the first segments of the paths sort the operations into groups."""
    first = [route.segments[:1] for operation in operations if (route := route_of(operation.path)).segments]
    return len(first) >= _MOST * len(operations) and len(set(first)) <= len(operations) / 3


def _tag_part_words(part: str) -> Phrase:
    part_words = lower_words(_IN_PARENTHESES.sub(" ", part)) or lower_words(part)
    while len(part_words) > 1 and part_words[-1] in _NOISE_WORDS:
        part_words = part_words[:-1]
    return part_words
