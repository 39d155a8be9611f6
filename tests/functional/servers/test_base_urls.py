"""`base_url`: the whole URL of the server where one document is read, the host alone where several are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.harness import OK, Sdk, make

SERVERS = f"""
    servers:
      - {{url: "https://api.example.test/v1", description: production}}
      - {{url: "https://sandbox.example.test/beta", description: sandbox}}
      - {{url: "https://bare.example.test"}}
    paths:
      /x: {{get: {{operationId: x, {OK}}}}}
      /own: {{get: {{operationId: own, servers: [{{url: "https://api.example.test/v2"}}], {OK}}}}}
      /relative: {{get: {{operationId: relative, servers: [{{url: /v3}}], {OK}}}}}
      /same: {{get: {{operationId: same, servers: [{{url: "https://api.example.test/v1"}}], {OK}}}}}
      /far: {{get: {{operationId: far, servers: [{{url: "https://far.example.test/files"}}], {OK}}}}}
    """


@pytest.mark.spec(SERVERS)
class TestOneDocument:
    """The base URL is where the document's paths begin."""

    @pytest.mark.parametrize(
        ("base_url", "sent"),
        [
            (None, "https://api.example.test/v1/x"),
            ("https://api.example.test/v1", "https://api.example.test/v1/x"),
            ("https://api.example.test/v1/", "https://api.example.test/v1/x"),
            ("https://sandbox.example.test/beta", "https://sandbox.example.test/beta/x"),
            ("https://bare.example.test", "https://bare.example.test/x"),
            ("http://127.0.0.1:4010", "http://127.0.0.1:4010/x"),
            ("https://gateway.test/acme/v1", "https://gateway.test/acme/v1/x"),
            ("https://gateway.test/v1/v1", "https://gateway.test/v1/v1/x"),
        ],
    )
    def test_whole(self, sdk: Sdk, base_url: str | None, sent: str) -> None:
        """A server that the document lists means itself, and so does any other URL: nothing is added or taken away."""
        assert sdk.call("x", settings={"base_url": base_url}).sent.url == sent
        assert sdk.call("same", settings={"base_url": base_url}).sent.url == f"{sent.removesuffix('x')}same"

    def test_attribute(self, sdk: Sdk) -> None:
        """The client tells the URL that it was given, and its own otherwise."""
        assert sdk.client()[0].base_url == "https://api.example.test/v1"
        assert sdk.client(base_url="https://sandbox.example.test/beta/")[0].base_url.endswith("/beta")

    @pytest.mark.parametrize(
        ("path", "base_url", "sent"),
        [
            ("own", None, "https://api.example.test/v2/own"),
            ("relative", None, "https://api.example.test/v3/relative"),
            ("far", None, "https://far.example.test/files/far"),
            ("own", "http://localhost:1", "http://localhost:1/v2/own"),
            ("own", "http://localhost:1/v1", "http://localhost:1/v2/own"),
            ("relative", "https://gateway.test/acme/v1", "https://gateway.test/acme/v3/relative"),
            ("far", "http://localhost:1/v1", "http://localhost:1/files/far"),
        ],
    )
    def test_own_servers(self, sdk: Sdk, path: str, base_url: str | None, sent: str) -> None:
        """A server of an operation's own has its path in the place of the base URL's."""
        assert sdk.call(path, settings={"base_url": base_url}).sent.url == sent

    def test_requests(self, sdk: Sdk) -> None:
        """A request that no method stands for names its whole path, that of the API's version as well."""
        gateway = "https://gateway.test/acme"
        for base_url, root in ((None, "https://api.example.test"), (f"{gateway}/v1", gateway)):
            client, transport = sdk.client(None, base_url=base_url)
            client.request("GET", "/v1/anything")
            assert transport.requests[0].url == f"{root}/v1/anything"


