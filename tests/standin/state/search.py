"""The `query` and `sort` parameters, as far as tests need them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from ..journal import Request
from .store import Row

# Names that a query or an order may use for a field that is called otherwise.
FIELDS = {"date": "uploaded_at", "status": "status_str"}


def arranged(rows: list[Row], request: Request) -> list[Row]:
    """The rows that the `query` asks for, in the order of `sort`; an unknown field to sort by changes nothing."""
    terms = [term for term in re.split(r"\s+AND\s+|\s+", request.parameter("query").strip()) if term]
    found = [row for row in rows if all(_fits(row.values, term) for term in terms)]
    for part in reversed([part for part in request.parameter("sort").split(",") if part]):
        name = FIELDS.get(part.lstrip("-"), part.lstrip("-"))
        found.sort(key=_order(name), reverse=part.startswith("-"))
    return found


def _fits(values: Mapping[str, Any], term: str) -> bool:
    """Whether a row has what a term asks for: `field:text`, with `^` and `$` for the ends, or a part of the name."""
    field, colon, wanted = term.rpartition(":")
    held = str(values.get(FIELDS.get(field, field) if colon else "name") or "").lower().replace(" ", "_")
    wanted = wanted.lower()
    start, end = wanted.startswith("^"), wanted.endswith("$")
    core = wanted.removeprefix("^").removesuffix("$")
    if start and end:
        return held == core
    if start or end:
        return held.startswith(core) if start else held.endswith(core)
    return core in held


def _order(name: str) -> Callable[[Row], tuple[bool, Any]]:
    def key(row: Row) -> tuple[bool, Any]:
        value = row.values.get(name)
        return (value is not None, value if isinstance(value, (int, float)) else str(value))

    return key
