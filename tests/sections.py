"""Docstrings as the tools of the field read them: griffe and docstring_parser, which have to agree."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docstring_parser
import griffe


@dataclass(frozen=True, slots=True)
class Sections:
    """What is read from one docstring: names and their meanings by section."""

    summary: str
    arguments: Mapping[str, str]
    attributes: Mapping[str, str]
    raises: Mapping[str, str]
    returns: str


def package(folder: Path, name: str) -> griffe.Module:
    """The package that stands in the folder, read without importing it."""
    found = griffe.load(name, search_paths=[folder], allow_inspection=False)
    assert isinstance(found, griffe.Module)
    return found


def methods(module: griffe.Module) -> Iterator[griffe.Function]:
    """Every method of an API in the clients and groups of an SDK."""
    for owner in callers(module):
        for name, one in owner.members.items():
            is_public = name == "__call__" or not name.startswith("_")
            if isinstance(one, griffe.Function) and is_public and name != "with_options":
                yield one


def callers(module: griffe.Module) -> Iterator[griffe.Class]:
    """The classes of clients and groups."""
    for one in (module["_client"], *_within(module["groups"])):
        yield from _defined(one)


def _within(module: griffe.Module) -> Iterator[griffe.Module]:
    yield module
    for one in module.modules.values():
        yield from _within(one)


def models(module: griffe.Module) -> Iterator[griffe.Class]:
    """Every class of the models of an SDK."""
    for one in module["models"].modules.values():
        yield from _defined(one)


def fields(model: griffe.Class) -> dict[str, griffe.Attribute]:
    """The fields that a model has beside those of its bases, by name."""
    own = {name: one for name, one in model.members.items() if isinstance(one, griffe.Attribute)}
    return {name: one for name, one in own.items() if not name.startswith("_") and "property" not in one.labels}


def _defined(module: griffe.Module) -> Iterator[griffe.Class]:
    """The classes that the module defines, without those that it imports."""
    return (one for one in module.classes.values() if not one.is_alias)


def sections(item: griffe.Object) -> Sections:
    """The sections of a docstring, which both tools read in the same way and without a complaint."""
    assert item.docstring is not None, item.path
    with complaints() as heard:
        read = _by_griffe(item.docstring.parse("google"))
    assert not heard, heard
    assert read == _by_docstring_parser(item.docstring.value), item.path
    return read


def _by_griffe(parts: list[griffe.DocstringSection]) -> Sections:
    found: dict[str, Any] = {part.kind.value: part.value for part in parts}
    assert len(found) == len(parts), [part.kind.value for part in parts]
    assert found.keys() <= {"text", "parameters", "attributes", "raises", "returns", "examples"}, found.keys()
    return Sections(
        summary=flat(found["text"].split("\n\n")[0]),
        arguments={one.name: flat(one.description) for one in found.get("parameters", ())},
        attributes={one.name: flat(one.description) for one in found.get("attributes", ())},
        raises={str(one.annotation): flat(one.description) for one in found.get("raises", ())},
        returns=flat(" ".join(one.description for one in found.get("returns", ()))),
    )


def _by_docstring_parser(text: str) -> Sections:
    parsed = docstring_parser.parse(text, style=docstring_parser.DocstringStyle.GOOGLE)
    assert not any(one.type_name for one in parsed.params), text
    named: dict[str, dict[str, str]] = {"param": {}, "attribute": {}}
    for one in parsed.params:
        named[one.args[0]][one.arg_name] = flat(one.description or "")
    long = "" if parsed.blank_after_short_description else parsed.long_description or ""
    return Sections(
        summary=flat(f"{parsed.short_description} {long.split(chr(10) * 2)[0]}"),
        arguments=named["param"],
        attributes=named["attribute"],
        raises={one.type_name or "": flat(one.description or "") for one in parsed.raises},
        returns=flat((parsed.returns.description if parsed.returns else "") or ""),
    )


@contextmanager
def complaints() -> Iterator[list[str]]:
    """What griffe complains of meanwhile."""
    heard: list[str] = []
    handler = logging.Handler(logging.INFO)
    handler.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("griffe")
    logger.addHandler(handler)
    try:
        yield heard
    finally:
        logger.removeHandler(handler)


def flat(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def is_one_sentence(text: str) -> bool:
    """Whether a text is one sentence, closed by its mark."""
    return text.endswith((".", "!", "?")) and ". " not in text.replace("e.g. ", "").replace("i.e. ", "")
