"""Where documents come from: files, folders, standard input and URLs."""

from __future__ import annotations

import io
import json
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.functional.command import CONFIG, SPEC, Runner

_REMOTE = SPEC.replace("#/components/schemas/Pet", "parts/pet.json#/Pet")
_PET = json.dumps({"Pet": {"type": "object", "properties": {"id": {"type": "integer"}}}})


@dataclass
class Site:
    """A server on loopback: what it answers, and what it was asked for."""

    host: str = ""
    pages: dict[str, str | tuple[int, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)


@pytest.fixture
def site() -> Iterator[Site]:
    """A server that gives its pages; a pair is a status and where it redirects to."""
    found = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.asked.append(self.path)
            found.headers.append(dict(self.headers.items()))
            page = found.pages.get(self.path.partition("?")[0], (404, ""))
            status, target = page if isinstance(page, tuple) else (200, "")
            body = page.encode() if isinstance(page, str) else b""
            self.send_response(status)
            if target:
                self.send_header("location", target)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name that it has
            """Stay quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.host = f"127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield found
    server.shutdown()
    server.server_close()


class TestFolder:
    """A folder in the place of a document."""

    @pytest.mark.parametrize("name", ["openapi.yaml", "swagger.yml", "pets-v2.yaml", "deep/er/pets.yaml"])
    def test_found(self, folder: Path, run: Runner, name: str) -> None:
        """The document with a usual name is taken, or else the only one that declares a version."""
        (folder / "specs" / name).parent.mkdir(parents=True)
        (folder / "specs" / name).write_text(SPEC)
        (folder / "specs" / "part.yaml").write_text("openapi_part: {type: object}\nnested:\n  openapi: 3.1.0\n")
        done = run("inspect", "specs")
        assert (done.code, done.err, "pets.list" in done.out) == (0, "", True)

    def test_usual_name_wins(self, folder: Path, run: Runner) -> None:
        """Beside others the usual name says which one is meant."""
        (folder / "a.yaml").write_text("openapi: 9\n")
        (folder / "openapi.yaml").write_text(SPEC)
        assert run("inspect", ".").code == 0

    def test_none(self, folder: Path, run: Runner) -> None:
        """A folder without a document is told."""
        (folder / "specs").mkdir()
        done = run("inspect", "specs")
        assert (done.code, "no OpenAPI document in this directory" in done.err) == (3, True)

    def test_byte_order_mark(self, folder: Path, run: Runner) -> None:
        """A document that begins with a byte order mark is one."""
        (folder / "specs").mkdir()
        (folder / "specs" / "pets.yaml").write_bytes(b"\xef\xbb\xbf" + (folder / "api.yaml").read_bytes())
        assert run("generate", "specs", "--output", "sdk").code == 0

    def test_links_in_a_circle(self, folder: Path, run: Runner) -> None:
        """A link that leads to itself is refused as any file that cannot be read."""
        (folder / "loop.yaml").symlink_to("loop.yaml")
        (folder / "loop").symlink_to("loop")
        for given in ("loop.yaml", "loop/api.yaml"):
            result = run("generate", given, "--output", "sdk")
            assert (result.code, "cannot be read" in result.err) == (3, True)

    def test_several(self, folder: Path, run: Runner) -> None:
        """Where there are several, all of them are named."""
        (folder / "specs").mkdir()
        (folder / "specs" / "a.yaml").write_text(SPEC)
        (folder / "specs" / "b.json").write_text('{"info": {}, "openapi": "3.0.0"}')
        done = run("inspect", "specs")
        assert (done.code, "name one of a.yaml, b.json" in done.err) == (3, True)

    def test_in_configuration(self, folder: Path, run: Runner) -> None:
        """The configuration may name a folder as well."""
        (folder / "specs").mkdir()
        (folder / "sdk.yaml").write_text(CONFIG.replace("api.yaml", "specs"))
        done = run("inspect")
        assert (done.code, "sdk.yaml:2:" in done.err, "no OpenAPI document" in done.err) == (2, True, True)
        (folder / "specs" / "openapi.yaml").write_text(SPEC)
        assert run("inspect").code == 0


class TestStandardInput:
    """``-`` in the place of a document."""

    def test_read(self, folder: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        """What comes in is the document; references start from the current directory."""
        (folder / "parts").mkdir()
        (folder / "parts" / "pet.json").write_text(_PET)
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(_REMOTE.encode())))
        done = run("inspect", "-")
        assert (done.code, done.err, "pets.list" in done.out) == (0, "", True)

    def test_located(self, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        """Mistakes in it are located."""
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"openapi: 9\n")))
        done = run("inspect", "-")
        assert (done.code, done.err.startswith("error: <stdin>:1:1 at /openapi: version 9")) == (3, True)

    def test_twice(self, run: Runner) -> None:
        """It can be read once only."""
        done = run("inspect", "-", "-")
        assert (done.code, "once only" in done.err) == (2, True)


class TestUrls:
    """URLs, of documents and in references."""

    def test_on_the_command_line(self, folder: Path, run: Runner, site: Site) -> None:
        """A document is fetched once, and what it refers to on its own host as well."""
        site.pages = {"/v1/openapi.yaml": _REMOTE, "/v1/parts/pet.json": _PET}
        done = run("generate", f"http://{site.host}/v1/openapi.yaml", "--output", "out", "--strict")
        assert (done.code, done.err) == (0, "")
        assert sorted(site.asked) == ["/v1/openapi.yaml", "/v1/parts/pet.json"]
        assert (folder / "out" / "src" / "petstore_sdk").is_dir()

    def test_in_configuration(self, folder: Path, run: Runner, site: Site) -> None:
        """The configuration may name a URL as a document."""
        site.pages = {"/openapi.yaml": SPEC}
        (folder / "sdk.yaml").write_text(CONFIG.replace("api.yaml", f"http://{site.host}/openapi.yaml"))
        done = run("inspect")
        assert (done.code, done.err, site.asked) == (0, "", ["/openapi.yaml"])

    @pytest.mark.parametrize(
        ("server", "base_url"),
        [
            ("/v2", "http://HOST/v2"),
            ("v2", "http://HOST/v2"),
            ("./v2", "http://HOST/v2"),
            ("https://pets.test/v2", "https://pets.test/v2"),
        ],
    )
    def test_relative_server(self, run: Runner, site: Site, server: str, base_url: str) -> None:
        """A relative server is on the host that the document was read from, and where the document is."""
        site.pages = dict.fromkeys(
            ("/openapi.yaml", "/docs/openapi.yaml"), SPEC.replace("https://pets.test/v1", server)
        )
        done = run("inspect", f"http://{site.host}/openapi.yaml", "--json")
        found = json.loads(done.out)
        assert found["base_url"] == base_url.replace("HOST", site.host)
        below = json.loads(run("inspect", f"http://{site.host}/docs/openapi.yaml", "--json").out)["base_url"]
        assert below == (f"http://{site.host}/docs/v2" if server in ("v2", "./v2") else found["base_url"])
        assert {operation["path"] for operation in found["operations"]} == {"/v2/pets", "/v2/pets/{id}"}

    def test_reference(self, folder: Path, run: Runner, site: Site) -> None:
        """A reference to another host is any value, with a warning that names the host; nobody is asked."""
        site.pages = {"/pet.json": _PET}
        (folder / "api.yaml").write_text(
            SPEC.replace("#/components/schemas/Pet", f"http://{site.host}/pet.json#/Pet", 1)
        )
        done = run("inspect", "api.yaml")
        assert (done.code, site.asked) == (0, [])
        assert f'name the host "{site.host}" by --allow-host' in done.err

    @pytest.mark.parametrize("way", ["option", "configuration"])
    def test_allowed(self, folder: Path, run: Runner, site: Site, way: str) -> None:
        """A host that is allowed is asked, once for each file."""
        site.pages = {"/pet.json": _PET}
        (folder / "api.yaml").write_text(SPEC.replace("#/components/schemas/Pet", f"http://{site.host}/pet.json#/Pet"))
        if way == "option":
            done = run("inspect", "api.yaml", "--allow-host", site.host)
        else:
            (folder / "sdk.yaml").write_text(f"{CONFIG}allowed_hosts: ['{site.host}']\n")
            done = run("inspect")
        assert (done.code, done.err, site.asked) == (0, "", ["/pet.json"])

    def test_redirect(self, run: Runner, site: Site) -> None:
        """A redirect is followed on the same host."""
        site.pages = {"/old": (302, "/openapi.yaml"), "/openapi.yaml": SPEC}
        assert run("inspect", f"http://{site.host}/old").code == 0

    def test_redirect_elsewhere(self, run: Runner, site: Site) -> None:
        """A redirect to a host that is not allowed is refused, and that host not asked."""
        site.pages = {"/old": (302, f"http://localhost:{site.host.partition(':')[2]}/openapi.yaml")}
        done = run("inspect", f"http://{site.host}/old")
        assert (done.code, 'the host "localhost:' in done.err, site.asked) == (3, True, ["/old"])

    def test_endless_redirect(self, run: Runner, site: Site) -> None:
        """Redirects end."""
        site.pages = {"/old": (302, "/old")}
        done = run("inspect", f"http://{site.host}/old")
        assert (done.code, "redirected more than 5 times" in done.err) == (3, True)

    @pytest.mark.parametrize("page", ["/none", "/broken"])
    def test_secrets(self, run: Runner, site: Site, page: str) -> None:
        """A user, a password or a token in a URL is sent, but shown nowhere."""
        site.pages = {"/broken": "openapi: [\n"}
        done = run("inspect", f"http://me:hush@{site.host}{page}?token=secret")
        assert (done.code, f"http://{site.host}{page}" in done.err) == (3, True)
        assert not {"hush", "secret"} & set(done.err.replace("=", " ").replace(":", " ").split())
        assert "hush" not in done.err
        assert "secret" not in done.err
        assert site.asked == [f"{page}?token=secret"]
        assert "authorization" in {name.lower() for name in site.headers[0]}

    def test_nobody_there(self, run: Runner, site: Site) -> None:
        """A server that cannot be reached is told."""
        done = run("inspect", "http://127.0.0.1:1/openapi.yaml")
        assert done.code == 3
        assert "cannot be fetched: there is no connection to the host" in done.err
        assert not site.asked

    @pytest.mark.parametrize(
        ("given", "told"),
        [
            ("http://", "only files and http or https URLs can be read"),
            ("ftp://a/b", "only files and http or https URLs can be read"),
            ("", "an empty name is no document"),
        ],
    )
    def test_no_document(self, run: Runner, given: str, told: str) -> None:
        """What is neither a file nor a URL that can be read is told as a whole."""
        done = run("generate", given, "--output", "sdk")
        assert done.code == 3
        assert f"{given}: {told}" in done.err if given else told in done.err

    def test_bad_host(self, run: Runner) -> None:
        """A URL is no host."""
        done = run("inspect", "api.yaml", "--allow-host", "https://example.com")
        assert (done.code, "is not a host" in done.err) == (2, True)
