"""Every program that a guide of the site shows is run, as its reader runs it, against the stand-in."""

from __future__ import annotations

import hashlib
import hmac
import http.client
import json
import os
import re
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.standin import Standin

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "specs/cloudsmith/examples"
GUIDES = sorted((ROOT / "specs/cloudsmith/guides").glob("*.md"))
SNIPPET = re.compile(r'^--8<-- "(.+)"$', re.MULTILINE)
_PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CONTENT = b"what is in the package"


def _environment(url: str, folder: Path, **more: str) -> dict[str, str]:
    """That of a machine on which nothing is set up but the key and the address; `more` is stronger, "" takes away."""
    foreign = ("CLOUDSMITH", "GITHUB", "GITLAB")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    own = {
        "CLOUDSMITH_API_KEY": "test-key",
        "CLOUDSMITH_API_HOST": url,
        "HOME": str(folder),
        "PYTHONPATH": str(ROOT / "generated/cloudsmith-sdk/src"),
    }
    return {name: value for name, value in {**kept, **own, **more}.items() if value}


class Programs:
    """Runs programs of the guides in a folder of their own."""

    def __init__(self, standin: Standin, folder: Path) -> None:
        self.standin, self.folder = standin, folder

    def run(self, name: str, *arguments: str, code: int = 0, **environ: str) -> str:
        """What a program prints; it must end with the code, and write nothing to stderr."""
        done = subprocess.run(
            [sys.executable, str(EXAMPLES / f"{name}.py"), *arguments],
            cwd=self.folder,
            env=_environment(self.standin.url, self.folder, **environ),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert (done.returncode, done.stderr) == (code, ""), done.stdout
        return done.stdout

    def operations(self) -> Counter[str]:
        """How often the stand-in was asked for each operation."""
        return Counter(exchange.operation_id for exchange in self.standin.exchanges)


@pytest.fixture
def programs(standin: Standin, tmp_path: Path) -> Programs:
    """Programs with a folder and a stand-in of their own."""
    standin.faults.sync_polls = 0
    return Programs(standin, tmp_path)


class TestGuides:
    """The guides themselves."""

    def test_every_program_is_shown_and_run(self) -> None:
        """Each file of the examples is in a guide, and has a test here."""
        shown = {name for guide in GUIDES for name in SNIPPET.findall(guide.read_text(encoding="utf-8"))}
        assert shown == {path.name for path in EXAMPLES.glob("*.py")}
        source = Path(__file__).read_text(encoding="utf-8")
        elsewhere = {"push.py"}  # test_readme_examples.py runs it
        assert {name for name in shown if f'run("{name.removesuffix(".py")}"' not in source} <= elsewhere | {
            "receive_webhooks.py"
        }

    @pytest.mark.parametrize("guide", GUIDES, ids=lambda path: str(path.stem))
    def test_form(self, guide: Path) -> None:
        """A guide is short, and all Python in it is a program that is run."""
        text = guide.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 120
        assert all(SNIPPET.fullmatch(block.strip()) for block in _PYTHON.findall(text))


class TestPrograms:
    """What each program prints, and what the stand-in was asked for."""

    def test_quick_start(self, programs: Programs) -> None:
        """It lists, creates and changes."""
        programs.standin.seed_packages("acme", "prod", 3)
        lines = programs.run("quick_start", "acme", "prod").splitlines()
        assert (len(lines), lines[-1]) == (4, "staging is Released")
        assert json.loads(programs.standin.last_exchange.request.body) == {"description": "Released"}

    def test_api_key(self, programs: Programs) -> None:
        """The key of the environment is sent, and one that is refused is told."""
        assert programs.run("who_am_i") == "you are ada\n"
        assert programs.standin.last_exchange.request.headers["x-api-key"] == "test-key"
        assert "refused:" in programs.run("who_am_i", code=1, CLOUDSMITH_API_KEY="wrong")
        assert programs.run("who_am_i", code=1, CLOUDSMITH_API_KEY="") == "you are nobody\n"

    def test_profile(self, programs: Programs) -> None:
        """The key of a profile is that of its section."""
        folder = programs.folder / ".cloudsmith"
        folder.mkdir()
        (folder / "credentials.ini").write_text("[default]\napi_key = other\n[profile:eu]\napi_key = test-key\n")
        assert programs.run("who_am_i", CLOUDSMITH_API_KEY="", CLOUDSMITH_PROFILE="eu") == "you are ada\n"

    @pytest.mark.parametrize("ci", [{}, {"GITLAB_CI": "true"}])
    def test_job_token(self, programs: Programs, ci: dict[str, str]) -> None:
        """The token of a CI job is exchanged, and the new one goes as a bearer."""
        job = {"CLOUDSMITH_ORG": "acme", "CLOUDSMITH_SERVICE_SLUG": "ci-bot", "CLOUDSMITH_OIDC_TOKEN": "a.b.c", **ci}
        assert programs.run("who_am_i", code=0, CLOUDSMITH_API_KEY="", **job) == "you are ci-bot\n"
        exchanged, asked = programs.standin.exchanges
        assert exchanged.request.path == "/openid/acme/"
        assert asked.request.headers["authorization"].startswith("Bearer ")

    def test_lists(self, programs: Programs) -> None:
        """All is counted, the first few are taken, and another process could read on."""
        programs.standin.seed_packages("acme", "prod", 230)
        lines = programs.run("read_lists", "acme", "prod").splitlines()
        assert lines[:2] == ["230 packages on 5 pages", "230 read, four pages ahead"]
        assert len(lines[2].split(",")) == 3
        assert lines[3] == "going on at page 2 with 180 packages"

    def test_push_many(self, programs: Programs) -> None:
        """Each file becomes a package; a second run finds them there."""
        folder = programs.folder / "files"
        folder.mkdir()
        for name in ("one", "two"):
            (folder / f"{name}.txt").write_text(name)
        assert programs.run("push_packages", "acme", "prod", str(folder), "1.0").count(" is ") == 2
        assert {slot.content for slot in programs.standin.uploads.values()} == {b"one", b"two"}
        again = programs.run("push_packages", "acme", "prod", str(folder), "1.0")
        assert again.count("is there already") == 2

    def test_push_large(self, programs: Programs) -> None:
        """Where the line breaks, only what is missing is sent again."""
        content = bytes(17 * 1024 * 1024)
        (programs.folder / "large.bin").write_bytes(content)
        programs.standin.fault("reset-before", path="/upload/*", skip=1, times=5)  # one of two parts fails three times
        out = programs.run("push_large", "acme", "prod", "large.bin", "1.0")
        assert "interrupted; going on" in out
        assert out.endswith("large 1.0 is Completed\n")
        (slot,) = programs.standin.uploads.values()
        assert slot.content == content

    def test_errors(self, programs: Programs) -> None:
        """What is there is found, what is not is made, and each failure has its own words."""
        assert programs.run("handle_errors", "acme", "prod").startswith("there is prod")
        assert programs.run("handle_errors", "acme", "new") == "made new\n"
        refusal = {"detail": "Invalid input.", "fields": {"name": ["Too odd."]}}
        programs.standin.answer("repos_create", refusal, 422)
        assert programs.run("handle_errors", "acme", "odd", code=1) == "name: Too odd.\n"
        programs.standin.fail_next(403, {"detail": "No."})
        assert programs.run("handle_errors", "acme", "prod", code=1) == "403 No.\n"
        programs.standin.fail_next(500)
        assert programs.run("handle_errors", "acme", "prod", code=2).startswith("500 ")
        programs.standin.fault("reset-after")
        assert programs.run("handle_errors", "acme", "prod", code=2) == "nobody knows whether it arrived\n"

    def test_retries(self, programs: Programs) -> None:
        """A failure that passes is told and no more; a limit that is used up says when to come back."""
        programs.standin.seed_packages("acme", "prod", 7)
        programs.standin.fail_next(503)
        lines = programs.run("retry_calls", "acme", "prod").splitlines()
        assert lines[:2] == ["attempt 1 failed: 503", "7 packages"]
        assert lines[-1].endswith("calls left")
        programs.standin.limit(1, 3600)
        assert "come back at" in programs.run("retry_calls", "acme", "prod", code=1)

    def test_async(self, programs: Programs) -> None:
        """Each package of all pages is read once."""
        programs.standin.seed_packages("acme", "prod", 120)
        assert programs.run("many_at_once", "acme", "prod").startswith("120 packages of ")
        assert programs.operations() == {"packages_list": 2, "packages_read": 120}

    def test_scripted(self, programs: Programs) -> None:
        """It needs no server."""
        assert programs.run("scripted_replies") == "as expected\n"
        assert not programs.standin.exchanges

    def test_logging(self, programs: Programs) -> None:
        """The hook and the logger both tell of the call, without its key; the variable needs no change of a program."""
        out = programs.run("log_calls", "acme", "prod")
        assert "GET 200\n" in out
        assert re.search(r"^cloudsmith_sdk: .*GET .*200", out, re.MULTILINE)
        assert "test-key" not in out

    def test_tracing(self, programs: Programs) -> None:
        """There is a span for the request, whose context the server gets."""
        assert programs.run("trace_calls", "acme", "prod") == "GET 200\n"
        assert "traceparent" in programs.standin.last_exchange.request.headers

    def test_download(self, programs: Programs) -> None:
        """The file is that of the package, and is checked; the file's host gets no credential."""
        with _file_host() as (url, seen):
            package = {"name": "tool", "filename": "tool.bin", "cdn_url": url, "checksum_sha256": _digest(_CONTENT)}
            programs.standin.answer("packages_read", package)
            assert programs.run("download_package", "acme", "prod", "tool") == f"{len(_CONTENT)} bytes in tool.bin\n"
        assert (programs.folder / "tool.bin").read_bytes() == _CONTENT
        assert not any("x-api-key" in headers for headers in seen)

    def test_from_bindings(self, programs: Programs) -> None:
        """It lists, and tells what the server says of a repository that is there already."""
        programs.standin.seed_packages("acme", "prod", 2)
        programs.standin.answer("repos_create", {"detail": "Invalid input.", "fields": {"name": ["Taken."]}}, 422)
        lines = programs.run("from_bindings", "acme", "prod").splitlines()
        assert (len(lines), lines[-1]) == (3, "422 Invalid input. {'name': ['Taken.']}")

    def test_webhooks(self, programs: Programs) -> None:
        """What is signed with the secret is taken, and nothing else."""
        body = json.dumps({"meta": {"event_id": "package.synced"}, "data": {"name": "tool"}}).encode()
        signature = hmac.new(b"secret", body, hashlib.sha1).hexdigest()
        command = [sys.executable, str(EXAMPLES / "receive_webhooks.py")]
        environ = _environment(programs.standin.url, programs.folder, CLOUDSMITH_WEBHOOK_SECRET="secret")
        with subprocess.Popen(
            command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as receiver:
            try:
                assert receiver.stdout is not None
                port = int(receiver.stdout.readline().split()[-1])
                assert _posted(port, body, "0" * 40) == 403
                assert _posted(port, body, signature) == 204
                assert receiver.stdout.readline() == "package.synced tool\n"
            finally:
                receiver.terminate()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _posted(port: int, body: bytes, signature: str) -> int:
    """The status that a receiver answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("POST", "/", body, {"X-Cloudsmith-Signature": signature})
        return connection.getresponse().status
    finally:
        connection.close()


@contextmanager
def _file_host() -> Iterator[tuple[str, list[dict[str, str]]]]:
    """A host of files of its own: its URL, and the headers of each request in lower case."""
    seen: list[dict[str, str]] = []

    class Host(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append({name.lower(): value for name, value in self.headers.items()})
            self.send_response(200)
            self.send_header("Content-Length", str(len(_CONTENT)))
            self.end_headers()
            self.wfile.write(_CONTENT)

        def log_request(self, code: object = "-", size: object = "-") -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/tool.bin", seen
        server.shutdown()
        thread.join()
