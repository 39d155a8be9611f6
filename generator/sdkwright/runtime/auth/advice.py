"""What a caller can do who has no credential, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .schemes import Alternatives


def advice(alternatives: Alternatives, arguments: Mapping[str, str], variables: Mapping[str, str]) -> str:
    """The arguments of the client, and the environment variables, that would authenticate an operation.

    arguments, variables: by scheme; the argument of a scheme that is not there is called like it.
    """
    schemes = dict.fromkeys(name for alternative in alternatives for name in alternative)
    ways = [" and ".join(f"{arguments.get(name, name)}=" for name in alternative) for alternative in alternatives]
    given = " or ".join(way for way in ways if way)
    named = " or ".join(variables[name] for name in schemes if name in variables)
    if not given:
        return "no credential was sent"
    return f"no credential was sent: give the client {given}" + (f", or set {named}" if named else "")
