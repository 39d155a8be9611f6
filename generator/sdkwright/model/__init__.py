"""The intermediate model: what an interface means, free of OpenAPI and of Python.

Value types only: frozen, hashable where they can be, without I/O and without a line of Python text.
"""

from sdkwright.model.api import Api, Group, Operation, SecurityScheme
from sdkwright.model.content import (
    Body,
    Header,
    Pagination,
    Parameter,
    Property,
    Response,
    is_json,
    is_stream,
    is_text,
    is_wildcard,
)
from sdkwright.model.types import (
    MISSING,
    AnyType,
    Array,
    Declared,
    Limits,
    Literals,
    Map,
    Missing,
    Nullable,
    ObjectType,
    Reference,
    Scalar,
    Type,
    UnionType,
    Variant,
    references,
)

__all__ = [
    "MISSING",
    "AnyType",
    "Api",
    "Array",
    "Body",
    "Declared",
    "Group",
    "Header",
    "Limits",
    "Literals",
    "Map",
    "Missing",
    "Nullable",
    "ObjectType",
    "Operation",
    "Pagination",
    "Parameter",
    "Property",
    "Reference",
    "Response",
    "Scalar",
    "SecurityScheme",
    "Type",
    "UnionType",
    "Variant",
    "is_json",
    "is_stream",
    "is_text",
    "is_wildcard",
    "references",
]
