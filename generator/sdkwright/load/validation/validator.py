"""openapi-spec-validator, made to say where and what kind: the judge of what is suspicious.

Its checks beyond the specification's schema, such as of operation ids, do not say where: they are wrapped here so that
they do. They are asked in the library's own order, and pass over what is plainly in order already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from jsonschema_path import SchemaPath
from openapi_spec_validator import (
    OpenAPIV2SpecValidator,
    OpenAPIV30SpecValidator,
    OpenAPIV31SpecValidator,
    OpenAPIV32SpecValidator,
)
from openapi_spec_validator.validation.registries import KeywordValidatorRegistry
from referencing.exceptions import Unresolvable

from sdkwright.load.nodes.address import Url
from sdkwright.load.references.scope import References
from sdkwright.load.references.view import FileView
from sdkwright.load.validation.bounded_values import TooMuchError, bounded
from sdkwright.load.validation.closest_branch import faults_of, from_jsonschema
from sdkwright.load.validation.metaschemas import document_validator
from sdkwright.load.validation.prefilter import Suspects

__all__ = ["Finding", "broken_rules", "departures"]

Parts = tuple[Any, ...]

_VALIDATORS: dict[str, Any] = {
    "2.0": OpenAPIV2SpecValidator,
    "3.0": OpenAPIV30SpecValidator,
    "3.1": OpenAPIV31SpecValidator,
    "3.2": OpenAPIV32SpecValidator,
}
# What the library's errors are about.
_RULES = {
    "DuplicateOperationIDError": "duplicate-operation-id",
    "ParameterDuplicateError": "duplicate-parameter",
    "UnresolvableParameterError": "path-parameter",
    "ExtraParametersError": "undefined-required",
}
# The library's check that an error comes from -> what it is about, where the error itself does not say.
_BY_CHECK = {"default": "default-type", "tags": "duplicate-tag"}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong.

    place: the keys that lead to what it is about, through references as they come.
    rule: its kind, in kebab case.
    """

    place: Parts
    message: str
    rule: str


def departures(value: Any, version: str) -> Iterator[Finding]:
    """Yield where a document departs from the schema of its version, such as ``3.1``."""
    for fault in faults_of(document_validator(version).iter_errors(value)):
        yield Finding(fault.place, fault.message, _kebab(fault.word))


def broken_rules(view: FileView, version: str, suspects: Suspects) -> Iterator[Finding]:
    """Yield which rules beyond that schema are broken by what is suspicious in a document."""
    for error in _checks(version, suspects)["__root__"](_root(view)):
        yield error.finding


def _root(view: FileView) -> SchemaPath:
    where = view.source.where
    # The library resolves nothing by itself but through these handlers: no host or file that is not allowed.
    return SchemaPath.from_dict(
        view.source.value,
        base_uri=where.text if isinstance(where, Url) else (view.source.directory / where.name).as_uri(),
        handlers=_Handlers(view.references),
        resolved_cache_maxsize=1024,
    )


def _checks(version: str, suspects: Suspects) -> Any:
    checks: dict[str, Any] = dict(_VALIDATORS[version].keyword_validators)
    checks["schema"] = _sparing_schemas(checks["schema"], suspects)
    if version == "2.0":
        checks["response"] = _knowing_files(checks["response"])
    checks["default"] = bounded(checks["default"])
    checks["path"] = _sparing_paths(checks["path"], suspects)
    return KeywordValidatorRegistry({name: _placing(check, name) for name, check in checks.items()})


class _FindingError(Exception):
    def __init__(self, finding: Finding) -> None:
        super().__init__(finding)
        self.finding = finding


def _placing(check: Any, name: str) -> Any:
    """Return the check made to say where: findings carry the place of the value that the check was called for."""
    below = ("default",) if name == "default" else ()

    class Placing(check):  # type: ignore[misc]  # a base class that is known at run time only
        def __call__(self, *arguments: Any, **options: Any) -> Iterator[_FindingError]:
            place = next((value.parts for value in arguments if hasattr(value, "parts")), ())
            try:
                for error in super().__call__(*arguments, **options):
                    if isinstance(error, _FindingError):
                        yield error
                    else:
                        rule = _RULES.get(type(error).__name__) or _BY_CHECK.get(name, "schema")
                        for fault in from_jsonschema(error):
                            yield _FindingError(Finding((*place, *below, *fault.place), fault.message, rule))
            except Exception as error:  # whatever trips a check is a finding, not the run's end
                yield _FindingError(_unchecked(place, error))

    return Placing