class TestRelative:
    """A server without a host tells the path only."""

    @pytest.mark.parametrize(
        ("base_url", "sent"),
        [
            ("https://h.test", "https://h.test/api/v3/x"),
            ("https://h.test/", "https://h.test/api/v3/x"),
            ("https://h.test/api/v3", "https://h.test/api/v3/x"),
            ("https://h.test/other", "https://h.test/other/x"),
        ],
    )
    @pytest.mark.parametrize("configured", [False, True])
    def test_path(self, tmp_path: Path, base_url: str, sent: str, configured: bool) -> None:
        """It stands behind a base URL that is but a host; one with a path is the whole, configured or given."""
        spec = f"servers: [{{url: /api/v3}}]\npaths: {{/x: {{get: {{operationId: x, {OK}}}}}}}\n"
        sdk = make(tmp_path, spec, f"base_url: {base_url}" if configured else "")
        given = {} if configured else {"base_url": base_url}
        assert sdk.call("x", settings=given).sent.url == sent

    @pytest.mark.parametrize(
        ("url", "path"),
        [
            ("./v1", "/v1"),
            (".", ""),
            ("./", ""),
            ("../v1", "/v1"),
            ("/a/./b/", "/a/b"),
            ("https://h.test/a/../b", "/b"),
        ],
    )
    def test_dots(self, tmp_path: Path, url: str, path: str) -> None:
        """Segments of dots are resolved, as in any reference (RFC 3986, 5.2.4)."""
        spec = f'servers: [{{url: "{url}"}}]\npaths: {{/x: {{get: {{operationId: x, {OK}}}}}}}\n'
        given = {} if "://" in url else {"base_url": "https://h.test"}
        assert make(tmp_path, spec).call("x", settings=given).sent.url == f"https://h.test{path}/x"

    def test_configured(self, tmp_path: Path) -> None:
        """A base URL that is configured replaces the document's server."""
        spec = f'servers: [{{url: "https://a.test/v1"}}]\npaths: {{/x: {{get: {{operationId: x, {OK}}}}}}}\n'
        assert make(tmp_path, spec, "base_url: https://c.test/api").call("x").sent.url == "https://c.test/api/x"

    def test_pages(self, tmp_path: Path) -> None:
        """Pages go on under the same base URL, whatever host the server believes itself to have."""
        spec = """
            servers: [{url: "https://api.test/v1"}]
            paths: {/n: {get: {operationId: listN, parameters: [{name: limit, in: query, schema: {type: integer}}],
              responses: {"200": {description: ok, content: {application/json: {schema: {type: object, properties: {
                data: {type: array, items: {type: object, properties: {id: {type: integer}}}},
                next: {type: string, format: uri}}}}}}}}}}
            """
        sdk = make(tmp_path, spec)
        replies = [{"data": [{"id": 1}], "next": "http://inside/gw/n?after=1"}, {"data": [{"id": 2}]}]
        exchange = sdk.call("list_n", replies=replies, settings={"base_url": "https://proxy.test/gw"})
        assert [one.url for one in exchange.requests] == ["https://proxy.test/gw/n", "https://proxy.test/gw/n?after=1"]


