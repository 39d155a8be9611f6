"""An interface together with the names that its SDK gives to what is in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from sdkwright.model import Api, Literals, Nullable, Operation, Type
from sdkwright.plan import Package
from sdkwright.plan.docs import type_in_words
from sdkwright.plan.views import Field, ModelsView, Struct

# How surely a field of a reply has a value: a value, a value or None, or not even that.
PROMISED, OR_NONE, OR_UNSET = range(3)
# How many values of an enumeration are shown.
_VALUES = 5


@dataclass(frozen=True)
class NamedInterface:
    """An interface and the SDK that is planned for it."""

    api: Api
    package: Package

    def path(self, operation: Operation) -> str:
        """The Python path of an operation, such as `pets.list`."""
        return self.package.paths[operation.key]

    def argument(self, operation: Operation, location: str, wire: str) -> str:
        """The name of an argument; that on the wire where it has none of its own."""
        request = self.package.locked_names.requests[operation.key]
        return request.arguments.get(f"{location} {wire}", wire)

    def model(self, identity: str) -> str:
        """The name of a declared type: that of its class, or its own where it needs no class."""
        return self._names[identity]

    def field(self, identity: str, wire: str) -> str:
        """The name of a field of a model."""
        model = self.package.locked_names.models.get(self.classes.get(identity, ""))
        return model.fields.get(wire, wire) if model is not None else wire

    def certainty(self, identity: str, wire: str) -> int:
        """How surely a field of a reply has a value, as the annotation of its model says."""
        field = self._fields_of(self.classes.get(identity, "")).get(wire)
        if field is None or field.default == "UNSET":
            return OR_NONE if field is None else OR_UNSET
        return PROMISED if "Promised" in field.annotation.names else OR_NONE

    def words(self, type_: Type) -> str:
        """A type in a few words; an enumeration by its first values."""
        match type_:
            case Nullable(inner):
                return f"{self.words(inner)} or None"
            case Literals(values):
                more = ", …" if len(values) > _VALUES else ""
                return f"one of {', '.join(map(repr, values[:_VALUES]))}{more}"
            case _:
                return type_in_words(type_, self._names)

    @cached_property
    def classes(self) -> Mapping[str, str]:
        """The class of each model by identity."""
        return self.package.locked_names.classes

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return {identity: type_.name for identity, type_ in self.api.declared.items()} | dict(self.classes)

    @cached_property
    def _structs(self) -> Mapping[str, Struct]:
        views = [file.view for file in self.package.files if isinstance(file.view, ModelsView)]
        return {struct.class_name: struct for view in views for struct in view.structs}

    def _fields_of(self, class_name: str) -> Mapping[str, Field]:
        """The fields of a class and of those that it extends, by their names in JSON."""
        chain: list[Struct] = []
        while (struct := self._structs.get(class_name)) is not None and struct not in chain:
            chain.append(struct)
            class_name = struct.base
        return {field.wire: field for struct in reversed(chain) for field in struct.fields}
