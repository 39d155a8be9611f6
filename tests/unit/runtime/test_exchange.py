"""CI jobs that say who they are: their tokens are exchanged for one of the API, renewed in time, and never shown."""

from __future__ import annotations

import asyncio
import json
import time
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkwright.runtime import (
    AsyncClient,
    AsyncScriptedTransport,
    AuthenticationError,
    Client,
    ConfigurationError,
    Discovery,
    Exchange,
    Headers,
    HeaderScheme,
    Request,
    Response,
    ScriptedTransport,
    ServerError,
    Settings,
    SettingsFiles,
    reply,
)
from sdkwright.runtime.auth.job_exchange import JobExchange, expiry_of
from sdkwright.runtime.sync.tokens import Tokens
from tests.unit.runtime.api import HOST, AsyncBoxes, Boxes

IDENTITY = "the-identity-of-the-job"
BEARER = "the-bearer-of-the-job"
EXCHANGE = Exchange(
    scheme="bearer",
    url="/openid/{workspace}/",
    token="oidc_token",
    fields={"service_slug": "service"},
    reply="token",
    audience="boxes",
    prefix="BOXES_OIDC",
    variables={
        "workspace": ("BOXES_WORKSPACE", "BOXES_ORG"),
        "service": ("BOXES_SERVICE",),
        "audience": ("BOXES_OIDC_AUDIENCE",),
        "order": ("BOXES_OIDC_DETECTOR_ORDER",),
        "disabled": ("BOXES_OIDC_DISABLED_DETECTORS",),
    },
    keys={"workspace": ("workspace", "org"), "service": ("oidc_service_slug",)},
)
FILES = SettingsFiles(
    folder="boxes",
    files={"credentials.ini": "BOXES_CREDENTIALS_FILE", "config.ini": "BOXES_CONFIG_FILE"},
    profile="BOXES_PROFILE",
    keys={"apikey": ("api_key",), "base_url": ("api_host",)},
)
SETTINGS = Settings(
    name="boxes-sdk",
    version="1",
    base_url=HOST,
    base_paths=("/v1",),
    environment={"base_url": "BOXES_HOST", "apikey": "BOXES_KEY"},
    schemes={"apikey": HeaderScheme("X-Api-Key"), "bearer": HeaderScheme("Authorization", prefix="Bearer ")},
    default_auth=(("apikey",), ("bearer",)),
    discovery=Discovery(files=FILES, exchange=EXCHANGE),
)
WHO = {"BOXES_WORKSPACE": "acme", "BOXES_SERVICE": "ci"}
GENERIC = {"BOXES_OIDC_TOKEN": IDENTITY}
GITHUB = {
    "GITHUB_ACTIONS": "true",
    "ACTIONS_ID_TOKEN_REQUEST_URL": "https://ci.example/token?job=1",
    "ACTIONS_ID_TOKEN_REQUEST_TOKEN": BEARER,
}
AZURE = {"SYSTEM_OIDCREQUESTURI": "https://dev.example/oidc", "SYSTEM_ACCESSTOKEN": BEARER}
NOW = 1_700_000_000.0


def web_token(number: int = 1, **claims: Any) -> str:
    """A JSON Web Token with these claims."""
    body = urlsafe_b64encode(json.dumps({"number": number, **claims}).encode()).decode().rstrip("=")
    return f"e30.{body}.c2ln"


class Server:
    """Gives identities and tokens, and answers all other calls with an empty object."""

    def __init__(self) -> None:
        self.lifetime: float | None = 3600.0
        self.now = time.time()
        self.answer: Response | None = None
        self.exchanged: list[Request] = []
        self.asked: list[Request] = []
        self.used: list[Mapping[str, str]] = []

    def __call__(self, request: Request) -> Response:
        if request.url.startswith(("https://ci.example", "https://dev.example")):
            self.asked.append(request)
            return self.answer or reply({"value": IDENTITY, "oidcToken": IDENTITY})
        if "/openid/" in request.url:
            self.exchanged.append(request)
            claims = {} if self.lifetime is None else {"exp": self.now + self.lifetime}
            return self.answer or reply({"token": web_token(len(self.exchanged), **claims)}, status=201)
        self.used.append(request.headers)
        return reply({})


