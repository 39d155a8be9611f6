"""openapi-spec-validator and the validators of schemas that it is made of, asked about one suspect at a time.

They are the judges: what they call an error is one, in their words, and what they do not is none. Where it stands, the
suspect says, since the library does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jsonschema.exceptions import SchemaError  # type: ignore[import-untyped]
from jsonschema.validators import validator_for  # type: ignore[import-untyped]
from openapi_schema_validator import (
    OAS31_BASE_DIALECT_ID,
    OAS32_BASE_DIALECT_ID,
    OAS30Validator,
    oas30_format_checker,
    oas31_format_checker,
    oas32_format_checker,
)
from openapi_spec_validator import (
    OpenAPIV2SpecValidator,
    OpenAPIV30SpecValidator,
    OpenAPIV31SpecValidator,
    OpenAPIV32SpecValidator,
)
from referencing.exceptions import Unresolvable

from sdkwright.load.nodes.node import Node
from sdkwright.load.references.object_kinds import DOCUMENT
from sdkwright.load.references.view import FileView
from sdkwright.load.validation.bounded_values import TooMuchError
from sdkwright.load.validation.closest_branch import faults_of, from_jsonschema
from sdkwright.load.validation.codes import code_of
from sdkwright.load.validation.default_values import DefaultValues
from sdkwright.load.validation.excerpts import document_with
from sdkwright.load.validation.fault import Fault
from sdkwright.load.validation.metaschemas import document_schema, document_validator
from sdkwright.load.validation.remedies import advised
from sdkwright.load.validation.shown_values import shown, unquoted
from sdkwright.load.validation.spots import Spot, Suspect

__all__ = ["Finding", "departures", "schema_faults", "verdicts"]

_VALIDATORS: dict[str, Any] = {
    "2.0": OpenAPIV2SpecValidator,
    "3.0": OpenAPIV30SpecValidator,
    "3.1": OpenAPIV31SpecValidator,
    "3.2": OpenAPIV32SpecValidator,
}
# Version -> the dialect of its schemas, unless a document or a schema names another, and the formats in them.
_DIALECTS = {
    "3.1": (OAS31_BASE_DIALECT_ID, oas31_format_checker),
    "3.2": (OAS32_BASE_DIALECT_ID, oas32_format_checker),
}
# What the library's errors are called about that rules beyond the specification's schema are broken.
_BROKEN = {
    "duplicate-operation-id": "DuplicateOperationIDError",
    "duplicate-parameter": "ParameterDuplicateError",
    "path-parameter": "UnresolvableParameterError",
    "undefined-required": "ExtraParametersError",
    "duplicate-tag": "OpenAPIValidationError",
}
# What to do about each of them.
_REMEDIES = {
    "duplicate-operation-id": "give each operation an id of its own",
    "duplicate-parameter": "leave one of each name and place",
    "path-parameter": "describe it by a parameter with in: path and required: true",
    "undefined-required": 'describe it in "properties", or take it out of "required"',
    "duplicate-tag": "leave one of each name, with a parent that is among them",
}
_TOO_BROKEN = "this is too broken to be checked any further"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong.

    start, keys: the value that it is about: a value, and the keys that lead on from there, through references.
    rule: its kind, in kebab case. of_schema: whether it is about a schema by itself, apart from its document.
    """

    start: Node
    keys: tuple[Any, ...]
    message: str
    rule: str
    of_schema: bool = False


def departures(root: Node, version: str) -> Iterator[Finding]:
    """Yield where a document departs from the schema of its version, such as ``3.1``."""
    errors = document_validator(version).iter_errors(root.value)
    for fault in advised(faults_of(errors, document_schema(version)), DOCUMENT, root.value, version):
        yield Finding(root, fault.place, fault.message, code_of(fault.word))


def schema_faults(schema: Any, version: str, dialect: object) -> list[Fault]:
    """Return where a value departs from what schemas are.

    version: that of its document. dialect: what the document says of the dialect of its schemas; None: nothing.
    """
    if not isinstance(schema, dict | bool):
        return [Fault((), "type", f'{shown(schema)} is not of type "object", "boolean"', schema)]
    # Stubs of jsonschema know neither of the arguments below, which are documented.
    validator: Any = OAS30Validator
    find_validator: Any = validator_for
    formats = oas30_format_checker
    if version in _DIALECTS:
        usual, formats = _DIALECTS[version]
        named = schema.get("$schema", dialect or usual) if isinstance(schema, dict) else dialect or usual
        validator = find_validator({"$schema": named}, default=None) if isinstance(named, str) else None
        if validator is None:
            return [Fault((), "$schema", f"{shown(named)} is no dialect of JSON Schema that is known")]
    try:
        validator.check_schema(schema, format_checker=formats)
    except SchemaError as error:
        return list(from_jsonschema(error))
    return []


def verdicts(view: FileView, version: str, suspects: list[Suspect]) -> Iterator[Finding]:
    """Yield what is wrong with the suspects of a document; nothing about those that turn out to be in order.

    view: the document's own file. version: the version it is written in, such as ``3.1``.
    """
    defaults = DefaultValues(view, version)
    for suspect in suspects:
        spot, rule = suspect.spot, suspect.rule
        if suspect.excerpt is not None:
            yield from _of_excerpt(suspect, suspect.excerpt, version)
        elif rule == "schema":
            faults = schema_faults(spot.value, version, view.source.value.get("jsonSchemaDialect"))
            for fault in advised(faults, "schema", spot.value, version):
                yield Finding(spot.node, fault.place, fault.message, code_of(fault.word), of_schema=True)
        elif rule == "default-type":
            yield from _of_default(spot, defaults)
        elif rule == "unresolvable-reference":
            yield Finding(spot.node, (), _unresolvable(spot.value["$ref"]), rule)
        else:
            # What a check would say of itself means nothing to a reader; mostly another finding tells what is wrong.
            yield Finding(spot.node, (), _TOO_BROKEN, rule)


def _of_excerpt(suspect: Suspect, excerpt: dict[str, Any], version: str) -> Iterator[Finding]:
    for error in _VALIDATORS[version](document_with(excerpt, version)).iter_errors():
        # The excerpt is of a document that is broken in other ways as well, maybe; those are told elsewhere.
        if type(error).__name__ == _BROKEN[suspect.rule]:
            message = f"{unquoted(str(error.message))}; {_REMEDIES[suspect.rule]}"
            yield Finding(suspect.spot.node, (), message, suspect.rule)


def _of_default(spot: Spot, defaults: DefaultValues) -> Iterator[Finding]:
    try:
        for fault in defaults.faults(spot):
            yield Finding(spot.node, ("default", *fault.place), fault.message, "default-type")
    except Unresolvable as error:
        yield Finding(spot.node, (), _unresolvable(error.ref), "unresolvable-reference")
    except TooMuchError as error:
        yield Finding(spot.node, (), f"this cannot be checked: {error}", "unchecked")
    except Exception:  # whatever trips a check is a finding, not the run's end
        yield Finding(spot.node, (), _TOO_BROKEN, "unchecked")


def _unresolvable(reference: str) -> str:
    return f'the reference "{reference}" cannot be resolved'
