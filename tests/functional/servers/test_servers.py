"""Servers: where requests go."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.harness import OK, Sdk, make


class TestServers:
    """Where requests go."""

    @pytest.mark.parametrize(
        ("servers", "url"),
        [
            ('[{url: "https://a.test/v3/"}, {url: "https://b.test"}]', "https://a.test/v3/x"),
            (
                '[{url: "https://{zone}.test/{v}", variables: {zone: {default: eu}, v: {default: v9}}}]',
                "https://eu.test/v9/x",
            ),
        ],
    )
    def test_first_server(self, tmp_path: Path, servers: str, url: str) -> None:
        """The first server counts, variables by their defaults."""
        spec = f"servers: {servers}\npaths: {{/x: {{get: {{operationId: x, {OK}}}}}}}\n"
        assert make(tmp_path, spec).call("x").sent.url == url

    def test_server_of_an_operation(self, tmp_path: Path) -> None:
        """An operation's own server gives its base path."""
        spec = """
            servers: [{url: "https://a.test/v1"}]
            paths: {/x: {get: {operationId: x, servers: [{url: /v2}], responses: {"200": {description: F}}}}}
            """
        assert make(tmp_path, spec).call("x").sent.url == "https://a.test/v2/x"

    def test_no_server(self, tmp_path: Path) -> None:
        """Without a server the client wants a base URL, and says so."""
        spec = 'servers: []\npaths: {/x: {get: {operationId: x, responses: {"200": {description: F}}}}}\n'
        sdk = make(tmp_path, spec)
        with pytest.raises(sdk.module.ConfigurationError, match="base_url"):
            sdk.client(None)[0].x()
        assert sdk.call("x", settings={"base_url": "http://h"}).sent.url == "http://h/x"

    def test_configured(self, tmp_path: Path) -> None:
        """A configured base URL is stronger than the document's."""
        spec = 'paths: {/x: {get: {operationId: x, responses: {"200": {description: F}}}}}\n'
        assert make(tmp_path, spec, "base_url: https://c.test").call("x").sent.url == "https://c.test/x"

    @pytest.mark.parametrize(
        ("url", "expected"),
        [
            ("//a.test/v1", "https://a.test/v1/x"),
            ("a.test/v1/", "https://a.test/v1/x"),
            ("localhost:8080", "http://localhost:8080/x"),
            ("HTTPS://a.test", "https://a.test/x"),
            ("https://a.test//", "https://a.test/x"),
            ("https://a.test/v1?key=1#part", "https://a.test/v1/x"),
            ("https://a.test:444/a b", "https://a.test:444/a%20b/x"),
        ],
    )
    def test_spellings(self, tmp_path: Path, url: str, expected: str) -> None:
        """A server is understood however it is written."""
        sdk = make(tmp_path, f'servers: [{{url: "{url}"}}]\npaths: {{/x: {{get: {{operationId: x, {OK}}}}}}}\n')
        assert sdk.call("x").sent.url == expected

    @pytest.mark.parametrize(
        "url", ["ws://a.test", "https://", "https://[bad", "https://a b.test", "https://u:p@a.test"]
    )
    def test_unusable(self, tmp_path: Path, url: str) -> None:
        """A server that no request can be sent to is told, and the next one counts."""
        servers = f'[{{url: "{url}"}}, null, {{url: "https://b.test"}}]'
        sdk = make(tmp_path, f"servers: {servers}\npaths: {{/x: {{get: {{operationId: x, {OK}}}}}}}\n")
        assert sdk.call("x").sent.url == "https://b.test/x"
        assert any("no request can be sent to this server" in warning for warning in sdk.warnings)

    def test_https_is_preferred(self, tmp_path: Path) -> None:
        """A server that is listed for http and for https is reached by https, whichever comes first."""
        servers = '[{url: "http://a.test/v1"}, {url: "https://b.test/v1"}, {url: "https://a.test/v1"}]'
        sdk = make(tmp_path, f"servers: {servers}\npaths: {{/x: {{get: {{operationId: x, {OK}}}}}}}\n")
        assert sdk.call("x").sent.url == "https://a.test/v1/x"

    def test_relative(self, tmp_path: Path) -> None:
        """A relative server gives the path, and the caller the host."""
        sdk = make(tmp_path, f"servers: [{{url: api/v3}}]\npaths: {{/x: {{get: {{operationId: x, {OK}}}}}}}\n")
        for base_url in ("https://h.test", "https://h.test/api/v3/"):
            assert sdk.call("x", settings={"base_url": base_url}).sent.url == "https://h.test/api/v3/x"
        with pytest.raises(sdk.module.ConfigurationError, match="base_url= is needed"):
            sdk.client()

    def test_several_are_listed(self, tmp_path: Path) -> None:
        """The client's docstring lists the servers with their descriptions."""
        servers = (
            '[{url: "https://a.test", description: Production}, {url: "https://b.test", description: "For\\ntests"}]'
        )
        doc = make(tmp_path, f"servers: {servers}\npaths: {{}}\n").module.Api.__doc__
        assert "- https://a.test Production\n" in doc
        assert "- https://b.test For tests\n" in doc
        assert "_BASE_URL, else https://a.test." in " ".join(doc.split())


