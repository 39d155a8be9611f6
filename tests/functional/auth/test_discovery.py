"""`credential_files` and `oidc` in sdk.yaml: clients that find their credentials where the vendor keeps them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sdkwright.errors import ConfigError
from tests.functional.harness import Sdk, make

SPEC = """
    servers: [{url: "https://api.acme.test/v1"}]
    security: [{key: []}, {bearer: []}]
    paths:
      /usual: {get: {operationId: usual, responses: {"200": {description: F}}}}
    components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}, bearer: {type: http, scheme: bearer}}}
    """
FILES = """
credential_files:
  folder: acme
  files: {credentials.ini: ACME_CREDENTIALS_FILE, config.ini: ACME_CONFIG_FILE}
  profile: ACME_PROFILE
  keys: {key: api_key, base_url: api_host}
  hosts: [acme.test]
"""
OIDC = """
oidc:
  scheme: bearer
  url: /openid/{workspace}/
  token: oidc_token
  fields: {service_slug: service}
  reply: token
  audience: acme
  prefix: ACME_OIDC
  settings:
    workspace: {variables: [ACME_WORKSPACE, ACME_ORG], keys: [workspace]}
    service: {variables: [ACME_SERVICE]}
"""


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home without files, in no CI job."""
    home = tmp_path / "home"
    (home / ".acme").mkdir(parents=True)
    monkeypatch.chdir(home)
    monkeypatch.setenv("HOME", str(home))
    for name in ("GITHUB_ACTIONS", "GITLAB_CI", "CIRCLECI", "BUILDKITE", "BITBUCKET_STEP_OIDC_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.mark.spec(SPEC, config=FILES + OIDC)
class TestFound:
    """A machine that is set up for the vendor's command line."""

    def test_files(self, sdk: Sdk, machine: Path) -> None:
        """The key and the host of a profile are used; `profile=` names it."""
        text = "[default]\napi_key = usual\n[profile:eu]\napi_key = other\napi_host = https://eu.acme.test\n"
        (machine / ".acme" / "credentials.ini").write_text(text)
        sent = sdk.call("usual").sent
        assert (sent.url, sent.headers["X-Key"]) == ("https://api.acme.test/v1/usual", "usual")
        sent = sdk.call("usual", settings={"profile": "eu"}).sent
        assert (sent.url, sent.headers["X-Key"]) == ("https://eu.acme.test/usual", "other")

    def test_changed(self, sdk: Sdk, machine: Path) -> None:
        """A client that is given another credential later still goes where the files say."""
        text = "[default]\napi_key = usual\napi_host = https://eu.acme.test\n"
        (machine / ".acme" / "credentials.ini").write_text(text)
        client, transport = sdk.client(None)
        client.with_options(key="mine").usual()
        (sent,) = transport.requests
        assert (sent.url, sent.headers["x-key"]) == ("https://eu.acme.test/usual", "mine")

    def test_job(self, sdk: Sdk, monkeypatch: pytest.MonkeyPatch) -> None:
        """The token of a CI job is exchanged, and what it gives is sent as a bearer."""
        for name, value in {"ACME_ORG": "us", "ACME_SERVICE": "ci", "ACME_OIDC_TOKEN": "identity"}.items():
            monkeypatch.setenv(name, value)
        asked, used = sdk.call("usual", replies=[sdk.module.reply({"token": "exchanged"}), None]).requests
        assert (asked.method, asked.url) == ("POST", "https://api.acme.test/openid/us/")
        assert json.loads(asked.content or b"") == {"oidc_token": "identity", "service_slug": "ci"}
        assert used.headers["Authorization"] == "Bearer exchanged"

    def test_turned_off(self, sdk: Sdk, machine: Path) -> None:
        """`discover=False` looks nowhere."""
        (machine / ".acme" / "credentials.ini").write_text("[default]\napi_key = usual\n")
        assert "X-Key" not in sdk.call("usual", settings={"discover": False}).sent.headers

    def test_told(self, sdk: Sdk) -> None:
        """The client's docstring and the README tell where it looks."""
        doc = " ".join(sdk.module.Api.__doc__.split())
        for text in (doc, " ".join(sdk.files["README.md"].split())):
            assert "`credentials.ini` and `config.ini`: in the current directory, in the folder `acme`" in text
            assert "job of GitHub, GitLab" in text
        assert "the environment variable ACME_PROFILE, else the section `default`" in doc


def test_one_of_them(tmp_path: Path) -> None:
    """With one of the two sections an SDK has no word of the other."""
    text = make(tmp_path, SPEC, OIDC).text("_client.py")
    assert "Exchange(" in text
    assert "discover: bool = True" in text
    assert "profile" not in text
    assert "SettingsFiles" not in text


def test_none_of_them(tmp_path: Path) -> None:
    """Without them an SDK has neither the arguments nor the modules."""
    sdk = make(tmp_path, SPEC)
    assert "discover" not in sdk.text("_client.py")
    assert not [name for name in sdk.files if name.endswith(("exchange.py", "jobs.py", "settings_files.py"))]


@pytest.mark.parametrize(
    ("config", "message"),
    [
        (
            FILES.replace("{key: api_key", "{kye: api_key"),
            "no document has a security scheme 'kye'; did you mean 'key'?",
        ),
        (OIDC.replace("scheme: bearer", "scheme: baerer"), "no document has a security scheme 'baerer'; did you mean"),
    ],
)
def test_unknown_scheme(tmp_path: Path, config: str, message: str) -> None:
    """A scheme that no document has is an error with the nearest name."""
    with pytest.raises(ConfigError, match=message):
        make(tmp_path, SPEC, config)
