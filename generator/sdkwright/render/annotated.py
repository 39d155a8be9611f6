"""Annotations in use: arguments, fields, aliases, and mappings of types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sdkwright.literals import literal
from sdkwright.model import Tag
from sdkwright.plan.annotations import Annotation, union
from sdkwright.plan.views import Alias, Argument, Field


def argument(arg: Argument) -> str:
    """The argument as a signature has it."""
    return f"{arg.name}: {arg.annotation.text}{'' if arg.required else ' = UNSET'}"


def field(value: Field) -> str:
    """A model field's line."""
    return f"{value.name}: {value.annotation.text} = {value.default}"


def alias(value: Alias) -> str:
    """The type that is assigned to an alias."""
    return literal(value.annotation.text) if value.lazy else value.annotation.text


def by_status(types: Iterable[tuple[str, Annotation]]) -> str:
    """The types of replies by status, as a mapping."""
    texts = {status: annotation.text for status, annotation in types}
    if len(texts) > 1 and len(set(texts.values())) == 1:
        return f"dict.fromkeys({literal(tuple(texts))}, {next(iter(texts.values()))})"
    return f"{{{', '.join(f'{literal(status)}: {text}' for status, text in texts.items())}}}"


def by_tag(members: Iterable[tuple[Tag, Sequence[str]]]) -> str:
    """The mapping from tags to classes."""
    return "{" + ", ".join(f"{literal(tag)}: {union(names)}" for tag, names in members) + "}"
