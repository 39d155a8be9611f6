"""Security schemes of every kind: none is left out, and whatever cannot be carried out takes a supplied value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.auth.test_security import authentication
from tests.functional.harness import Sdk, make

FINE = 'responses: {"200": {description: F}}'
FLOW = '{authorizationUrl: "https://a.test", tokenUrl: "https://a.test/t", scopes: {}}'


def one_scheme(folder: Path, scheme: str) -> Sdk:
    """An SDK with one operation and one security scheme, called `s`."""
    return make(
        folder,
        f"security: [{{s: []}}]\npaths: {{/x: {{get: {{operationId: x, {FINE}}}}}}}\n"
        f"components: {{securitySchemes: {{s: {scheme}}}}}\n",
    )


@pytest.mark.parametrize(
    ("scheme", "header", "value"),
    [
        ("{type: http, scheme: Bearer}", "authorization", "Bearer v"),
        ("{type: http, scheme: BEARER, bearerFormat: JWT}", "authorization", "Bearer v"),
        ("{type: http, scheme: digest}", "authorization", "Digest v"),
        ("{type: http, scheme: HOBA}", "authorization", "HOBA v"),
        (f"{{type: oauth2, flows: {{authorizationCode: {FLOW}}}}}", "authorization", "Bearer v"),
        (f"{{type: oauth2, flows: {{implicit: {FLOW}, password: {FLOW}}}}}", "authorization", "Bearer v"),
        (f"{{type: oauth2, flows: {{deviceAuthorization: {FLOW}}}}}", "authorization", "Bearer v"),
        (f"{{type: oauth2, flows: {{clientCredentials: {FLOW}}}}}", "authorization", "Bearer v"),
        ("{type: oauth2, flows: {}}", "authorization", "Bearer v"),
        ("{type: oauth2}", "authorization", "Bearer v"),
        ('{type: openIdConnect, openIdConnectUrl: "https://a.test/.well-known"}', "authorization", "Bearer v"),
    ],
)
def test_supplied_token(tmp_path: Path, scheme: str, header: str, value: str) -> None:
    """A token of any kind goes where its scheme has it, given as text or by a function."""
    sdk = one_scheme(tmp_path, scheme)
    assert authentication(sdk, "x", s="v") == authentication(sdk, "x", s=lambda: "v") == {header: value}


@pytest.mark.parametrize(
    ("scheme", "header"),
    [
        ("{type: magic}", "authorization"),
        ("{type: magic, name: X-Magic}", "x-magic"),
        ("{type: http}", "authorization"),
        ('{type: http, scheme: "a b"}', "authorization"),
        ("{type: apiKey, in: body, name: X-Key}", "x-key"),
        ("{type: apiKey, in: header}", "authorization"),
        ("null", "authorization"),
    ],
)
def test_unknown_kind(tmp_path: Path, scheme: str, header: str) -> None:
    """A scheme of no known kind takes the whole value of a header, with a located warning."""
    sdk = one_scheme(tmp_path, scheme)
    assert authentication(sdk, "x", s="Magic v") == {header: "Magic v"}
    assert any("'s'" in warning and warning.startswith("api.yaml:") for warning in sdk.warnings)


@pytest.mark.parametrize("scheme", ["digest", "Digest", "negotiate", "NTLM", "HOBA", "scram-sha-256", "mutual"])
def test_challenge(tmp_path: Path, scheme: str) -> None:
    """A scheme that answers a challenge is told, located, and no password is sent for it, least of all by Basic."""
    sdk = one_scheme(tmp_path, f"{{type: http, scheme: {scheme}}}")
    assert any(one.startswith("api.yaml:") and "answers a challenge" in one for one in sdk.warnings)
    for pair in (("user", "s3cret"), ["user", "s3cret"]):
        with pytest.raises(sdk.module.ConfigurationError, match="'s' takes no user and password") as caught:
            sdk.client(s=pair)
        assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize("scheme", ["bearer", "DPoP", "token", "basic"])
def test_no_challenge(tmp_path: Path, scheme: str) -> None:
    """No other scheme is told."""
    assert not one_scheme(tmp_path, f"{{type: http, scheme: {scheme}}}").warnings


def test_pair_for_a_token(tmp_path: Path) -> None:
    """A pair is for Basic alone."""
    sdk = one_scheme(tmp_path, "{type: http, scheme: bearer}")
    with pytest.raises(sdk.module.ConfigurationError, match="no user and password"):
        sdk.client(s=("user", "password"))


def test_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable holds a token for OAuth 2, as for any other scheme."""
    spec = (
        f"security: [{{o: []}}]\npaths: {{/x: {{get: {{operationId: x, {FINE}}}}}}}\n"
        f"components: {{securitySchemes: {{o: {{type: oauth2, flows: {{clientCredentials: {FLOW}}}}}}}}}\n"
    )
    sdk = make(tmp_path, spec, "environment: {o: TEST_OAUTH_TOKEN}")
    monkeypatch.setenv("TEST_OAUTH_TOKEN", "from-env")
    assert authentication(sdk, "x") == {"authorization": "Bearer from-env"}


