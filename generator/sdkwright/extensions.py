"""The `x-` keywords that are read: what each says, and in which objects of OpenAPI it says it.

No other module spells one. A value that a keyword cannot have is a warning where it stands, and counts for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

# Ours: what a document cannot say of itself, laid over it.
SDKWRIGHT = "x-sdkwright"
# Names.
NAME_OVERRIDE = "x-speakeasy-name-override"
GROUP = "x-speakeasy-group"
METHOD_NAME = "x-fern-sdk-method-name"
GROUP_NAME = "x-fern-sdk-group-name"
NAMING = "x-stainless-naming"
PARAMETER_NAME = "x-stainless-param"
VARIANT_NAME = "x-stainless-variantName"
# The values of enumerations.
VALUE_NAMES = "x-enum-varnames"
VALUE_DESCRIPTIONS = "x-enum-descriptions"
RENAMES = "x-stainless-renameMap"
MS_ENUM = "x-ms-enum"
# Which part of an API it is, and how it behaves.
INTERNAL = "x-internal"
CODE_SAMPLES = "x-codeSamples"
CODE_SAMPLES_APART = "x-code-samples"
LONG_RUNNING = "x-ms-long-running-operation"
MUTABILITY = "x-ms-mutability"
SPEAKEASY_RETRIES = "x-speakeasy-retries"
FERN_RETRIES = "x-fern-retries"
# Paging.
MS_PAGEABLE = "x-ms-pageable"
SPEAKEASY_PAGINATION = "x-speakeasy-pagination"
FERN_PAGINATION = "x-fern-pagination"
PAGINATION_PROPERTY = "x-stainless-pagination-property"
# What newer versions of OpenAPI have a keyword of their own for.
NULLABLE = "x-nullable"
IS_NULLABLE = "x-isnullable"
WEBHOOKS = "x-webhooks"
SKIP_ENCODING = "x-ms-skip-url-encoding"
# Tags of unions.
DISCRIMINATOR_VALUE = "x-discriminator-value"
MS_DISCRIMINATOR_VALUE = "x-ms-discriminator-value"


@dataclass(frozen=True, slots=True)
class Extension:
    """A keyword, the objects that it is read in, and what it means there."""

    keyword: str
    objects: tuple[str, ...]
    meaning: str


EXTENSIONS = (
    Extension(
        SDKWRIGHT,
        ("operation", "schema", "security scheme"),
        "our own marks: safe, unsafe and plan of an operation, secret of a schema, prefix of a security scheme",
    ),
    Extension(
        NAME_OVERRIDE,
        ("document", "operation", "parameter", "schema"),
        "the name of a method, argument, field or model; in a document, of the methods whose ids match a pattern",
    ),
    Extension(GROUP, ("operation",), "the groups that the operation stands in, parted by dots"),
    Extension(METHOD_NAME, ("operation",), "the name of the method"),
    Extension(GROUP_NAME, ("operation",), "the group that the operation stands in, or a list of nested ones"),
    Extension(
        NAMING,
        ("operation", "parameter", "schema"),
        "names for Python: method_name, property_name, and model_name or type_name",
    ),
    Extension(PARAMETER_NAME, ("parameter",), "the name of the argument"),
    Extension(VARIANT_NAME, ("schema",), "the name of a model that is a variant of a union"),
    Extension(VALUE_NAMES, ("schema",), "a name for each value of an enumeration, in its order"),
    Extension(VALUE_DESCRIPTIONS, ("schema",), "what each value of an enumeration means, in its order"),
    Extension(RENAMES, ("schema",), "the values of an enumeration by their names"),
    Extension(MS_ENUM, ("schema",), "names and meanings of the values of an enumeration"),
    Extension(
        INTERNAL,
        ("operation", "path item", "webhook"),
        "not for the public: said in the docstring; `--exclude x-internal` leaves it out",
    ),
    Extension(CODE_SAMPLES, ("operation",), "examples of calls; those in Python stand in the docstring"),
    Extension(CODE_SAMPLES_APART, ("operation",), "the same, spelt otherwise"),
    Extension(LONG_RUNNING, ("operation",), "the reply comes before the work is done: said in the docstring"),
    Extension(MUTABILITY, ("schema",), "whether a property can be read, and set on creating or updating"),
    Extension(SPEAKEASY_RETRIES, ("document", "operation"), "when calls are sent again, and after how long"),
    Extension(FERN_RETRIES, ("document", "operation"), "that calls are not sent again"),
    Extension(MS_PAGEABLE, ("operation",), "where a page has its items and its next URL"),
    Extension(SPEAKEASY_PAGINATION, ("operation",), "how a list is paged"),
    Extension(FERN_PAGINATION, ("document", "operation"), "how a list is paged"),
    Extension(
        PAGINATION_PROPERTY,
        ("property of a stainless.yml",),
        "what a parameter or field is for in a pagination scheme; `init --from` takes it over",
    ),
    Extension(NULLABLE, ("schema",), "nullable, before OpenAPI 3"),
    Extension(IS_NULLABLE, ("schema",), "nullable, before OpenAPI 3"),
    Extension(WEBHOOKS, ("document",), "webhooks, before OpenAPI 3.1"),
    Extension(SKIP_ENCODING, ("parameter",), "allowReserved, before OpenAPI 3"),
    Extension(DISCRIMINATOR_VALUE, ("schema",), "the tag by which a union knows the object"),
    Extension(MS_DISCRIMINATOR_VALUE, ("schema",), "the tag by which a union knows the object"),
)
