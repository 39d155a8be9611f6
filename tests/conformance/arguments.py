"""Arguments for an operation, made from its schemas, and the request that they must lead to."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from tests.conformance.catalogue import Case, Schema
from tests.standin.documents import ApiDocument
from tests.standin.sampler import Sampler

Amount = Literal["required", "all", "filled"]

# What a URL cannot hold as it is, and what must not be decoded twice.
AWKWARD = "/a;b=c d%2Fé?#"
# Sampled lists have three rows: these leave something on the second page.
CHOSEN: Mapping[str, Any] = {
    "page": 1,
    "page_size": 2,
    "cursor": base64.urlsafe_b64encode(b"o=1").decode(),
    "render": True,
}


@dataclass(frozen=True, slots=True)
class Planned:
    """A call to make and the request to expect.

    `path_values` are the path's arguments in the order of the template, `named` all others by their Python names.
    `segments` is the decoded path, `query` its sorted decoded pairs, `body` the JSON (None: nothing is sent).
    """

    path_values: Mapping[str, str]
    named: Mapping[str, Any]
    segments: tuple[str, ...]
    query: tuple[tuple[str, str], ...]
    body: Any


def planned(case: Case, amount: Amount) -> Planned:
    """A call with the required arguments only, with all there are, or with all and none of them null."""
    path_values = {item["name"]: _path_value(case, item, amount) for item in case.parameters("path")}
    wanted_query = [item for item in case.parameters("query") if amount != "required" or item.get("required")]
    query = {item["name"]: _query_value(case.document, item) for item in wanted_query}
    body = _body(case, amount)
    named = {snake_case(name): value for name, value in query.items()}
    if case.whole_body:
        named |= {} if body is None else {"body": body}
    else:
        named |= {snake_case(name): value for name, value in (body or {}).items()}
    return Planned(
        {snake_case(name): value for name, value in path_values.items()},
        named,
        tuple(path_values.get(part[1:-1], part) for part in case.template.split("/")),
        tuple(sorted(pair for name, value in query.items() for pair in _pairs(name, value))),
        body,
    )


def snake_case(name: str) -> str:
    """The Python name of a wire name: `labelColor` is label_color."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).replace("-", "_").lower()


def _path_value(case: Case, item: Schema, amount: Amount) -> str:
    made: str = Sampler(case.document, "request").sample(item["schema"], item["name"])
    free = "pattern" not in item["schema"] and "format" not in item["schema"]
    return f"{made}{AWKWARD}" if amount != "required" and free else made


def _query_value(document: ApiDocument, item: Schema) -> Any:
    """Null cannot be sent in a query, so it is not among the values."""
    if item["name"] in CHOSEN:
        return CHOSEN[item["name"]]
    return _filled(document, item["schema"], item["name"])


def _filled(document: ApiDocument, schema: Schema, seed: str) -> Any:
    """A value that is not null, though the schema may allow it."""
    sampler = Sampler(document, "request")
    tries = (sampler.sample(schema, f"{seed}{attempt}") for attempt in range(100))
    return next(value for value in tries if value is not None)


def _body(case: Case, amount: Amount) -> Any:
    if case.operation.body is None:
        return None
    sampler = Sampler(case.document, "request")
    if case.whole_body:
        needed = amount != "required" or case.facts["requestBody"].get("required")
        return sampler.sample(case.operation.body, case.operation.key) if needed else None
    names = case.required_fields() if amount == "required" else list(case.fields())
    properties = sampler.properties(case.operation.body)
    seed = case.operation.key
    if amount == "filled":
        return {name: _filled(case.document, properties[name], f"{seed}.{name}") for name in names}
    return {name: sampler.sample(properties[name], f"{seed}.{name}") for name in names} or None


def _pairs(name: str, value: Any) -> list[tuple[str, str]]:
    if isinstance(value, list):
        return [pair for item in value for pair in _pairs(name, item)]
    return [(name, str(value).lower() if isinstance(value, bool) else str(value))]