VARIABLES = f"""
    servers: [{{url: "https://{{region}}.api.test/{{base-path}}", variables: {{
      region: {{default: eu, enum: [eu, us], description: Where data is kept}}, base-path: {{default: v1}}}}}}]
    security: [{{key: []}}]
    paths:
      /x: {{get: {{operationId: x, {OK}}}}}
      /y: {{get: {{operationId: y, servers: [{{url: "https://{{region}}.up.test:{{port}}/{{v}}",
        variables: {{region: {{default: us}}, port: {{default: "444"}}, v: {{default: v9}}}}}}], {OK}}}}}
      /z: {{get: {{operationId: z, servers: [{{url: "/v7"}}], {OK}}}}}
    components: {{securitySchemes: {{key: {{type: apiKey, in: header, name: X-Key}}}}}}
    """


@pytest.mark.spec(VARIABLES)
class TestVariables:
    """Variables of the base URL are arguments of the client."""

    @pytest.mark.parametrize(
        ("given", "url"),
        [
            ({}, "https://eu.api.test/v1/x"),
            ({"region": "us"}, "https://us.api.test/v1/x"),
            ({"region": "new-one"}, "https://new-one.api.test/v1/x"),
            ({"region": " ", "base_path": None}, "https://eu.api.test/v1/x"),
            ({"base_path": "api/v2"}, "https://eu.api.test/api/v2/x"),
            ({"base_url": "https://h.test/v1"}, "https://h.test/v1/x"),
        ],
    )
    def test_filled(self, sdk: Sdk, given: dict[str, str | None], url: str) -> None:
        """What is given is filled in, else the default; a base URL replaces it all."""
        assert sdk.call("x", settings=given).sent.url == url

    def test_own_server(self, sdk: Sdk) -> None:
        """An operation's own server shares the variables, and may bring more; those of its path have their defaults."""
        assert sdk.call("y", settings={"region": "us", "key": "k"}).sent.url == "https://us.up.test:444/v9/y"
        assert sdk.call("y", settings={"port": "1"}).sent.url == "https://eu.up.test:1/v9/y"
        with pytest.raises(sdk.module.ConfigurationError, match="port="):
            sdk.client(port="1/")[0].y()
        assert sdk.call("z", settings={"region": "us"}).sent.url == "https://us.api.test/v7/z"

    @pytest.mark.parametrize(
        "value", ["evil.test/", "a@evil.test", "evil.test?", "evil.test#", "a\\b", "a b", "a:b", "é", "..", "{x}"]
    )
    def test_injection(self, sdk: Sdk, value: str) -> None:
        """A value cannot leave its part of the host."""
        with pytest.raises(sdk.module.ConfigurationError, match="region="):
            sdk.client(region=value)

    @pytest.mark.parametrize("value", ["a?b", "a#b", "a/../b", "a b", "a\\b", "é"])
    def test_injection_into_the_path(self, sdk: Sdk, value: str) -> None:
        """Nor its part of the path."""
        with pytest.raises(sdk.module.ConfigurationError, match="base-path="):
            sdk.client(base_path=value)

    def test_base_url_and_variable(self, sdk: Sdk) -> None:
        """Both at once contradict each other."""
        with pytest.raises(sdk.module.ConfigurationError, match="leaves no room for region="):
            sdk.client(region="us", base_url="https://h.test")

    def test_signature(self, sdk: Sdk) -> None:
        """The choices are in the annotation, and any other text will do."""
        assert "region: Literal['eu', 'us'] | str | None = None" in sdk.text("_client.py")
        assert "region: Where data is kept. Defaults to eu." in sdk.module.Api.__doc__


