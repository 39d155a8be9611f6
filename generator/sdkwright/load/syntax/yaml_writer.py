"""Python data to YAML: the same data is always the same text, and is read as the same by YAML 1.1 and 1.2."""

from __future__ import annotations

import re
import sys
from typing import Any, Final

import yaml

from sdkwright.load.syntax.yaml_scalars import plain_scalar

__all__ = ["yaml_text"]

# The line ends that YAML 1.1 has and 1.2 has not.
_LINE_ENDS: Final = re.compile("[\x85\u2028\u2029]")


class _Dumper(yaml.SafeDumper):
    """Items of a list are indented below their key; what could be misread is quoted; nothing is abbreviated."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002  # PyYAML's
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  # PyYAML's
        return True


def _represent_text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    # PyYAML quotes what YAML 1.1 would misread; 1.2 has numbers of its own, such as 1e3.
    # Line ends of 1.1 alone are escaped, since readers make a line feed of some.
    style = '"' if _LINE_ENDS.search(text) else None if _is_plain(text) else "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _is_plain(text: str) -> bool:
    try:
        return isinstance(plain_scalar(text), str)
    except ValueError:
        return False


_Dumper.add_representer(str, _represent_text)


def yaml_text(value: Any) -> str:
    """Return data of dicts, lists and scalars as YAML, keys in the order that they have."""
    return str(yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=sys.maxsize))
