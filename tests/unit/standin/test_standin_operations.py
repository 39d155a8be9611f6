"""Every operation of both documents is answered with a reply that its schema allows.

GET /v1/packages/{owner}/{repo}/    -> 200, an array of Package
POST /v1/repos/{owner}/             -> 201, RepositoryCreate
...
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import httpx2
import pytest

from tests.standin import Standin
from tests.standin.documents import ApiDocument, Operation, counted, load_api
from tests.standin.sampler import Sampler
from tests.standin.validation import validator_of

OPERATIONS = [(document, operation) for document in load_api() for operation in document.operations]
BASIC = ("user@example.com", "secret")


def request_of(document: ApiDocument, operation: Operation) -> dict[str, Any]:
    """A request with every argument that the document names, each with a sample value."""
    sampler = Sampler(document, "request")
    path, query = f"/{document.name}{operation.template}", {}
    for parameter in operation.parameters:
        name, value = parameter["name"], sampler.sample(parameter["schema"], parameter["name"])
        if parameter["in"] == "path":
            path = path.replace(f"{{{name}}}", quote(str(value), safe=""))
        elif name not in ("page", "cursor", "render") and value is not None:
            query[name] = str(value).lower() if isinstance(value, bool) else value
    body = sampler.sample(operation.body, operation.key) if operation.body else None
    return {"method": operation.method, "url": path, "params": query, **({"json": body} if body else {})}


def credentials_of(operation: Operation) -> dict[str, Any]:
    """The credentials that an operation documents."""
    if operation.security == ():
        return {}
    if operation.security == (frozenset({"basic"}),):
        return {"auth": BASIC}
    return {"headers": {"X-Api-Key": "test-key"}}


@pytest.fixture(scope="module")
def connection(stateless_standin_server: Standin) -> Iterator[httpx2.Client]:
    """One connection for all calls."""
    with httpx2.Client(base_url=stateless_standin_server.url) as client:
        yield client


def test_both_documents_are_whole() -> None:
    """All operations that the text of the documents has are in the table."""
    assert len(OPERATIONS) == counted() > 0


@pytest.mark.parametrize(("document", "operation"), OPERATIONS, ids=[operation.key for _, operation in OPERATIONS])
def test_reply_is_valid(
    document: ApiDocument, operation: Operation, connection: httpx2.Client, stateless_standin: Standin
) -> None:
    """A valid request gets the documented success with a body that the schema allows, or none."""
    reply = connection.request(**request_of(document, operation), **credentials_of(operation))
    exchange = stateless_standin.last_exchange
    assert (exchange.operation, reply.status_code) == (operation.key, operation.status)
    if operation.reply is None:
        assert reply.content == b""
    else:
        assert validator_of(document).reply_errors(operation, exchange.reply) == []


def test_reply_check_notices_a_wrong_reply(stateless_standin: Standin) -> None:
    """The check above can fail: an array where the schema has an object is found."""
    document, operation = next(pair for pair in OPERATIONS if pair[1].key == "v1:repos_read")
    stateless_standin.answer("repos_read", ["not a repository"])
    with httpx2.Client(base_url=stateless_standin.url) as client:
        client.request(**request_of(document, operation), **credentials_of(operation))
    assert validator_of(document).reply_errors(operation, stateless_standin.last_exchange.reply) != []
