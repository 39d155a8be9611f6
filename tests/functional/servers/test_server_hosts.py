"""Documents and operations whose servers are elsewhere: each operation knows its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.harness import OK, Sdk, make

SPEC = """
    servers: [{url: "https://HOST/v1"}]
    security: [{key: []}]
    paths: {/NAME: {get: {operationId: NAME, responses: {'200': {description: OK}}}}}
    components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
    """
UPLOADS = f"""
    servers: [{{url: "https://api.test/v1"}}]
    security: [{{key: []}}]
    paths:
      /usual: {{get: {{operationId: usual, {OK}}}}}
      /files:
        servers: [{{url: "https://uploads.test/files/"}}]
        post: {{operationId: upload, {OK}}}
        get: {{operationId: download, servers: [{{url: "https://cdn.test:8443"}}, {{url: "https://b.test"}}], {OK}}}
        put: {{operationId: here, servers: [{{url: "https://api.test/v2"}}], {OK}}}
        delete: {{operationId: relative, servers: [{{url: v3}}], {OK}}}
    components: {{securitySchemes: {{key: {{type: apiKey, in: header, name: X-Key}}}}}}
    """


def _documents(*hosts: str) -> dict[str, str]:
    return {
        f"d{number}": SPEC.replace("HOST", host).replace("NAME", f"op{number}") for number, host in enumerate(hosts)
    }


class TestDocuments:
    """Several documents in one SDK."""

    def test_elsewhere(self, tmp_path: Path) -> None:
        """The operations of a document whose server is elsewhere go there, with the credential."""
        sdk = make(tmp_path, _documents("pets.example", "other.example"))
        sent = [sdk.call(f"op{number}", settings={"key": "k"}).sent for number in range(2)]
        assert [one.url for one in sent] == ["https://pets.example/v1/op0", "https://other.example/v1/op1"]
        assert all(one.headers["X-Key"] == "k" for one in sent)
        assert not sdk.warnings

    def test_one_host(self, tmp_path: Path) -> None:
        """Operations of documents that share a host say nothing of it."""
        sdk = make(tmp_path, _documents("pets.example", "pets.example"))
        assert "server=" not in sdk.text("_client.py")

    def test_configured(self, tmp_path: Path) -> None:
        """A configured base URL stands for the servers of all documents."""
        sdk = make(tmp_path, _documents("pets.example", "other.example"), "base_url: https://c.test")
        assert sdk.call("op1").sent.url == "https://c.test/v1/op1"

    def test_scheme_of_another_kind(self, tmp_path: Path) -> None:
        """A name that two documents give to different schemes stands for both, each for its own document."""
        documents = _documents("pets.example", "pets.example")
        documents["d1"] = documents["d1"].replace("X-Key", "X-Other")
        sdk = make(tmp_path, documents)
        arguments = {one.scheme: one.argument for one in sdk.package.project.credentials}
        assert arguments == {"key": "key", "d1.key": "d1_key"}
        both = {"key": "a", "d1_key": "b"}
        assert sdk.call("op0", settings=both).sent.headers["X-Key"] == "a"
        assert sdk.call("op1", settings=both).sent.headers["X-Other"] == "b"


@pytest.mark.spec(UPLOADS)
class TestOperations:
    """Servers of path items and operations."""

    @pytest.mark.parametrize(
        ("path", "url"),
        [
            ("usual", "https://api.test/v1/usual"),
            ("upload", "https://uploads.test/files/files"),
            ("download", "https://cdn.test:8443/files"),
            ("here", "https://api.test/v2/files"),
            ("relative", "https://api.test/v3/files"),
        ],
    )
    def test_own(self, sdk: Sdk, path: str, url: str) -> None:
        """The nearest server counts, and gets the credential, since the document names it."""
        sent = sdk.call(path, settings={"key": "k"}).sent
        assert (sent.url, sent.headers["X-Key"]) == (url, "k")

    def test_told(self, sdk: Sdk) -> None:
        """A docstring tells where an operation goes that goes elsewhere."""
        assert "`POST /files/files` at https://uploads.test returns nothing." in sdk.module.Api.upload.__doc__
        assert " at " not in sdk.module.Api.here.__doc__

    @pytest.mark.parametrize("path", ["upload", "download", "here"])
    def test_moved(self, sdk: Sdk, path: str) -> None:
        """A base URL that the caller gives moves every operation."""
        sent = sdk.call(path, settings={"base_url": "http://localhost:1"}).sent
        assert sent.url.startswith("http://localhost:1/")

    def test_redirect(self, sdk: Sdk) -> None:
        """A redirect within the operation's own server keeps the credential; one to the base URL's does not."""
        reply = sdk.module.reply
        for location, kept in (("https://cdn.test:8443/x", True), ("https://api.test/x", False)):
            replies = [reply(None, status=302, headers={"Location": location}), reply(None)]
            second = sdk.call("download", replies=replies, settings={"key": "k"}).requests[1]
            assert (second.url, "X-Key" in second.headers) == (location, kept)

    def test_function(self, sdk: Sdk) -> None:
        """`auth` is asked for it, too."""
        sent = sdk.call("upload", settings={"auth": lambda request: {"X-Signed": request.url}}).sent
        assert sent.headers["X-Signed"] == "https://uploads.test/files/files"
