"""Every method of both clients says what it does, takes, returns and raises, as the documents have it.

Summary.  `METHOD /path/` returns Model.  Args: name: (type, limits, default) Meaning.  Raises: classes of errors.
"""

from __future__ import annotations

from typing import Any

import pytest

from cloudsmith_sdk import AsyncCloudsmith, AsyncScriptedTransport, Cloudsmith, ScriptedTransport
from tests.conformance.arguments import snake_case
from tests.conformance.catalogue import CASES, Case, Schema
from tests.conformance.docs import documented_errors, facts_of, flat, parsed, spoken_type

CLIENTS = {
    "sync": Cloudsmith(api_key="k", transport=ScriptedTransport([])),
    "async": AsyncCloudsmith(api_key="k", transport=AsyncScriptedTransport([])),
}
each_client = pytest.mark.parametrize("client", CLIENTS.values(), ids=CLIENTS.keys())
every_case = pytest.mark.parametrize("case", CASES, ids=str)


@each_client
@every_case
def test_says_what_it_does(case: Case, client: Any) -> None:
    """The summary and the description of the document come first, then method, path and reply."""
    doc = parsed(case.method(client))
    assert doc.summary == flat(case.facts["summary"])
    assert flat(case.facts.get("description", "")) in doc.text
    place = f"`{case.operation.method} {case.template}` returns "
    assert doc.text.partition(place)[2].strip(" ."), place
    assert (f"{place}nothing." in doc.text) is (case.operation.reply is None)


@each_client
@every_case
def test_names_each_argument(case: Case, client: Any) -> None:
    """Each argument is there with its type, its limits and default where the document has any, and its meaning."""
    doc = parsed(case.method(client))
    schemas = arguments_of(case)
    assert sorted(doc.arguments) == sorted(schemas)
    for name, schema in schemas.items():
        argument = doc.arguments[name]
        assert argument.type_ == spoken_type(case.document, schema), name
        missing = [fact for fact in facts_of(case.document.resolve(schema)) if fact not in argument.facts]
        assert not missing, name


@each_client
@every_case
def test_names_each_error(case: Case, client: Any) -> None:
    """The classes of all documented errors are listed, no others, and the plan that is needed where 402 is one."""
    doc = parsed(case.method(client))
    assert doc.raises == documented_errors(case)
    assert ("Plan: " in doc.text) is ("PaymentRequiredError" in doc.raises)
    if "402" in case.facts["responses"]:
        assert f"Plan: {case.facts['x-sdkwright']['plan']}" in doc.text


def arguments_of(case: Case) -> dict[str, Schema]:
    """The schema of each argument by its Python name."""
    schemas = {item["name"]: item["schema"] for item in case.operation.parameters}
    if case.whole_body:
        schemas["body"] = case.operation.body or {}
    else:
        properties = case.document.resolve(case.operation.body or {}).get("properties", {})
        schemas |= {name: properties[name] for name in case.fields()}
    return {snake_case(name): schema for name, schema in schemas.items()}
