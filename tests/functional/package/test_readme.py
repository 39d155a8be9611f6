"""What the README of an SDK says, beside what its guide says."""

from __future__ import annotations

from textwrap import dedent

import pytest

from tests.functional.harness import OK, Sdk

SPEC = f"""
    servers: [{{url: "https://{{region}}.api.test", variables: {{region: {{default: eu}}}}}}]
    security: [{{oauth: []}}, {{login: [], key: []}}]
    paths: {{/x: {{get: {{operationId: x, {OK}}}}}}}
    webhooks: {{a: {{post: {{{OK}}}}}}}
    components:
      securitySchemes:
        oauth: {{type: oauth2, flows: {{clientCredentials: {{tokenUrl: /token, scopes: {{}}}}}}}}
        login: {{type: http, scheme: basic}}
        key: {{type: apiKey, in: header, name: X-Key}}
    """


@pytest.mark.spec(SPEC)
class TestWithoutAGuide:
    """A README that nobody has written anything for."""

    def test_arguments(self, sdk: Sdk) -> None:
        """It lists what a client takes: each credential in its form, and the variables of the base URL."""
        table = sdk.files["README.md"].partition("## Clients")[2].partition("Each request")[0]
        sources = "`ClientCredentials`, `RefreshToken` or `DeviceLogin`"
        assert f"| `oauth` | a token, a function that gives it, {sources} |" in table
        assert "| `login` | user and password, as a pair |" in table
        assert "| `key` | a key or token, or a function that gives it |" in table
        assert "| `region` | a part of the base URL |" in table

    def test_example(self, sdk: Sdk, capsys: pytest.CaptureFixture[str]) -> None:
        """Its first example runs."""
        example = sdk.files["README.md"].partition("pip install")[2].partition("\n\n")[2].partition("\n## ")[0]
        exec(dedent(example), {})  # what a reader would run
        assert "A client of Test." in capsys.readouterr().out

    @pytest.mark.parametrize(
        "words", ["A file is bytes", "`content_type=`", "client.reply_to", "`client.stream", "signature"]
    )
    def test_words(self, sdk: Sdk, words: str) -> None:
        """It tells of files, media types, whole replies, streams and webhooks."""
        assert words in sdk.files["README.md"]
