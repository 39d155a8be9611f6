"""A group of operations as an attribute of the node above it; its module is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Generic, Self, TypeVar, overload

G = TypeVar("G")


class Child(Generic[G]):
    """The attribute that leads to a group.

    package: that of the node above. module: of the group, relative to the package. name: of the group's class.
    """

    __slots__ = ("_attribute", "_module", "_name", "_package")

    def __init__(self, package: str | None, module: str, name: str) -> None:
        self._package, self._module, self._name = package, module, name

    def __set_name__(self, owner: type, attribute: str) -> None:
        self._attribute = attribute

    @overload
    def __get__(self, node: None, owner: type) -> Self: ...
    @overload
    def __get__(self, node: object, owner: type) -> G: ...
    def __get__(self, node: Any, owner: type) -> Any:
        if node is None:
            return self
        group = getattr(import_module(self._module, self._package), self._name)(node._client)
        # From now on the node holds the group itself, which hides this attribute.
        vars(node)[self._attribute] = group
        return group

    def __repr__(self) -> str:
        return f"<group {self._name}>"
