"""Changes of schemas by which a document admits what was recorded. All of them change the value that they are given.

Each returns whether the schema admits the reply afterwards; one that did before is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from sdkwright.drift.records import NOTHING, Record
from sdkwright.extensions import NULLABLE
from sdkwright.load import decode_pointer

__all__ = ["Schemas", "mend"]

_COMBINATIONS = ("allOf", "anyOf", "oneOf")
# Chains of references, and schemas within schemas, that are longer do not occur in honest documents.
_DEEPEST = 50
_NULLABLE = ("nullable", NULLABLE)


class Schemas:
    """The schemas of one document as it is written; references within it are followed.

    has_null_type: whether "null" is a type, as from OpenAPI 3.1 on.
    """

    def __init__(self, document: Any) -> None:
        self.document = document
        version = str(document.get("openapi", "")) if isinstance(document, dict) else ""
        self.has_null_type = not version.startswith("3.0") and version != ""
        self.null_keyword = "nullable" if version else NULLABLE

    def resolved(self, schema: Any) -> Any:
        """The schema that a chain of references leads to; None where it leaves the document or does not end."""
        for _ in range(_DEEPEST):
            reference = schema.get("$ref") if isinstance(schema, dict) else None
            if not isinstance(reference, str):
                return schema
            schema = self._at(reference)
        return None

    def _at(self, reference: str) -> Any:
        if not reference.startswith("#/"):
            return None
        value = self.document
        for key in decode_pointer(reference[1:]):
            value = value.get(key) if isinstance(value, dict) else None
        return value

    def parts(self, schema: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
        """The schema, and those that it combines, references followed."""
        whole = self.resolved(schema)
        if not isinstance(whole, dict) or depth > _DEEPEST:
            return
        yield whole
        for key in _COMBINATIONS:
            members = whole.get(key)
            for member in members if isinstance(members, list) else ():
                yield from self.parts(member, depth + 1)

    def objects(self, schema: Any) -> list[dict[str, Any]]:
        """The parts that are objects with properties, or without any that are known."""
        found = [part for part in self.parts(schema) if "properties" in part or _is_of(part, "object")]
        whole = self.resolved(schema)
        is_open = isinstance(whole, dict) and not any(key in whole for key in ("type", "enum", "const", *_COMBINATIONS))
        return found or ([whole] if is_open else [])

    def below(self, schema: Any, key: str) -> Iterator[tuple[dict[str, Any], str]]:
        """Where the schemas of a field or of the elements stand: what holds them, and under which key."""
        for part in self.parts(schema):
            for holder, name in (
                (part.get("properties"), key),
                *(((part, "items"), (part, "additionalProperties")) if key == "*" else ()),
            ):
                if isinstance(holder, dict) and isinstance(holder.get(name), dict):
                    yield holder, name

    def admits_null(self, schema: Any) -> bool:
        """Whether null is a value of a schema."""
        return any(
            not part
            or any(part.get(key) is True for key in _NULLABLE)
            or part.get("type") == "null"
            or (isinstance(part.get("type"), list) and "null" in part["type"])
            or (isinstance(part.get("enum"), list) and None in part["enum"])
            for part in (schema, *self.parts(schema))
            if isinstance(part, dict)
        )

    def admits_type(self, schema: Any, kind: str) -> bool:
        """Whether values of a JSON type are values of a schema."""
        for part in self.parts(schema):
            types = part.get("type")
            types = types if isinstance(types, list) else [types]
            is_open = not any(key in part for key in ("type", "enum", "properties", "items", *_COMBINATIONS))
            if is_open or (kind in types and "format" not in part) or (kind == "integer" and "number" in types):
                return True
        return False


def _is_of(schema: dict[str, Any], kind: str) -> bool:
    """Whether a JSON type is one of those that a schema names."""
    types = schema.get("type")
    return kind in types if isinstance(types, list) else types == kind


def mend(schemas: Schemas, root: Any, record: Record) -> bool:
    """Change the schema of a reply, or one below it, so that it admits what was recorded."""
    *above, last = ("", *record.keys)
    holders: list[tuple[dict[str, Any], str]] = [({"": root}, "")]
    for key in above[1:]:
        holders = [found for holder, name in holders for found in schemas.below(holder[name], key)]
    if record.expected == NOTHING:
        results = [_add(schemas, holder[name], last, record.got) for holder, name in holders[:1]]
    elif record.got == NOTHING:
        results = [_release(schemas, holder[name], last) for holder, name in holders]
    else:
        places = [found for holder, name in holders for found in schemas.below(holder[name], last)]
        results = [_admit(schemas, holder, name, record) for holder, name in places]
    return any(results)


def _add(schemas: Schemas, schema: Any, name: str, kind: str) -> bool:
    """Give an object a field, or widen the one that it has; where there are several objects, nobody knows which."""
    for holder, key in schemas.below(schema, name):
        return _widen(schemas, holder, key, kind)
    objects = schemas.objects(schema)
    if not objects or (len(objects) > 1 and not _are_one(schemas, schema)):
        return False
    objects[-1].setdefault("properties", {})[name] = _of_type(kind)
    return True


def _are_one(schemas: Schemas, schema: Any) -> bool:
    """Whether the parts of a schema hold together, so that a field of one is a field of all."""
    return not any("oneOf" in part or "anyOf" in part for part in schemas.parts(schema))


def _release(schemas: Schemas, schema: Any, name: str) -> bool:
    """Let a field be missing."""
    for part in schemas.parts(schema):
        required = part.get("required")
        if isinstance(required, list) and name in required:
            part["required"] = [other for other in required if other != name]
            if not part["required"]:
                del part["required"]
    return True


def _admit(schemas: Schemas, holder: dict[str, Any], name: str, record: Record) -> bool:
    """Let a field, or an element, be null, of another type or of another value."""
    if record.got == "null":
        return _admit_null(schemas, holder, name)
    if record.of_type:
        return _widen(schemas, holder, name, record.got)
    for part in schemas.parts(holder[name]):
        if "const" in part and record.value is not None:
            part["enum"] = [part.pop("const")]
    enums = [part["enum"] for part in schemas.parts(holder[name]) if isinstance(part.get("enum"), list)]
    if record.value is None or not enums:
        return False
    if not any(record.value in values for values in enums):
        enums[0].append(record.value)
    return True


def _admit_null(schemas: Schemas, holder: dict[str, Any], name: str) -> bool:
    schema = holder[name]
    if schemas.admits_null(schema):
        return True
    is_plain = isinstance(schema.get("type"), (str, list)) and "$ref" not in schema
    if is_plain and isinstance(schema.get("enum"), list):
        schema["enum"].append(None)
    if not schemas.has_null_type:
        marked: dict[str, Any] = schema if "$ref" not in schema else {"allOf": [schema]}
        marked[schemas.null_keyword] = True
        holder[name] = marked
    elif is_plain:
        types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        schema["type"] = [*types, "null"]
    else:
        holder[name] = {"anyOf": [schema, {"type": "null"}]}
    return True


def _widen(schemas: Schemas, holder: dict[str, Any], name: str, kind: str) -> bool:
    """Let a value be of another type as well."""
    schema = holder[name]
    if kind == "null":
        return _admit_null(schemas, holder, name)
    if schemas.admits_type(schema, kind):
        return True
    if schema.get("type") == kind and "$ref" not in schema:
        # The type is right, its format is not.
        del schema["format"]
    elif schema.get("type") == "integer" and kind == "number":
        schema["type"] = "number"
        schema.pop("format", None)
    else:
        words = {key: schema.pop(key) for key in ("description", "nullable", "readOnly") if key in schema}
        holder[name] = {**words, "anyOf": [deepcopy(schema), _of_type(kind)]}
    return True


def _of_type(kind: str) -> dict[str, Any]:
    """The schema of a type that was seen; one that was null only may be anything."""
    return {} if kind == "null" else {"type": "array", "items": {}} if kind == "array" else {"type": kind}
