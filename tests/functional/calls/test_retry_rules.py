"""Retries as documents and sdk.yaml have them: marks, rules of other generators, keys, and the client's own policy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sdkwright.config.sdk_yaml import load_config
from sdkwright.errors import ConfigError
from tests.functional.harness import OK, Sdk, make, method


def attempts(sdk: Sdk, path: str, status: int = 500, **arguments: Any) -> list[Any]:
    """The requests of a call that fails each time."""
    settings = {"retries": sdk.module.UNSET, **arguments.pop("settings", {})}
    client, transport = sdk.client(*[sdk.module.reply({}, status=status) for _ in range(20)], **settings)
    client._sender.timing.sleep = lambda seconds: None
    with pytest.raises(sdk.module.ApiError):
        method(client, path)(**arguments)
    return list(transport.requests)


@pytest.mark.spec(f"""
    paths:
      /things:
        get: {{operationId: things_list, {OK}}}
        post: {{operationId: things_create, {OK}}}
      /things/check:
        post: {{operationId: things_check, x-sdkwright: {{safe: true}}, {OK}}}
        get: {{operationId: things_remove, x-sdkwright: {{unsafe: true}}, {OK}}}
        put: {{operationId: things_renew, x-sdkwright: {{unsafe: true}}, {OK}}}
    """)
class TestMarks:
    """What a document says of single operations."""

    @pytest.mark.parametrize(
        ("path", "count"),
        [("things.list", 3), ("things.create", 1), ("things.check", 3), ("things.remove", 1), ("things.renew", 1)],
    )
    def test_marks(self, sdk: Sdk, path: str, count: int) -> None:
        """A marked operation is repeated, or not, whatever its method is."""
        assert len(attempts(sdk, path)) == count

    def test_client_and_call(self, sdk: Sdk) -> None:
        """The client and the call have the last word on how often."""
        assert len(attempts(sdk, "things.list", settings={"retries": 0})) == 1
        assert len(attempts(sdk, "things.list", settings={"retries": 0}, options={"retries": 4})) == 5

    def test_too_many_requests(self, sdk: Sdk) -> None:
        """What was refused for the rate alone is sent again by every method."""
        assert len(attempts(sdk, "things.create", status=429)) == 3

    def test_with_options(self, sdk: Sdk) -> None:
        """A client with other options shares the connections, and its groups are its own."""
        client, transport = sdk.client(*[{}] * 4, headers={"A": "1", "B": "1"}, retries=3)
        client.things.list()
        other = client.with_options(timeout=5, headers={"B": "2", "C": "2"})
        other.things.list()
        other.close()
        client.things.list()
        sent = [(dict(request.headers).get("B"), "C" in request.headers) for request in transport.requests]
        assert sent == [("1", False), ("2", True), ("1", False)]
        assert transport.timeouts == [60.0, 5, 60.0]
        assert not transport.closed
        assert type(other) is type(client)
        client.close()
        assert transport.closed

    def test_no_pacing(self, sdk: Sdk) -> None:
        """An API without a rate limit has nothing to pace."""
        client, _ = sdk.client()
        assert client.rate_limit is None
        with pytest.raises(TypeError):
            sdk.client(pacing="off")


@pytest.mark.spec(
    f"""
    security: [{{key: []}}]
    components: {{securitySchemes: {{key: {{type: apiKey, in: header, name: X-Key}}}}}}
    paths:
      /things:
        get: {{operationId: things_list, {OK}}}
        post: {{operationId: things_create, {OK}}}
    """,
    config="""
    retries: {most: 3, statuses: [503, 5XX], idempotency_header: Idempotency-Key}
    rate_limit: {limit: X-Limit, remaining: X-Remaining, reset: X-Reset}
    """,
)
class TestConfiguration:
    """What sdk.yaml says of all operations."""

    def test_rule(self, sdk: Sdk) -> None:
        """Its rule is the client's default."""
        assert len(attempts(sdk, "things.list")) == 4
        assert len(attempts(sdk, "things.list", status=429)) == 1

    def test_key(self, sdk: Sdk) -> None:
        """A change has a key that all its attempts share; a read has none, and another call another one."""
        first = attempts(sdk, "things.create")
        keys = {request.headers["Idempotency-Key"] for request in first}
        assert (len(first), len(keys)) == (4, 1)
        assert {request.headers["Idempotency-Key"] for request in attempts(sdk, "things.create")} != keys
        assert all("Idempotency-Key" not in request.headers for request in attempts(sdk, "things.list"))

    def test_own_key(self, sdk: Sdk) -> None:
        """A caller's own key is kept."""
        sent = attempts(sdk, "things.create", options={"headers": {"idempotency-key": "mine"}})
        assert [request.headers["Idempotency-Key"] for request in sent] == ["mine"] * 4

    def test_rate_limit(self, sdk: Sdk) -> None:
        """The client knows the rate limit, and can be told not to wait."""
        headers = {"X-Limit": "10", "X-Remaining": "0", "X-Reset": "3000"}
        client, transport = sdk.client(*[sdk.module.reply({}, headers=headers) for _ in range(3)], pacing="raise")
        client.things.list()
        assert (client.rate_limit.limit, client.rate_limit.remaining) == (10, 0)
        with pytest.raises(sdk.module.RateLimitExhaustedError):
            client.things.list()
        client.with_options(pacing="off").things.list()
        client.with_options(key="other").things.list()
        assert len(transport.requests) == 3

    def test_other_credentials(self, sdk: Sdk) -> None:
        """Other credentials replace those of the client."""
        client, transport = sdk.client({}, {}, {}, key="one")
        client.things.list()
        client.with_options(key="two").things.list()
        client.with_options(auth=sdk.module.ANONYMOUS).things.list()
        assert [request.headers.get("X-Key") for request in transport.requests] == ["one", "two", None]