def _unchecked(place: Parts, error: Exception) -> Finding:
    if isinstance(error, Unresolvable):
        return Finding(place, f'the reference "{error.ref}" cannot be resolved', "unresolvable-reference")
    if isinstance(error, TooMuchError):
        return Finding(place, f"this cannot be checked: {error}", "unchecked")
    # What the check says of itself means nothing to a reader; what it tripped over is mostly told by another finding.
    return Finding(place, "this is too broken to be checked any further", "unchecked")


def _sparing_paths(check: Any, suspects: Suspects) -> Any:
    """Return the check of paths made to pass over those that are in order; their operation ids are taken."""

    class Sparing(check):  # type: ignore[misc]  # a base class that is known at run time only
        def __call__(self, url: str, path_item: SchemaPath) -> Iterator[Any]:
            if suspects.clears_path(url):
                self.operation_validator.operation_ids_registry += suspects.ids[url]
            else:
                yield from super().__call__(url, path_item)

    return Sparing


def _knowing_files(check: Any) -> Any:
    """Return the check of Swagger's responses made to know files, which are described by no schema."""

    class Knowing(check):  # type: ignore[misc]  # a base class that is known at run time only
        def __call__(self, response_code: str, response: SchemaPath) -> Iterator[Any]:
            if "schema" not in response or (response / "schema" / "type").read_str(default="") != "file":
                yield from super().__call__(response_code, response)

    return Knowing


def _sparing_schemas(check: Any, suspects: Suspects) -> Any:
    """Return the check of schemas made to pass over those that are in order, and to end where schemas are recursive."""

    class Sparing(check):  # type: ignore[misc]  # a base class that is known at run time only
        def __init__(self, registry: Any) -> None:
            super().__init__(registry)
            self.visited_schema_ids = _Visited(suspects.clears)
            self.meta_checked_schema_ids = _Visited(suspects.valid.__contains__)
            self._collecting: set[int] = set()

        def _collect_properties(self, schema: SchemaPath) -> set[str]:
            outermost = not self._collecting
            identity = id(schema.read_value())
            if identity in self._collecting:
                return set()
            self._collecting.add(identity)
            try:
                names: set[str] = super()._collect_properties(schema)
            finally:
                if outermost:
                    self._collecting.clear()
            return names

    return Sparing


class _Visited:
    """The schemas that need no visit; the library has a list here, and looks through it for each schema."""

    def __init__(self, cleared: Any) -> None:
        self._cleared = cleared
        self._visited: set[int] = set()

    def append(self, identity: int) -> None:
        self._visited.add(identity)

    def __contains__(self, identity: int) -> bool:
        return identity in self._visited or self._cleared(identity)


class _Handlers(Mapping[str, Any]):
    """The way by which the validator reads other files, for every scheme there is."""

    def __init__(self, references: References) -> None:
        self._references = references

    def __contains__(self, scheme: object) -> bool:
        return True

    def __getitem__(self, scheme: str) -> Any:
        return self._read

    def __iter__(self) -> Iterator[str]:
        return iter(("file",))

    def __len__(self) -> int:
        return 1

    def _read(self, uri: str) -> Any:
        url = Url.parse(uri)
        if url is not None and url.host in self._references.library.hosts:
            return self._references.library.read(url).value
        parts = urlsplit(uri)
        path = Path(url2pathname(parts.path)).resolve()
        if parts.scheme != "file" or not path.is_relative_to(self._references.directory):
            raise LookupError("the reference leads out of the directory of the document, which is refused")
        return self._references.library.read(path).value


def _kebab(word: str) -> str:
    """Return a word of JSON Schema in kebab case: ``additionalProperties`` -> ``additional-properties``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", word.strip("$")).lower()
