"""The places where a client looks for credentials -> source, and words about them."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.literals import literal
from sdkwright.plan.views import Project


def discovery_source(project: Project) -> str:
    """The expression for where clients look; empty for nowhere."""
    files, oidc = project.discovery.files, project.discovery.oidc
    parts = []
    if files is not None:
        single = {name: (key,) for name, key in files.keys.items()}
        hosts = f", hosts={literal(files.hosts)}" if files.hosts else ""
        parts.append(
            f"files=SettingsFiles(folder={literal(files.folder)}, files={literal(dict(files.files))}, "
            f"profile={literal(files.profile)}, keys={literal(single)}{hosts})"
        )
    if oidc is not None:
        variables = {name: setting.variables for name, setting in oidc.settings.items() if setting.variables}
        keys = {name: setting.keys for name, setting in oidc.settings.items() if setting.keys}
        parts.append(
            f"exchange=Exchange(scheme={literal(oidc.scheme)}, url={literal(oidc.url)}, token={literal(oidc.token)}, "
            f"fields={literal(dict(oidc.fields))}, reply={literal(oidc.reply)}, audience={literal(oidc.audience)}, "
            f"prefix={literal(oidc.prefix)}, variables={literal(variables)}, keys={literal(keys)})"
        )
    return f"Discovery({', '.join(parts)})" if parts else ""


def discovery_names(project: Project) -> set[str]:
    """The names of the runtime that the expression uses."""
    if not project.discovery:
        return set()
    names = {"Discovery"} | ({"SettingsFiles"} if project.discovery.files else set())
    return names | ({"Exchange"} if project.discovery.oidc else set())


def discovery_arguments(project: Project) -> Iterator[str]:
    """The client's arguments about where it looks."""
    if project.discovery.files is not None:
        yield "profile: str | None = None"
    if project.discovery:
        yield "discover: bool = True"


def discovery_argument_docs(project: Project) -> Iterator[tuple[str, str]]:
    """What these arguments mean."""
    files, oidc = project.discovery.files, project.discovery.oidc
    if files is not None:
        names = " and ".join(files.files)
        variable = f"the environment variable {files.profile}"
        yield "profile", f"The profile of {names} that is used. Defaults to {variable}, else the section `default`."
    if project.discovery:
        places = [" and ".join(files.files)] if files is not None else []
        places += ["the CI job that the program runs in"] if oidc is not None else []
        yield "discover", f"False to look for credentials that were not given neither in {' nor in '.join(places)}."


def discovery_words(project: Project) -> Iterator[str]:
    """Sentences about where a client looks, in its order; none where it does not."""
    files, oidc = project.discovery.files, project.discovery.oidc
    if files is not None:
        names = " and ".join(f"`{name}`" for name in files.files)
        yield (
            f"Without a credential, the client reads {names}: in the current directory, in the folder "
            f"`{files.folder}` of the user's settings and in `~/.{files.folder}`. `profile=` names a section "
            "`profile:NAME` of them."
        )
    if oidc is not None:
        after = "Where these have none, a" if files is not None else "Without a credential, a"
        yield (
            f"{after} job of GitHub, GitLab, CircleCI, Buildkite, Bitbucket or Azure DevOps exchanges its own token "
            "(OpenID Connect) for one of the API, which is renewed before it ends."
        )
    if project.discovery:
        yield "Nothing of this happens before the first call that needs it, and `discover=False` turns it off."
