"""Plain JSON values as the models, dates and UUIDs that a signature offers."""

from __future__ import annotations

import datetime
import typing
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from cloudsmith_sdk import Model
from tests.conformance.catalogue import Case, Schema
from tests.standin.documents import ApiDocument


def can_be_enriched(case: Case) -> bool:
    """Whether an argument of the operation can be a model, a date or a UUID."""
    schemas = [*(item["schema"] for item in case.parameters("query")), *case.fields().values()]
    if case.whole_body and "oneOf" in case.document.resolve(case.operation.body or {}):
        return True
    return any(_is_rich(case.document, schema) for schema in schemas)


def enriched(arguments: Mapping[str, Any], hints: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments in the richest type that their hints allow."""
    return {name: _rich(value, hints[name]) for name, value in arguments.items()}


def _is_rich(document: ApiDocument, schema: Schema) -> bool:
    flat = document.resolve(schema)
    if flat.get("type") == "array":
        return _is_rich(document, flat["items"])
    return bool(flat.get("properties")) or flat.get("format") in ("date-time", "date", "uuid")


def _rich(value: Any, hint: Any) -> Any:
    options = typing.get_args(hint) if typing.get_origin(hint) not in (list, Sequence, Mapping) else (hint,)
    options = options or (hint,)
    if isinstance(value, list):
        inner = next(typing.get_args(option)[0] for option in options if _is_sequence(option))
        return [_rich(item, inner) for item in value]
    if isinstance(value, dict):
        # A union that a tag tells apart knows its members.
        opened = [one for option in options for one in (option.kind.members if hasattr(option, "kind") else [option])]
        models = [option for option in opened if isinstance(option, type) and issubclass(option, Model)]
        return _model(value, models) if models else value
    if isinstance(value, str) and datetime.datetime in options:
        return datetime.datetime.fromisoformat(value)
    return UUID(value) if isinstance(value, str) and UUID in options else value


def _is_sequence(hint: Any) -> bool:
    return typing.get_origin(hint) in (list, Sequence)


def _model(value: dict[str, Any], models: list[type[Model]]) -> Model:
    """The model of the value's kind where there are several."""
    for model in models:
        if all(constant in value.values() for constant in model._constants.values()):
            return model.from_dict(value)
    raise LookupError(f"no model for {value}")
