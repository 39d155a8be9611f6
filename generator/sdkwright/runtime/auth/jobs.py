"""Jobs of CI systems that can say who they are: by a token of OpenID Connect, from the environment or on request."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, Any, Final

from ..errors import ConfigurationError
from ..http.message import Request, Response
from ..http.url import encoded, origin_of
from .token_flow import Step, Work, json_object, refusal

if TYPE_CHECKING:
    from ..http.headers import Headers

IdentityFlow = Generator[Step, Any, str]
"""The course that fetches the token of a job; see `Flow`."""

_PATIENCE: Final = 30.0
"""Seconds that the agent of a CI system may take."""


class Job:
    """The job that the program runs in.

    provider: the name of the CI system. prefix: of the vendor's own environment variables. audience: for whom the
    token is.
    """

    def __init__(self, provider: str, environ: Mapping[str, str], prefix: str, audience: str = "") -> None:
        self.provider, self.environ, self.prefix, self.audience = provider, environ, prefix, audience

    def identity(self, headers: Headers) -> IdentityFlow:
        """Fetches the token; `headers` are those that every server may see."""
        return _FLOWS[self.provider](self, headers)

    def value(self, *names: str) -> str:
        """The first of these variables that is not blank; "" for none."""
        return _value(self.environ, *names)

    def __repr__(self) -> str:
        return f"Job({self.provider!r})"


def find_job(environ: Mapping[str, str], prefix: str, order: str, disabled: str) -> Job | None:
    """The job that the program runs in; None outside of the known CI systems.

    order: the names of those to look for, with commas between; "" for all. disabled: those to leave out, as does the
    variable `<prefix>_<NAME>_DISABLED`.
    """
    left_out = _names(disabled)
    for name in _names(order) or _DETECTED:
        is_job = _DETECTED.get(name)
        is_off = name in left_out or environ.get(f"{prefix}_{name.upper()}_DISABLED", "").strip().lower() == "true"
        if is_job is not None and not is_off and is_job(environ, prefix):
            return Job(name, environ, prefix)
    return None


def _names(text: str) -> dict[str, None]:
    return dict.fromkeys(name.strip().lower() for name in text.split(",") if name.strip())


def _value(environ: Mapping[str, str], *names: str) -> str:
    return next((text for name in names if (text := environ.get(name, "").strip())), "")


def _has_buildkite(environ: Mapping[str, str], _prefix: str) -> bool:
    if environ.get("BUILDKITE") != "true" or not environ.get("BUILDKITE_JOB_ID"):
        return False
    from shutil import which

    return which("buildkite-agent", path=environ.get("PATH")) is not None


def _has_github(environ: Mapping[str, str], _prefix: str) -> bool:
    names = ("ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN")
    return environ.get("GITHUB_ACTIONS") == "true" and all(_value(environ, name) for name in names)


_DETECTED: Final[Mapping[str, Callable[[Mapping[str, str], str], bool]]] = {
    "buildkite": _has_buildkite,
    "circleci": lambda environ, _: (
        environ.get("CIRCLECI") == "true" and bool(_value(environ, "CIRCLE_OIDC_TOKEN_V2", "CIRCLE_OIDC_TOKEN"))
    ),
    "azure_devops": lambda environ, _: (
        bool(_value(environ, "SYSTEM_OIDCREQUESTURI") and _value(environ, "SYSTEM_ACCESSTOKEN"))
    ),
    "github": _has_github,
    "bitbucket": lambda environ, _: bool(_value(environ, "BITBUCKET_STEP_OIDC_TOKEN")),
    "gitlab": lambda environ, prefix: environ.get("GITLAB_CI") == "true" and bool(_value(environ, f"{prefix}_TOKEN")),
    "generic": lambda environ, prefix: bool(_value(environ, f"{prefix}_TOKEN")),
}
"""How each CI system is told by its variables, in the order in which they are looked for."""


def _at_hand(*names: str) -> Callable[[Job, Headers], IdentityFlow]:
    """The course for a token that one of these variables holds; `{}` is the vendor's prefix."""

    def flow(job: Job, _headers: Headers) -> IdentityFlow:
        yield from ()
        return job.value(*(name.format(job.prefix) for name in names))

    return flow


def _github(job: Job, headers: Headers) -> IdentityFlow:
    url = job.value("ACTIONS_ID_TOKEN_REQUEST_URL")
    address = f"{url}{'&' if '?' in url else '?'}audience={encoded('audience', job.audience)}"
    own = headers.merged([("Accept", "application/json; api-version=2.0")])
    return (yield from _requested(job, "GET", address, own, ("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "value")))


def _azure_devops(job: Job, headers: Headers) -> IdentityFlow:
    # It refuses requests that name no version; the audience is always its own.
    url = job.value("SYSTEM_OIDCREQUESTURI")
    address = f"{url}{'&' if '?' in url else '?'}api-version=7.1"
    own = headers.merged([("Accept", "application/json"), ("X-TFS-FedAuthRedirect", "Suppress")])
    return (yield from _requested(job, "POST", address, own, ("SYSTEM_ACCESSTOKEN", "oidcToken")))


def _requested(
    job: Job, method: str, url: str, headers: Headers, names: tuple[str, str]
) -> Generator[Request, Response, str]:
    """The token that the CI system gives for a bearer token; `names` are the variable of that, and the reply's key."""
    variable, key = names
    if origin_of(url) is None:
        raise ConfigurationError(f"the environment of {job.provider} names no URL that a token can be asked of")
    bearer = [("Authorization", f"Bearer {job.value(variable)}")]
    request = Request(method, url, headers.merged(bearer), b"" if method == "POST" else None)
    response = yield request
    token = json_object(response).get(key)
    if response.status >= 300 or not isinstance(token, str) or not token.strip():
        raise refusal(request, response, (), f"{job.provider} gave no token for this job")
    return token.strip()


def _buildkite(job: Job, _headers: Headers) -> IdentityFlow:
    token: str = yield Work(lambda: _ask_agent(job.audience))
    return token


def _ask_agent(audience: str) -> str:
    from subprocess import CalledProcessError, TimeoutExpired, run

    command = ["buildkite-agent", "oidc", "request-token", "--audience", audience]
    try:
        done = run(command, capture_output=True, check=True, text=True, timeout=_PATIENCE)
    except (OSError, CalledProcessError, TimeoutExpired):
        # Its output may hold the token.
        raise ConfigurationError("buildkite-agent gave no token for this job") from None
    if not done.stdout.strip():
        raise ConfigurationError("buildkite-agent gave an empty token for this job")
    return done.stdout.strip()


_FLOWS: Final[Mapping[str, Callable[[Job, Headers], IdentityFlow]]] = {
    "buildkite": _buildkite,
    "circleci": _at_hand("CIRCLE_OIDC_TOKEN_V2", "CIRCLE_OIDC_TOKEN"),
    "azure_devops": _azure_devops,
    "github": _github,
    "bitbucket": _at_hand("BITBUCKET_STEP_OIDC_TOKEN"),
    "gitlab": _at_hand("{}_TOKEN"),
    "generic": _at_hand("{}_TOKEN"),
}
