"""What is reachable on a client: its methods by dotted path, found by walking and not by any list."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

from cloudsmith_sdk._runtime import AsyncClient, AsyncGroup, Child, Client, Group, Operation

RUNTIME = (Client, Group, AsyncClient, AsyncGroup)


def methods(node: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """The generated methods below a client or group, as (dotted path, bound method)."""
    for name in dir(type(node)):
        if name.startswith("_") or any(hasattr(base, name) for base in RUNTIME):
            continue
        value = getattr(node, name)
        if isinstance(inspect.getattr_static(node, name, None), Child) or not callable(value):
            yield from methods(value, f"{path}{name}.")
        elif ".custom." not in value.__module__:
            yield f"{path}{name}", value


def operation_of(method: Any) -> Operation[Any]:
    """The operation, as data, that a method calls: the one constant of that kind that its code names."""
    function = method.__func__
    named = [function.__globals__.get(name) for name in function.__code__.co_names]
    (found,) = [value for value in named if isinstance(value, Operation)]
    return found