class TestOddVariables:
    """Variables that documents do not describe as they should."""

    @pytest.mark.parametrize("variables", ["{}", "{site: {}}", '{site: {default: ""}}'])
    def test_no_default(self, tmp_path: Path, variables: str) -> None:
        """A variable without a default has to be given, and the error says so."""
        server = f'{{url: "https://{{site}}.a.test", variables: {variables}}}'
        spec = f"servers: [{server}]\npaths: {{/x: {{get: {{operationId: x, {OK}}}}}}}\n"
        sdk = make(tmp_path, spec)
        with pytest.raises(sdk.module.ConfigurationError, match="site= or base_url= is needed"):
            sdk.client()
        assert sdk.call("x", settings={"site": "me"}).sent.url == "https://me.a.test/x"

    @pytest.mark.parametrize("url", ["{base}", "{base}/v1", "{scheme}://{host}:{port}/v1"])
    def test_all_of_it(self, tmp_path: Path, url: str) -> None:
        """Variables may stand for scheme, host, port, or all at once."""
        spec = f"""
            servers: [{{url: "{url}", variables: {{base: {{default: "https://h.test:8"}}, scheme: {{default: https}},
              host: {{default: h.test}}, port: {{default: 8}}}}}}]
            paths: {{/x: {{get: {{operationId: x, {OK}}}}}}}
            """
        path = url.partition("}/")[2]
        sdk = make(tmp_path, spec)
        assert sdk.call("x").sent.url == f"https://h.test:8{'/' if path else ''}{path}/x"
        if "base" in url:
            moved = sdk.call("x", settings={"base": "http://localhost:1/api"}).sent.url
            assert moved.startswith("http://localhost:1/api/")
            for value in ("ftp://a.test", "https://u@a.test", "nothing at all"):
                with pytest.raises(sdk.module.ConfigurationError):
                    sdk.client(base=value)

    def test_slash_in_the_default(self, tmp_path: Path) -> None:
        """A variable behind the host may bring the slash itself."""
        spec = f"""
            servers: [{{url: "https://a.test{{base}}", variables: {{base: {{default: /v1}}}}}}]
            paths: {{/x: {{get: {{operationId: x, {OK}}}}}}}
            """
        sdk = make(tmp_path, spec)
        assert sdk.call("x").sent.url == "https://a.test/v1/x"
        assert sdk.call("x", settings={"base": "/v2/beta"}).sent.url == "https://a.test/v2/beta/x"
        with pytest.raises(sdk.module.ConfigurationError):
            sdk.client(base=".evil.test")

    def test_names(self, tmp_path: Path) -> None:
        """Arguments for variables keep clear of those for credentials, and of the client's own."""
        spec = f"""
            servers: [{{url: "https://{{key}}.{{timeout}}.{{self}}.test",
              variables: {{key: {{default: a}}, timeout: {{default: b}}, self: {{default: c}}}}}}]
            security: [{{key: []}}]
            paths: {{/x: {{get: {{operationId: x, {OK}}}}}}}
            components: {{securitySchemes: {{key: {{type: apiKey, in: header, name: X-Key}}}}}}
            """
        sdk = make(tmp_path, spec)
        arguments = {one.variable.name: one.argument for one in sdk.package.project.variables}
        settings = {arguments["key"]: "1", arguments["timeout"]: "2", arguments["self"]: "3", "key": "k"}
        sent = sdk.call("x", settings=settings).sent
        assert (sent.url, sent.headers["X-Key"]) == ("https://1.2.3.test/x", "k")
