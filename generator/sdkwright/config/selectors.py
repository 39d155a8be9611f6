"""Which operations are meant: by their tag, their path, their id, or a keyword that they are marked with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from sdkwright.errors import UsageError

__all__ = ["KINDS", "Kind", "Selector", "parse_selector"]

Kind = Literal["tag", "path", "operation", "extension"]
# What a selector goes by -> the key of a list of them in sdk.yaml.
KINDS: dict[Kind, str] = {"tag": "tags", "path": "paths", "operation": "operations", "extension": "extensions"}


@dataclass(frozen=True, slots=True)
class Selector:
    """A pattern for operations.

    pattern: ``*`` stands for any characters, in a path for those up to the next slash; ``**`` for slashes as well. An
        operation is matched by its operationId or, without one, by ``<METHOD> <path>``; its document's name and a
        colon may stand before it. An extension is the name of a keyword, such as ``x-internal``, that is true.
    keys: where the selector stands in sdk.yaml; empty when it was given on the command line.
    """

    kind: Kind
    pattern: str
    keys: tuple[str | int, ...] = ()

    @property
    def text(self) -> str:
        """The selector as the command line has it."""
        return self.pattern if self.kind == "extension" else f"{self.kind}:{self.pattern}"

    def matches(self, texts: Iterable[str]) -> bool:
        """Return whether the pattern is that of any of the texts, from end to end."""
        expression = _expression(self.kind, self.pattern)
        return any(expression.fullmatch(text) for text in texts)


@lru_cache
def _expression(kind: Kind, pattern: str) -> re.Pattern[str]:
    wild = {"*": "[^/]*" if kind == "path" else ".*", "**": ".*"}
    return re.compile("".join(wild.get(part) or re.escape(part) for part in re.split(r"(\*\*|\*)", pattern)), re.DOTALL)


def parse_selector(text: str) -> Selector:
    """Return the selector that a text such as ``tag:pets`` or ``x-internal`` is; UsageError when it is none."""
    if text.startswith("x-"):
        return Selector("extension", text)
    kind, colon, pattern = text.partition(":")
    if kind not in KINDS or not colon or not pattern:
        raise UsageError(f'"{text}" selects nothing: write tag:NAME, path:PATTERN, operation:PATTERN or x-internal')
    return Selector(kind, pattern)
