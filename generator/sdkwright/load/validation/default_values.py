"""Whether default values are what their schemas ask for, by the library's own validators of values."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from openapi_schema_validator import (
    OAS30Validator,
    OAS31Validator,
    OAS32Validator,
    oas30_format_checker,
    oas31_format_checker,
    oas32_format_checker,
)
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from sdkwright.load.nodes.address import Url
from sdkwright.load.nodes.pointers import as_reference
from sdkwright.load.references.view import FileView
from sdkwright.load.sources.source import Source
from sdkwright.load.validation.bounded_values import BoundedValidator
from sdkwright.load.validation.closest_branch import from_jsonschema
from sdkwright.load.validation.fault import Fault
from sdkwright.load.validation.spots import Spot

__all__ = ["DefaultValues"]

_VALIDATORS: dict[str, Any] = {
    "2.0": (OAS30Validator, oas30_format_checker),
    "3.0": (OAS30Validator, oas30_format_checker),
    "3.1": (OAS31Validator, oas31_format_checker),
    "3.2": (OAS32Validator, oas32_format_checker),
}
# What holds values, in which no word is a keyword.
_LITERAL = ("const", "default", "enum", "example", "examples")


class DefaultValues:
    """The check of the default values in one document and the files that it leads to."""

    def __init__(self, view: FileView, version: str) -> None:
        validator, formats = _VALIDATORS[version]
        self._references = view.references
        self._validator = BoundedValidator(validator, formats)
        # The library resolves nothing by itself but in this way: no host or file that is not allowed.
        registry: Registry[Any] = Registry(retrieve=self._retrieved)  # type: ignore[call-arg]  # an alias of attrs
        self._registry = registry.with_resource(_uri(view.source), _resource(view.source))

    def faults(self, schema: Spot) -> Iterator[Fault]:
        """Yield where the default value of a schema, or of a parameter of Swagger, departs from it."""
        # By a reference, so that those within are resolved in the file that the schema stands in.
        reference = {"$ref": _uri(schema.source) + as_reference(schema.pointer)}
        for error in self._validator.iter_errors(reference, schema.value["default"], self._registry):
            yield from from_jsonschema(error)

    def _retrieved(self, uri: str) -> Resource[Any]:
        library, url = self._references.library, Url.parse(uri)
        if url is not None and url.host in library.hosts:
            return _resource(library.read(url))
        parts = urlsplit(uri)
        path = Path(url2pathname(parts.path)).resolve()
        if parts.scheme != "file" or not path.is_relative_to(self._references.directory):
            raise LookupError("the reference leads out of the directory of the document, which is refused")
        return _resource(library.read(path))


def _uri(source: Source) -> str:
    return source.where.text if isinstance(source.where, Url) else (source.directory / source.where.name).as_uri()


def _resource(source: Source) -> Resource[Any]:
    # An overlay can have brought any word in.
    has_dialects = "$schema" in source.text.content or bool(source.origins.added)
    return DRAFT202012.create_resource(_without_dialects(source.value) if has_dialects else source.value)


def _without_dialects(value: Any) -> Any:
    """Return a value without the dialects that schemas in it name, by whose rules they would be checked unbounded."""
    if isinstance(value, list):
        return [_without_dialects(element) for element in value]
    if not isinstance(value, dict):
        return value
    return {
        key: part if key in _LITERAL else _without_dialects(part)
        for key, part in value.items()
        if key != "$schema" or not isinstance(part, str)
    }
