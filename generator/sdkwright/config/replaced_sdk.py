"""The part of sdk.yaml about another SDK that this one takes the place of: `docs: replaces`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.config.known_keys import keys_at
from sdkwright.config.sections import Check, Section, text_value
from sdkwright.errors import ConfigError
from sdkwright.load import Node

__all__ = ["PLACEHOLDERS", "ReplacedSdk", "replaced_sdk"]

PLACEHOLDERS = ("Tag", "tag", "operation", "arguments")
"""What stands in braces in `call`: the first tag in two spellings, the operationId, and the path parameters."""
_BRACES = re.compile(r"\{([^{}]*)\}")


def _fits(call: str) -> bool:
    return "{operation}" in call and set(_BRACES.findall(call)) <= set(PLACEHOLDERS) and "\n" not in call


_CALL: Check = (_fits, f"a call with {{operation}} and no other braces than {{{'}, {'.join(PLACEHOLDERS)}}}")


@dataclass(frozen=True, slots=True)
class ReplacedSdk:
    """An SDK whose users are told how its calls are made now.

    name: of its distribution. call: a call of it, with PLACEHOLDERS in braces. documents: those that it knows, each
    with its place in sdk.yaml; all where there are none. common: the operations that the README shows,
    each with its place; where there is one document only, its name may be left out.
    """

    name: str
    call: str
    documents: Mapping[str, Node]
    common: Mapping[str, Node]

    def call_of(self, tag: str, operation: str, arguments: str) -> str:
        """The call of an operation as the other SDK has it; `tag` and `operation` are the document's own texts."""
        values = {"Tag": _pascal(tag), "tag": _identifier(tag), "operation": _identifier(operation)}
        return _BRACES.sub(lambda found: {**values, "arguments": arguments}[found[1]], self.call)


def replaced_sdk(docs: Section) -> ReplacedSdk | None:
    """What sdk.yaml says of it; None where there is none.

    Raises ConfigError, located, for a call that cannot be filled.
    """
    if docs.child("replaces") is None:
        return None
    section = docs.section("replaces", keys_at("docs", "replaces"))
    if section.child("call") is None:
        raise section.node.error(ConfigError, f'the key "call" is missing here: {_CALL[1]}')
    return ReplacedSdk(
        name=section.required("name"),
        call=section.required("call", _CALL),
        documents={text_value(node): node for node in section.elements("documents")},
        common={text_value(node): node for node in section.elements("common")},
    )


def _pascal(text: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", text))


def _identifier(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "_", text)
