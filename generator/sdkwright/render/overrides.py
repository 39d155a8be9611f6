"""Templates that users have put in the place of ours: which ones, whether they are up to date, and their mistakes.

One begins with a comment that says what it stands in for, and which version of that it was written for::

    {# overrides groups/method.jinja 1a2b3c4d #}

The word at the end is a digest of our template, so that a change of ours is told until somebody has looked at it. The
original itself is ``sdkwright/groups/method.jinja``, to be included, imported or extended.
"""

from __future__ import annotations

import ast
import hashlib
import re
import tomllib
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import PurePosixPath
from types import TracebackType
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, Environment, PrefixLoader, TemplateNotFound, TemplateSyntaxError
from jinja2.meta import find_referenced_templates

from sdkwright.config.template_files import TemplateFiles
from sdkwright.errors import ConfigError, Diagnostic, Location, meant
from sdkwright.load import Text
from sdkwright.plan.views import File, Project
from sdkwright.render.environment import TEMPLATES, environment

__all__ = ["Templates", "override_warnings"]

_ORIGINALS = "sdkwright"
_HEADER = re.compile(r"\{#-?\s*overrides\s+(?P<name>\S+)\s+(?P<digest>[0-9a-f]+)\s*-?#\}")
_DIGITS = 8
_HINT = "the names are those in the folder templates/ of sdkwright"


class Templates:
    """All templates, those of the user in the place of ours.

    Raises ConfigError, located in the user's, where one of them overrides nothing or is no template.
    """

    def __init__(self, own: TemplateFiles) -> None:
        self._own = own
        self._environment = _environment(own) if own.texts else environment()
        self._own_of: dict[str, list[Text]] = {}
        for name, text in own.texts.items():
            if name not in _names():
                hint = meant(name, _names(), _HINT)
                raise text.error(ConfigError, f'"{name}" overrides no template; {hint}', 1, 1)
            with self._located():
                self._environment.get_template(name)

    def render(self, file: File, project: Project) -> str:
        """The text of a file.

        Raises ConfigError, located in a template of the user's, where that fails or makes no Python or TOML.
        """
        with self._located():
            text = self._environment.get_template(file.template).render(project=project, view=file.view)
        for own in self.own_of(file):
            mistake = _mistake(file.path, text)
            if mistake:
                raise own.error(ConfigError, f"what this makes of {file.path} is {mistake}", 1, 1)
        return text

    def own_of(self, file: File) -> list[Text]:
        """The user's templates that have a hand in a file."""
        if file.template not in self._own_of:
            names = sorted(self._reached(file.template) & self._own.texts.keys())
            self._own_of[file.template] = [self._own.texts[name] for name in names]
        return self._own_of[file.template]

    def _reached(self, template: str) -> set[str]:
        """The templates that one is made of, itself among them."""
        reached: set[str] = set()
        queue = [template] if self._own.texts else []
        loader = self._environment.loader
        while queue and loader is not None:
            name = queue.pop()
            if name not in reached:
                reached.add(name)
                source = loader.get_source(self._environment, name)[0]
                named = find_referenced_templates(self._environment.parse(source))
                queue += [other for other in named if other is not None and _is_there(self._environment, other)]
        return reached

    @contextmanager
    def _located(self) -> Iterator[None]:
        """Turn an error that comes through a template of the user's into one that is located there."""
        try:
            yield
        except TemplateSyntaxError as error:
            text = self._text(error.filename)
            if text is None:
                raise
            raise text.error(ConfigError, f"this is no template: {error.message}", error.lineno, 1) from None
        except Exception as error:
            place = self._place(error.__traceback__)
            if place is None:
                raise
            text, line = place
            raise text.error(ConfigError, f"this cannot be rendered: {_reason(error)}", line, 1) from None

    def _place(self, traceback: TracebackType | None) -> tuple[Text, int] | None:
        """The innermost line of the user's templates in a traceback."""
        place = None
        while traceback is not None:
            text = self._text(traceback.tb_frame.f_code.co_filename)
            place = (text, traceback.tb_lineno) if text is not None else place
            traceback = traceback.tb_next
        return place

    def _text(self, filename: str | None) -> Text | None:
        return next((text for text in self._own.texts.values() if _marked(text) == filename), None)


def override_warnings(own: TemplateFiles) -> tuple[Diagnostic, ...]:
    """A warning about each template whose original is not the one that it says it was written for."""
    return tuple(filter(None, (_warning(name, text) for name, text in own.texts.items() if name in _names())))


def _warning(name: str, text: Text) -> Diagnostic | None:
    digest = _digest(name)
    header = _HEADER.match(text.content)
    if header is not None and (header["name"], header["digest"]) == (name, digest):
        return None
    if header is not None and header["name"] == name:
        reason = "the original has changed since this was written; compare the two"
    else:
        reason = "this does not say which version of the original it was written for"
    message = f"{reason}, and let this begin with {{# overrides {name} {digest} #}}"
    return Diagnostic(message, Location(text.name, 1, 1), "configuration")


@cache
def _digest(name: str) -> str:
    """A digest of our template, the same on systems with other line ends."""
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


@cache
def _names() -> frozenset[str]:
    """The names of our templates."""
    return frozenset(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.jinja"))


class _Loader(BaseLoader):
    """Finds the user's templates, under file names by which they are known again in tracebacks."""

    def __init__(self, own: TemplateFiles) -> None:
        self._own = own

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Any]:  # noqa: ARG002
        if template not in self._own.texts:
            raise TemplateNotFound(template)
        text = self._own.texts[template]
        return text.content, _marked(text), None


def _marked(text: Text) -> str:
    """A file name that no module has."""
    return f"<template {text.name}>"


def _environment(own: TemplateFiles) -> Environment:
    ours = environment().loader
    assert ours is not None
    return environment().overlay(loader=ChoiceLoader([_Loader(own), PrefixLoader({_ORIGINALS: ours}), ours]))


def _is_there(env: Environment, name: str) -> bool:
    try:
        env.get_template(name)
    except TemplateNotFound:
        return False
    return True


def _mistake(path: str, text: str) -> str:
    """What is wrong with a rendered file; empty where nothing is."""
    suffix = PurePosixPath(path).suffix
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if suffix == ".py":
                ast.parse(text)
            elif suffix == ".toml":
                tomllib.loads(text)
    except SyntaxError as error:
        return f"no Python: line {error.lineno}, {error.msg}: {(error.text or '').strip()}"
    except (ValueError, RecursionError, MemoryError) as error:
        return f"no {'Python' if suffix == '.py' else 'TOML'}: {error}"
    return ""


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return f"it includes itself; the original is {_ORIGINALS}/ and its name"
    if isinstance(error, TemplateNotFound):
        return f'there is no template "{error}"; {meant(str(error), _names(), _HINT)}'
    return str(error) or type(error).__name__
