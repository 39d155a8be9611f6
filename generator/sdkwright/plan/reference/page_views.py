"""What the templates of the documentation receive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sdkwright.plan.views import Field, Method, Project


@dataclass(frozen=True, slots=True)
class ExampleRequest:
    """The request that an example call sends, for those who have no Python at hand.

    `url` is whole, `body` a JSON value where there is one; `fields` are those of a form or of a multipart body, and
    `raw` says that the body is bytes. `media_type` is empty where there is no body.
    """

    method: str
    url: str
    media_type: str = ""
    body: Any = None
    fields: tuple[tuple[str, Any], ...] = ()
    raw: bool = False


@dataclass(frozen=True, slots=True)
class ExampleCall:
    """A call with values that are made up: those given by position, and those by name."""

    positional: tuple[Any, ...]
    named: tuple[tuple[str, Any], ...]
    request: ExampleRequest


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page to link to: its title and its path below `docs/`."""

    title: str
    path: str


@dataclass(frozen=True, slots=True)
class OperationPage:
    """The page of one operation.

    `labels` are the groups and the operation as a reference names them, `call` is its dotted path on the client,
    `example` a call with values that are made up. `security` are the alternatives of credentials by the names of
    the client's arguments, None where any default credential will do. `paging` says in words how its list continues,
    `repetition` when a call is sent again.
    """

    path: str
    labels: tuple[str, ...]
    call: str
    method: Method
    http_path: str
    example: ExampleCall
    security: str
    paging: str
    repetition: str
    plan: str
    deprecated: bool

    @property
    def title(self) -> str:
        """The path in the tree, as people say it."""
        return " › ".join(self.labels)


@dataclass(frozen=True, slots=True)
class ModelPage:
    """The page of one model. `fields` is None for a type that is only a name for others, `text` is that type.

    `base` is the public class whose fields it has as well, empty where there is none; `users` are the operations and
    models that have it.
    """

    path: str
    class_name: str
    summary: str
    base: str
    fields: tuple[Field, ...] | None
    text: str
    users: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class NavigationNode:
    """An entry of the navigation: a page, or a section of further ones."""

    title: str
    path: str = ""
    nodes: tuple[NavigationNode, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide:
    """A page that is written by hand: its title, its path below `docs/` and its text."""

    title: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class ObjectKind:
    """A page of objects beside operations and models: those of one kind."""

    name: str
    title: str

    @property
    def path(self) -> str:
        """The page's path below `docs/`."""
        return f"objects/{self.name}.md"


@dataclass(frozen=True, slots=True)
class Site:
    """The whole site. `model_paths` are the pages of models by class, `operation_paths` those of operations by their
    paths on the client; `first` are the operations of a first program; a `wide` site has a very large tree.
    """

    project: Project
    operations: tuple[OperationPage, ...]
    models: tuple[ModelPage, ...]
    tree: tuple[NavigationNode, ...]
    guides: tuple[Guide, ...]
    model_paths: Mapping[str, str]
    operation_paths: Mapping[str, str]
    objects: tuple[ObjectKind, ...]
    first: tuple[OperationPage, ...]
    site_url: str
    wide: bool
