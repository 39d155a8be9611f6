"""The client's arguments for credentials and servers, and the security alternatives of operations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.config.sdk_yaml import Config
from sdkwright.model import Api, SecurityScheme
from sdkwright.plan.names.member_names import credential_names, variable_names
from sdkwright.plan.views import Credential, Variable

Alternatives = tuple[tuple[str, ...], ...]


def plan_credentials(api: Api, config: Config) -> tuple[Credential, ...]:
    """An argument for each scheme that sends something: those of the default security first, then by name."""
    order = {name: at for at, name in enumerate(name for group in api.default_security for name in group)}
    schemes = [scheme for scheme in api.schemes if scheme.kind != "mutualTLS"]
    arguments = credential_names({scheme.name: config.credentials.get(scheme.name) for scheme in schemes})
    schemes.sort(key=lambda scheme: (order.get(scheme.name, len(order)), scheme.name))
    return tuple(_credential(scheme, arguments[scheme.name]) for scheme in schemes)


def plan_variables(api: Api, credentials: Sequence[Credential]) -> tuple[Variable, ...]:
    """An argument for each variable of the base URL, in its order."""
    taken = {credential.argument for credential in credentials}
    names = variable_names((variable.name for variable in api.variables), taken)
    return tuple(Variable(names[variable.name], variable) for variable in api.variables)


def sent_alternatives(api: Api, alternatives: Alternatives) -> Alternatives:
    """The alternatives without the schemes that send nothing, and without none: who has no credential sends none."""
    unsent = {scheme.name for scheme in api.schemes if scheme.kind == "mutualTLS"}
    return tuple(_without_schemes(alternatives, unsent))


def _without_schemes(alternatives: Alternatives, unsent: set[str]) -> Iterator[tuple[str, ...]]:
    for alternative in alternatives:
        if schemes := tuple(name for name in alternative if name not in unsent):
            yield schemes


def _credential(scheme: SecurityScheme, argument: str) -> Credential:
    # Tokens of all kinds are sent in the same header.
    kind = scheme.kind if scheme.kind in ("query", "cookie", "basic") else "header"
    return Credential(
        scheme=scheme.name,
        argument=argument,
        kind=kind,
        field=scheme.field,
        prefix=scheme.prefix,
        doc=scheme.description,
        exchange=scheme.exchange,
    )