class JobClient(Client[Headers]):
    """A client in a CI job."""

    _settings = SETTINGS

    def __init__(self, server: Server, api_key: str | None = None, **arguments: Any) -> None:
        super().__init__({"apikey": api_key}, transport=ScriptedTransport(server), **arguments)
        self.boxes = Boxes(self)


class AsyncJobClient(AsyncClient[Headers]):
    """The same for tasks."""

    _settings = SETTINGS

    def __init__(self, server: Server) -> None:
        super().__init__({}, transport=AsyncScriptedTransport(server))
        self.boxes = AsyncBoxes(self)


@pytest.fixture
def server() -> Server:
    """A server that nobody has asked yet."""
    return Server()


@pytest.fixture(autouse=True)
def no_job(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No CI system and no file of the machine reaches a client."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    systems = ("BUILDKITE", "CIRCLECI", "GITHUB_ACTIONS", "GITLAB_CI", "BITBUCKET_STEP_OIDC_TOKEN", "XDG_CONFIG_HOME")
    for name in (*systems, *AZURE, *WHO, *GENERIC):
        monkeypatch.delenv(name, raising=False)


def enter(monkeypatch: pytest.MonkeyPatch, *variables: Mapping[str, str]) -> None:
    """Run in a job with these variables."""
    for name, value in {**WHO, **{name: value for group in variables for name, value in group.items()}}.items():
        monkeypatch.setenv(name, value)


def body_of(request: Request) -> Any:
    """What a request says."""
    assert isinstance(request.content, bytes)
    return json.loads(request.content)


class TestExchange:
    def test_exchange(self, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
        """The first call that needs it exchanges the job's token; what it gets goes as a bearer, and nothing else."""
        enter(monkeypatch, GENERIC)
        client = JobClient(server)
        client.boxes.status()
        assert server.exchanged == []
        client.boxes.read("acme", "a")
        client.boxes.read("acme", "b")
        (sent,) = server.exchanged
        assert (sent.method, sent.url) == ("POST", f"{HOST}/openid/acme/")
        assert body_of(sent) == {"oidc_token": IDENTITY, "service_slug": "ci"}
        assert not {"authorization", "x-api-key"} & {name.lower() for name in sent.headers}
        for headers in server.used[1:]:
            assert headers["authorization"] == f"Bearer {web_token(1, exp=server.now + 3600)}"
            assert "x-api-key" not in headers

    def test_tasks(self, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
        """So does the asynchronous client, once for many tasks."""
        enter(monkeypatch, GITHUB)

        async def run() -> None:
            client = AsyncJobClient(server)
            await asyncio.gather(*(client.boxes.read("acme", "a") for _ in range(5)))

        asyncio.run(run())
        assert len(server.asked) == len(server.exchanged) == 1
        assert len(server.used) == 5

    @pytest.mark.parametrize(
        ("lifetime", "alive", "ended"), [(3600.0, 3539.0, 3540.0), (60.0, 29.0, 30.0), (None, 1e9, None)]
    )
    def test_renewal(
        self,
        server: Server,
        lifetime: float | None,
        alive: float,
        ended: float | None,
    ) -> None:
        """A token is renewed a minute before the expiry that it names, or at half of a shorter life."""
        source = EXCHANGE.find({**WHO, **GENERIC}, None)
        assert isinstance(source, JobExchange)
        source.now = lambda: NOW
        grant = source.grant("bearer", None, (), lambda url: f"{HOST}{url}")
        server.lifetime, server.now, clock = lifetime, NOW, 0.0
        tokens = Tokens(ScriptedTransport(server), Headers(), lambda: clock)
        for moment, number in ((0.0, 1), (alive, 1), *(() if ended is None else ((ended, 2),))):
            clock = moment
            tokens.tokens_for([grant], {}, None)
            assert len(server.exchanged) == number

    def test_other_host(self, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
        """The exchange goes where the client goes."""
        enter(monkeypatch, GENERIC)
        JobClient(server, base_url="https://own.example/v1/").boxes.read("acme", "a")
        assert server.exchanged[0].url == "https://own.example/openid/acme/"

    def test_odd_name(self, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
        """A setting is one part of the path, whatever it holds."""
        enter(monkeypatch, GENERIC, {"BOXES_WORKSPACE": "a/../b c"})
        with pytest.raises(ConfigurationError, match="workspace"):
            JobClient(server).boxes.read("acme", "a")
        monkeypatch.setenv("BOXES_WORKSPACE", "b c/d")
        JobClient(server).boxes.read("acme", "a")
        assert server.exchanged[0].url == f"{HOST}/openid/b%20c%2Fd/"


class TestWhen:
    @pytest.mark.parametrize("variables", [GENERIC, GITHUB, AZURE])
    def test_given(self, server: Server, monkeypatch: pytest.MonkeyPatch, variables: Mapping[str, str]) -> None:
        """Nothing is exchanged where a credential was given, is in the environment or in a file."""
        enter(monkeypatch, variables)
        JobClient(server, "mine").boxes.read("acme", "a")
        Path("credentials.ini").write_text("[default]\napi_key = filed\n")
        JobClient(server).boxes.read("acme", "a")
        monkeypatch.setenv("BOXES_KEY", "named")
        JobClient(server).boxes.read("acme", "a")
        assert [headers["x-api-key"] for headers in server.used] == ["mine", "filed", "named"]
        assert server.exchanged == server.asked == []

    @pytest.mark.parametrize(
        "missing", [{"BOXES_WORKSPACE": ""}, {"BOXES_SERVICE": " "}, {"BOXES_OIDC_TOKEN": ""},
                    {"BOXES_OIDC_DISCOVERY_DISABLED": "true"}, {"BOXES_OIDC_GENERIC_DISABLED": "TRUE"},
                    {"BOXES_OIDC_DETECTOR_ORDER": "github"}, {"BOXES_OIDC_DISABLED_DETECTORS": "aws, generic"}]
    )  # fmt: skip
    def test_not_enough(self, server: Server, monkeypatch: pytest.MonkeyPatch, missing: Mapping[str, str]) -> None:
        """Without all that it needs, or where it is turned off, there is no exchange."""
        enter(monkeypatch, GENERIC, missing)
        JobClient(server).boxes.read("acme", "a")
        assert not server.exchanged
        assert "authorization" not in server.used[0]

    def test_turned_off(self, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
        """`discover=False` keeps the client from exchanging anything."""
        enter(monkeypatch, GENERIC)
        JobClient(server, discover=False).boxes.read("acme", "a")
        assert not server.exchanged

    def test_settings_of_a_file(self, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
        """What the environment leaves out is taken from the files."""
        enter(monkeypatch, GENERIC, {"BOXES_WORKSPACE": "", "BOXES_SERVICE": ""})
        Path("config.ini").write_text("[default]\norg = filed\noidc_service_slug = robot\n")
        JobClient(server).boxes.read("acme", "a")
        assert server.exchanged[0].url.endswith("/openid/filed/")
        assert body_of(server.exchanged[0])["service_slug"] == "robot"


class TestSystems:
    @pytest.mark.parametrize(
        "variables",
        [
            GENERIC,
            {"GITLAB_CI": "true", **GENERIC},
            {"CIRCLECI": "true", "CIRCLE_OIDC_TOKEN": IDENTITY},
            {"CIRCLECI": "true", "CIRCLE_OIDC_TOKEN": "old", "CIRCLE_OIDC_TOKEN_V2": f" {IDENTITY}\n"},
            {"BITBUCKET_STEP_OIDC_TOKEN": IDENTITY},
            GITHUB,
            AZURE,
        ],
    )
    def test_identity(self, server: Server, monkeypatch: pytest.MonkeyPatch, variables: Mapping[str, str]) -> None:
        """Each CI system has its own way to tell who a job is."""
        enter(monkeypatch, variables)
        JobClient(server).boxes.read("acme", "a")
        assert body_of(server.exchanged[0])["oidc_token"] == IDENTITY

    @pytest.mark.parametrize(("audience", "asked"), [({}, "boxes"), ({"BOXES_OIDC_AUDIENCE": "a b"}, "a%20b")])
    def test_github(
        self, server: Server, monkeypatch: pytest.MonkeyPatch, audience: Mapping[str, str], asked: str
    ) -> None:
        """GitHub is asked for an audience, with the bearer of the job."""
        enter(monkeypatch, GITHUB, audience)
        JobClient(server).boxes.read("acme", "a")
        (sent,) = server.asked
        assert (sent.method, sent.url) == ("GET", f"https://ci.example/token?job=1&audience={asked}")
        assert sent.headers["authorization"] == f"Bearer {BEARER}"

    def test_azure(self, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
        """Azure DevOps is asked by an empty POST that names a version."""
        enter(monkeypatch, AZURE)
        JobClient(server).boxes.read("acme", "a")
        (sent,) = server.asked
        assert (sent.method, sent.url, sent.content) == ("POST", "https://dev.example/oidc?api-version=7.1", b"")
        assert sent.headers["authorization"] == f"Bearer {BEARER}"

    @pytest.mark.parametrize("works", [True, False])
    def test_buildkite(self, server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, works: bool) -> None:
        """Buildkite's agent is run; its output is never shown."""
        agent = tmp_path / "bin" / "buildkite-agent"
        agent.parent.mkdir()
        agent.write_text(f'#!/bin/sh\necho "{IDENTITY}"\nexit {0 if works else 1}\n')
        agent.chmod(0o755)
        job = {"BUILDKITE": "true", "BUILDKITE_JOB_ID": "1", "PATH": f"{agent.parent}:/usr/bin:/bin"}
        enter(monkeypatch, job)
        if works:
            JobClient(server).boxes.read("acme", "a")
            assert body_of(server.exchanged[0])["oidc_token"] == IDENTITY
        else:
            with pytest.raises(ConfigurationError, match="buildkite-agent gave no token") as caught:
                JobClient(server).boxes.read("acme", "a")
            assert IDENTITY not in f"{caught.value} {caught.value.__cause__} {caught.value.__context__}"

    def test_order(self, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
        """The first system in the order of the environment is asked, unknown ones are passed over."""
        enter(monkeypatch, GITHUB, GENERIC, {"BOXES_OIDC_DETECTOR_ORDER": "nobody, Generic,github"})
        JobClient(server).boxes.read("acme", "a")
        assert server.asked == []

    def test_no_url(self, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
        """An address that is no URL is refused before the job's bearer is sent anywhere."""
        enter(monkeypatch, GITHUB, {"ACTIONS_ID_TOKEN_REQUEST_URL": "ftp://ci.example"})
        with pytest.raises(ConfigurationError, match="github"):
            JobClient(server).boxes.read("acme", "a")


class TestFailures:
    @pytest.mark.parametrize("variables", [GENERIC, GITHUB, AZURE])
    @pytest.mark.parametrize(
        ("answer", "kind"),
        [
            (reply({"detail": f"bad {IDENTITY} {BEARER}"}, status=401), AuthenticationError),
            (reply({"other": IDENTITY}), AuthenticationError),
            (reply({"token": " ", "value": " ", "oidcToken": 7}), AuthenticationError),
            (reply("<html>", status=502), ServerError),
        ],
    )
    def test_refused(
        self,
        server: Server,
        monkeypatch: pytest.MonkeyPatch,
        variables: Mapping[str, str],
        answer: Response,
        kind: type[Exception],
    ) -> None:
        """Where no token is given the error tells who refused, shows no token, and the call is not sent."""
        enter(monkeypatch, variables)
        server.answer = answer
        with pytest.raises(kind) as caught:
            JobClient(server).boxes.read("acme", "a")
        secret = IDENTITY if variables is GENERIC else BEARER
        assert secret not in f"{caught.value} {caught.value!r} {vars(caught.value)}"
        assert server.used == []


class TestExpiry:
    @pytest.mark.parametrize("text", ["", "key", "a.b", "a.b.c", "a.bm8.c", "a.W10.c", web_token(), web_token(exp="x")])
    def test_none(self, text: str) -> None:
        """What names no expiry does not expire."""
        assert expiry_of(text) == float("inf")

    def test_named(self) -> None:
        """The expiry of a token is the claim `exp`."""
        assert expiry_of(web_token(exp=12.5)) == 12.5
