"""Whether the variables of a server's URL are described."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sdkwright.errors import Diagnostic, meant
from sdkwright.load import Node

__all__ = ["undescribed_variables"]

_BRACES = re.compile(r"{([^{}]+)}")


def undescribed_variables(server: Node) -> Iterator[Diagnostic]:
    """Yield a warning for each variable in the URL of a server that the server does not describe."""
    block = server.child("variables")
    described = block.value if block is not None and isinstance(block.value, dict) else {}
    names = dict.fromkeys(_BRACES.findall(server.text("url")))
    for name in names:
        if name not in described:
            question = meant(name, described.keys() - names, 'describe it in "variables", with a default')
            message = f'the variable "{name}" of the URL is not described, so that callers have to give it; {question}'
            yield (server.child("url") or server).warning(message, "server-variable")