class TestBlankVariables:
    """A variable whose default or choice is empty: empty is a value."""

    SPEC = f"""
        servers: [{{url: "URL", variables: {{v: VARIABLE}}}}]
        paths: {{/x: {{get: {{operationId: x, {OK}}}}}}}
        """

    @pytest.mark.parametrize(
        ("url", "variable", "given", "sent"),
        [
            ("https://a.test{v}/y", '{default: "", enum: ["", /eu]}', None, "https://a.test/y/x"),
            ("https://a.test{v}/y", '{default: "", enum: ["", /eu]}', "/eu", "https://a.test/eu/y/x"),
            ("https://a.test{v}/y", '{default: "", enum: ["", /eu]}', "", "https://a.test/y/x"),
            ("https://a.test{v}", '{default: ""}', None, "https://a.test/x"),
            ("https://a.test{v}", '{default: ""}', "/v2", "https://a.test/v2/x"),
            ("https://a.test{v}", '{default: ""}', ":8080", "https://a.test:8080/x"),
            ("https://a.test{v}", '{default: /v1, enum: [/v1, ""]}', "", "https://a.test/x"),
            ("https://a.test{v}", '{default: /v1, enum: [/v1, ""]}', None, "https://a.test/v1/x"),
            ("https://api{v}.a.test/y", '{default: "", enum: ["", -eu]}', None, "https://api.a.test/y/x"),
            ("https://api{v}.a.test/y", '{default: "", enum: ["", -eu]}', "-eu", "https://api-eu.a.test/y/x"),
            ("https://a.test/{v}", '{default: ""}', None, "https://a.test/x"),
            ("https://a.test/{v}", '{default: ""}', "v7", "https://a.test/v7/x"),
            ("https://a.test/{v}/y", '{default: ""}', None, "https://a.test/y/x"),
            ("https://a.test/y{v}", '{enum: ["", -beta]}', None, "https://a.test/y/x"),
            ("https://a.test/y{v}", '{enum: ["", -beta]}', "-beta", "https://a.test/y-beta/x"),
        ],
    )
    def test_filled(self, tmp_path: Path, url: str, variable: str, given: str | None, sent: str) -> None:
        """Neither the default nor what is given needs a character; a slash that has no segment goes with it."""
        sdk = make(tmp_path, self.SPEC.replace("URL", url).replace("VARIABLE", variable))
        assert sdk.call("x", settings={"v": given}).sent.url == sent

    @pytest.mark.parametrize("value", ["/a/../b", "/a?b", "@evil.test", "a@b", "/é", ":x", " /a b"])
    def test_injection(self, tmp_path: Path, value: str) -> None:
        """What is given cannot leave its part of the URL."""
        sdk = make(
            tmp_path,
            self.SPEC.replace("URL", "https://a.test{v}/y").replace("VARIABLE", '{default: "", enum: ["", /eu]}'),
        )
        with pytest.raises(sdk.module.ConfigurationError):
            sdk.client(v=value)

    def test_operation(self, tmp_path: Path) -> None:
        """So it is for the server of an operation."""
        spec = f"""
            servers: [{{url: "https://a.test/v1"}}]
            paths: {{/x: {{get: {{operationId: x, servers: [{{url: "https://b.test{{v}}/y",
              variables: {{v: {{default: "", enum: ["", -eu]}}}}}}], {OK}}}}}}}
            """
        assert make(tmp_path, spec).call("x").sent.url == "https://b.test/y/x"


@pytest.mark.parametrize(
    ("server", "url", "expected"),
    [
        ("https://api.test/v1/", "oauth/token/", "https://api.test/v1/oauth/token/"),
        ("https://api.test/v1", "oauth/token/", "https://api.test/oauth/token/"),
        ("https://api.test/v1/", "/oauth/token/", "https://api.test/oauth/token/"),
        ("https://api.test/v1/", "./token", "https://api.test/v1/token"),
        ("https://api.test/v1/", "../token", "https://api.test/token"),
        ("https://api.test", "token/", "https://api.test/token/"),
        ("/v1/", "token/", "https://h.test/v1/token/"),
        ("https://api.test/v1/", "https://auth.test/token/", "https://auth.test/token/"),
    ],
)
def test_token_url(tmp_path: Path, server: str, url: str, expected: str) -> None:
    """A relative token URL is resolved at the server's URL as RFC 3986 has it, its slash at the end and all."""
    spec = f"""
        servers: [{{url: "{server}"}}]
        security: [{{oauth: []}}]
        paths: {{/x: {{get: {{operationId: x, {OK}}}}}}}
        components: {{securitySchemes: {{oauth: {{type: oauth2, flows: {{clientCredentials: {{tokenUrl: "{url}",
          scopes: {{}}}}}}}}}}}}
        """
    sdk = make(tmp_path, spec)
    base_url = "https://h.test" if server.startswith("/") else None
    client, transport = sdk.client(
        {"access_token": "t"}, None, oauth=sdk.module.ClientCredentials("me", "secret"), base_url=base_url
    )
    client.x()
    assert transport.requests[0].url == expected