MUTUAL = f"""
    security: [{{tls: []}}]
    paths:
      /x: {{get: {{operationId: x, {FINE}}}}}
      /both: {{get: {{operationId: both, security: [{{tls: [], key: []}}], {FINE}}}}}
      /either: {{get: {{operationId: either, security: [{{tls: []}}, {{key: []}}], {FINE}}}}}
    components: {{securitySchemes: {{tls: {{type: mutualTLS}}, key: {{type: apiKey, in: header, name: X-Key}}}}}}
    """


@pytest.mark.spec(MUTUAL)
class TestMutualTls:
    """The connection proves who calls: no request carries anything for it."""

    def test_sent(self, sdk: Sdk) -> None:
        """Alone it sends nothing; together with a key the key is sent; beside one, the key where it is there."""
        assert authentication(sdk, "x", key="k") == {}
        assert authentication(sdk, "both", key="k") == {"x-key": "k"}
        assert authentication(sdk, "either", key="k") == {"x-key": "k"}
        assert authentication(sdk, "either") == {}

    def test_told(self, sdk: Sdk) -> None:
        """The client's docstring and the README say how a certificate is shown; there is no argument for it."""
        assert "HttpxTransport(verify=ssl_context)" in sdk.module.Api.__doc__
        assert "HttpxTransport(verify=ssl_context)" in sdk.files["README.md"]
        assert [one.argument for one in sdk.package.project.credentials] == ["key"]


UNKNOWN = f"""
    security: [{{nobody: []}}]
    paths:
      /x: {{get: {{operationId: x, {FINE}}}}}
      /y: {{get: {{operationId: y, security: [{{nobody: [], key: []}}, "odd", {{}}], {FINE}}}}}
      /z: {{get: {{operationId: z, security: null, {FINE}}}}}
    components: {{securitySchemes: {{key: {{type: apiKey, in: header, name: X-Key}}}}}}
    """


@pytest.mark.spec(UNKNOWN)
class TestUnknownNames:
    """Requirements that name a scheme which is not there."""

    def test_auth(self, sdk: Sdk) -> None:
        """What no credential is for, the client's own `auth` can carry."""
        assert authentication(sdk, "x") == authentication(sdk, "z") == {}
        signed: dict[str, Any] = {"auth": lambda request: {"X-Signed": "s"}}
        assert authentication(sdk, "x", **signed) == authentication(sdk, "z", **signed) == {"x-signed": "s"}

    def test_beside_others(self, sdk: Sdk) -> None:
        """Beside a known scheme it is left aside."""
        assert authentication(sdk, "y", key="k") == {"x-key": "k"}

    def test_told_once(self, sdk: Sdk) -> None:
        """It is told once, located."""
        told = [warning for warning in sdk.warnings if "'nobody'" in warning and "auth" in warning]
        assert len(told) == 1
        assert told[0].startswith("api.yaml:")


@pytest.mark.parametrize("name", ["api key", "schlüssel", "鍵", "self", "client-id", "1st"])
def test_odd_names(tmp_path: Path, name: str) -> None:
    """A scheme of any name has an argument."""
    spec = f"""
        security: [{{"{name}": []}}]
        paths: {{/x: {{get: {{operationId: x, {FINE}}}}}}}
        components: {{securitySchemes: {{"{name}": {{type: apiKey, in: cookie, name: sid}}}}}}
        """
    sdk = make(tmp_path, spec)
    (credential,) = sdk.package.project.credentials
    assert authentication(sdk, "x", **{credential.argument: "v"}) == {"cookie": "sid=v"}
