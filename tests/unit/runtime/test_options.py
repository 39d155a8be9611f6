"""Options of a single call: headers, query, body fields and timeout."""

from __future__ import annotations

from typing import Any, cast

import pytest

from sdkwright.runtime import ConfigurationError, Options, ScriptedTransport
from tests.unit.runtime.api import BoxClient
from tests.unit.runtime.sent import json_of


class TestOptions:
    def test_all(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """Options add headers, query and body fields, and set the timeout of one call."""
        options: Options = {
            "headers": {"X-Trace": "o"},
            "query": {"verbose": True, "name": ["a", "b"]},
            "body": {"more": 1},
            "timeout": 3.0,
        }
        client.boxes.create("a", new_name="n", trace="t", options=options)
        client.boxes.create("a", new_name="n")
        first = transport.requests[0]
        assert first.headers["x-trace"] == "o"
        assert first.url.endswith("?verbose=true&name=a&name=b")
        assert json_of(first) == {"name": "n", "more": 1}
        assert transport.timeouts == [3.0, 60.0]

    def test_query_replaces(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """A query parameter among the options replaces the argument of the same name."""
        client.boxes.list("acme", page=1, query="q", options={"query": {"page": 9}})
        assert transport.requests[0].url.endswith("?query=q&page=9")

    def test_body_where_none_is_known(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """Body fields can be added to an operation that has no body of its own."""
        client.boxes.delete("a", options={"body": {"force": True}})
        assert json_of(transport.requests[0]) == {"force": True}

    def test_body_that_is_no_object(self, client: BoxClient) -> None:
        """Fields cannot be added to a list."""
        with pytest.raises(ConfigurationError, match="object"):
            client.boxes.replace("a", box=[1], options={"body": {"b": 1}})

    def test_no_timeout(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """A timeout of None is no limit, and not the client's."""
        client.boxes.read("acme", "a", options={"timeout": None})
        assert transport.timeouts == [None]

    def test_misspelt(self, client: BoxClient) -> None:
        """A misspelt option is an error, not a silence."""
        with pytest.raises(ConfigurationError, match="heders"):
            client.boxes.read("acme", "a", options=cast(Options, {"heders": {}}))

    @pytest.mark.parametrize(
        ("options", "told"),
        [
            (5, "options must be a mapping, not int"),
            ("ab", "options must be a mapping, not str"),
            ({"headers": 5}, "headers must be a mapping, not int"),
            ({"query": [1]}, "query must be a mapping, not list"),
            ({"body": 5}, "body must be a mapping, not int"),
            ({"body": 0}, "body must be a mapping, not int"),
            ({"timeout": "5"}, "timeout must be a number"),
            ({5: 1}, "unknown keys: 5"),
            ({"a\nb": 1}, r"unknown keys: 'a\\nb'"),
        ],
    )
    def test_wrong_types(self, client: BoxClient, transport: ScriptedTransport, options: Any, told: str) -> None:
        """An option of a wrong type is refused by its name, and nothing is sent."""
        with pytest.raises(ConfigurationError, match=told):
            client.boxes.create("a", new_name="b", options=options)
        assert transport.requests == []

    def test_none(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """Headers, query and body of None are none at all, as in `request`."""
        client.boxes.delete("a", options=cast(Options, {"headers": None, "query": None, "body": None}))
        assert (transport.requests[0].url[-12:], transport.requests[0].content) == ("/v1/boxes/a/", None)
