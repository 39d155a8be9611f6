"""Class names as they were made of snake case: with acronyms in capitals where the vendor has them so."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sdkwright.naming import pascal, snake, words

__all__ = ["class_name"]

_ACRONYMS = {"api": "API", "sdk": "SDK", "url": "URL", "mcp": "MCP"}


def class_name(name: str, casings: Mapping[str, str], like: str = "") -> str:
    """Return a name in snake case as that of a class.

    casings: word or whole name -> how it is written. like: another spelling, whose words in capitals stay in capitals.
    """
    capitals = {word.lower(): word for word in re.findall(r"[A-Z]{2,}(?![a-z])|[A-Z]{2,}(?=[A-Z][a-z])", like)}
    spelt = {**_ACRONYMS, **capitals, **casings}
    if name in spelt:
        return pascal(spelt[name])
    return pascal(" ".join(spelt.get(word.lower(), snake(word).strip("_").capitalize()) for word in words(name)))