@pytest.mark.spec(f"""
    x-speakeasy-retries:
      strategy: backoff
      backoff: {{initialInterval: 100, maxInterval: 300, maxElapsedTime: 1000, exponent: 2}}
      statusCodes: [5XX, 409]
      retryConnectionErrors: true
    paths:
      /things:
        get: {{operationId: things_list, {OK}}}
        put: {{operationId: things_set, x-fern-retries: {{disabled: true}}, {OK}}}
        delete: {{operationId: things_drop, x-speakeasy-retries: {{strategy: none}}, {OK}}}
      /odd:
        get: {{operationId: odd, x-speakeasy-retries: {{strategy: often}}, x-fern-retries: 5, {OK}}}
    """)
class TestOtherGenerators:
    """The rules that documents have for other generators."""

    def test_rules(self, sdk: Sdk) -> None:
        """They count as far as they fit into their time; an operation has its own."""
        assert len(attempts(sdk, "things.list", status=409)) == 5
        assert len(attempts(sdk, "things.list", status=429)) == 1
        assert len(attempts(sdk, "things.set")) == 1
        assert len(attempts(sdk, "things.drop")) == 1
        assert len(attempts(sdk, "things.set", settings={"retries": 1})) == 2

    def test_odd_ones(self, sdk: Sdk) -> None:
        """What cannot be understood is told, with its place, and counts for nothing."""
        assert len(attempts(sdk, "odd")) == 5
        told = [one for one in sdk.warnings if "~1odd" in one]
        assert len(told) == 2
        assert any('the strategy of retries must be "backoff" or "none"' in one for one in told)
        assert any("x-fern-retries must be an object" in one for one in told)


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ("retries: {moost: 3}", 'the key "moost" is not known'),
        ("retries: {most: -1}", "this must be a whole number, 0 or more, not -1"),
        ("retries: {growth: fast}", 'this must be a number, 0 or more, not "fast"'),
        ("retries: {statuses: [700]}", '"700" is not a status'),
        ("retries: {idempotency_header: 'a b'}", '"a b" is not the name of a header'),
        ("rate_limit: {limit: X-Limit}", 'one of "remaining" and "interval" must be there'),
    ],
)
def test_wrong_configuration(tmp_path: Path, config: str, told: str) -> None:
    """A mistake in sdk.yaml is told with its place."""
    with pytest.raises(ConfigError) as caught:
        make(tmp_path, "paths: {}", config)
    assert told in str(caught.value)
    assert "sdk.yaml:3" in str(caught.value)
    with pytest.raises(ConfigError):
        load_config(tmp_path / "sdk.yaml")
