"""Quick answers to whether a document or a schema is what the specification says, by jsonschema-rs alone.

The schemas are those that openapi-spec-validator ships; it is not imported for them, since that takes a third of a
second. A yes is final. A no only means that the validator has to look, and say what is wrong.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

__all__ = ["MASK", "Check", "document_schema", "document_validator", "schema_check"]

Check = Callable[[Any], bool]

# Stands in messages for the value that they are about, which may be a whole document; no text of one holds it.
MASK = "\ue000"

# OpenAPI version -> the dialect of its schemas, unless a document or a schema names another.
_DIALECTS = {
    "3.1": "https://spec.openapis.org/oas/3.1/dialect/base",
    "3.2": "https://spec.openapis.org/oas/3.2/dialect/2025-09-17",
}


@lru_cache
def document_validator(version: str) -> Any:
    """Return the validator of documents of a version, such as ``3.1``; from 3.1 on it leaves out schemas."""
    from jsonschema_rs import validator_cls_for

    schema = document_schema(version)
    return validator_cls_for(schema)(schema, mask=MASK)


@lru_cache
def document_schema(version: str) -> Any:
    """Return the schema of documents of a version."""
    return next(_shipped("openapi_spec_validator", f"resources/schemas/v{version}/schema.json"), False)


def schema_check(version: str, dialect: object) -> Check:
    """Return what tells whether a value is a schema of a document of a version.

    dialect: what the document says of the dialect of its schemas; None when it says nothing.
    """
    from jsonschema_rs import Draft4Validator, Draft202012Validator, Registry

    # Formats are checked for patterns: what is one is for ECMA-262 to say, not for Python.
    own = _DIALECTS.get(version)
    if own is None:
        # The one that jsonschema-rs has within it is laxer.
        meta = next(_shipped("jsonschema_specifications", "schemas/draft4/metaschema.json"), False)
        check: Check = Draft4Validator(meta, validate_formats=True).is_valid
        return check
    if dialect not in (None, own):
        return lambda _value: False
    resources = _shipped("openapi_schema_validator", "schemas/**/*")
    registry = Registry([(resource["$id"], resource) for resource in resources])
    valid = Draft202012Validator({"$ref": own}, validate_formats=True, registry=registry).is_valid
    return lambda value: not (isinstance(value, dict) and "$schema" in value) and valid(value)


def _shipped(package: str, pattern: str) -> Iterator[Any]:
    """Yield the JSON files that a package ships, which is not imported for that."""
    spec = find_spec(package)
    for folder in spec.submodule_search_locations or () if spec else ():
        for path in sorted(Path(folder).glob(pattern)):
            if path.is_file():
                yield json.loads(path.read_text(encoding="utf-8"))
