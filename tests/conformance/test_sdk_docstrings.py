"""Every method of both clients says what it does, takes, returns and raises, as the documents have it.

Summary.  Sends `METHOD /path/`.  Args: name: Meaning, limits, default.  Returns: Model.  Raises: errors, each with its
meaning; those that any call may raise stand on the client.
"""

from __future__ import annotations

from typing import Any

import pytest

from cloudsmith_sdk import AsyncCloudsmith, AsyncScriptedTransport, Cloudsmith, ScriptedTransport
from tests.conformance.arguments import snake_case
from tests.conformance.catalogue import CASES, Case, Schema
from tests.conformance.docs import USUAL, documented_errors, facts_of, flat, parsed

CLIENTS = {
    "sync": Cloudsmith(api_key="k", transport=ScriptedTransport([])),
    "async": AsyncCloudsmith(api_key="k", transport=AsyncScriptedTransport([])),
}
each_client = pytest.mark.parametrize("client", CLIENTS.values(), ids=CLIENTS.keys())
every_case = pytest.mark.parametrize("case", CASES, ids=str)


@each_client
@every_case
def test_says_what_it_does(case: Case, client: Any) -> None:
    """The summary and the description of the document come first, then method and path, and what is returned."""
    doc = parsed(case.method(client))
    assert doc.summary == flat(case.facts["summary"])
    assert flat(case.facts.get("description", "")) in doc.text
    assert f"Sends `{case.operation.method} {case.template}`." in doc.text
    assert bool(doc.returns) is (case.operation.reply is not None)


@each_client
@every_case
def test_names_each_argument(case: Case, client: Any) -> None:
    """Each argument is there with its meaning, and its limits and default where the document has any."""
    doc = parsed(case.method(client))
    schemas = arguments_of(case)
    assert sorted(doc.arguments) == sorted(schemas)
    for name, schema in schemas.items():
        meaning = doc.arguments[name]
        assert meaning, name
        missing = [fact for fact in facts_of(case.document.resolve(schema)) if fact not in meaning]
        assert not missing, name


@each_client
@every_case
def test_names_each_error(case: Case, client: Any) -> None:
    """The classes of the documented errors are listed, no others, and the plan that is needed where 402 is one."""
    doc = parsed(case.method(client))
    documented = documented_errors(case)
    assert documented - USUAL <= doc.raises <= documented
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
