"""YAML 1.2 as the tests of `specs/` read it, by rules of their own."""

from __future__ import annotations

import re
from typing import Any

import yaml

SCALARS = ("float", "int", "null")


class _Loader(yaml.CSafeLoader):
    """`no`, `on`, dates, a bare `=` and `<<` are plain text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.removeprefix("tag:yaml.org,2002:") in SCALARS]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"(true|True|TRUE|false|False|FALSE)\Z"), list("tTfF")
)


def read(text: str) -> Any:
    """The value of a YAML text."""
    return yaml.load(text, _Loader)
