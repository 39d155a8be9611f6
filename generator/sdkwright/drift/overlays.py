"""Overlays (OpenAPI Overlay 1.0) that make documents admit what was recorded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from sdkwright.drift.mending import Schemas, mend
from sdkwright.drift.records import Record, bare
from sdkwright.model import Api

__all__ = ["Mended", "mended"]

Actions = tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Mended:
    """What came of records.

    actions: of an overlay for each document that has to be changed, by its name.
    left: records that no overlay mends, each with the reason.
    """

    actions: Mapping[str, Actions]
    left: tuple[tuple[Record, str], ...]


def mended(records: Sequence[Record], api: Api, documents: Mapping[str, Any]) -> Mended:
    """Return the overlays that make the documents, given as the values in their files, admit the records."""
    copies = {name: deepcopy(value) for name, value in documents.items()}
    schemas = {name: Schemas(copy) for name, copy in copies.items()}
    left: list[tuple[Record, str]] = []
    for record in records:
        name = _document_of(record, api)
        if name is None:
            left.append((record, "no document has this operation"))
            continue
        roots = _replies(schemas[name], record) if record.is_whole else ()
        results = [mend(schemas[name], root, record) for root in roots]
        if not any(results):
            left.append((record, _reason(record)))
    actions = {name: tuple(_actions(value, copies[name], ())) for name, value in documents.items()}
    return Mended({name: some for name, some in actions.items() if some}, tuple(left))


def _reason(record: Record) -> str:
    if not record.is_whole:
        return "the record does not have its name or its value as it came"
    if record.expected.startswith("a known "):
        return "an object of a new kind needs a schema"
    return "its place in the document is not certain, or in another file"


def _document_of(record: Record, api: Api) -> str | None:
    """The name of the document that has a record's operation."""
    for operation in api.operations:
        template = bare(operation.path.removeprefix(operation.base_url_path))
        if operation.method.lower() == record.method and template == record.template:
            return operation.document
    return None


def _replies(schemas: Schemas, record: Record) -> Iterator[Any]:
    """The schemas of the successful replies of a record's operation."""
    paths = schemas.document.get("paths")
    names = [path for path in (paths if isinstance(paths, dict) else ()) if record.template.endswith(bare(path))]
    for name in sorted(names, key=len, reverse=True):
        operation = (schemas.resolved(paths[name]) or {}).get(record.method)
        if isinstance(operation, dict):
            yield from _of_operation(schemas, operation)
            return


def _of_operation(schemas: Schemas, operation: Mapping[str, Any]) -> Iterator[Any]:
    replies = operation.get("responses")
    for status, named in (replies if isinstance(replies, dict) else {}).items():
        reply = schemas.resolved(named)
        if not isinstance(reply, dict) or not (str(status).startswith("2") or status == "default"):
            continue
        content = reply.get("content")
        media = content.values() if isinstance(content, dict) else ()
        yield from (one["schema"] for one in (reply, *media) if isinstance(one, dict) and "schema" in one)


def _actions(old: Any, new: Any, keys: tuple[str | int, ...]) -> Iterator[Mapping[str, Any]]:
    """The actions by which the old value becomes the new one: what is added is merged, what is changed is replaced."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        gone = [key for key in old if key not in new]
        replaced = [key for key in new if key in old and _is_replaced(old[key], new[key])]
        containers = [key for key in replaced if isinstance(old[key], dict | list)]
        yield from ({"target": _path((*keys, key)), "remove": True} for key in (*gone, *containers))
        update = {key: new[key] for key in new if key not in old or key in replaced}
        if update:
            yield {"target": _path(keys), "update": update}
        for key in (key for key in new if key in old and key not in replaced):
            yield from _actions(old[key], new[key], (*keys, key))
    elif isinstance(old, list) and isinstance(new, list):
        for element in new[len(old) :]:
            yield {"target": _path(keys), "update": element}
        for index, (one, other) in enumerate(zip(old, new, strict=False)):
            yield from _actions(one, other, (*keys, index))


def _is_replaced(old: Any, new: Any) -> bool:
    """Whether a value cannot become the other one by additions to it."""
    if isinstance(old, dict) and isinstance(new, dict):
        # A schema that has become part of another is put there as a whole.
        return bool(old.keys() - new.keys() - {"required", "format"})
    if isinstance(old, list) and isinstance(new, list):
        return len(new) < len(old) or any(type(one) is not type(other) for one, other in zip(old, new, strict=False))
    return bool(old != new)


def _path(keys: tuple[str | int, ...]) -> str:
    """A JSONPath (RFC 9535)."""
    return "$" + "".join(f"[{key}]" if isinstance(key, int) else f"['{_escaped(key)}']" for key in keys)


def _escaped(key: str) -> str:
    return key.replace("\\", "\\\\").replace("'", "\\'")
