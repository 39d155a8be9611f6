"""The reply headers of all operations -> typed attributes of one class."""

from __future__ import annotations

from collections.abc import Iterable

from sdkwright.model import Api, Header, Literals, Nullable, Scalar, Type
from sdkwright.naming import distinct_names
from sdkwright.plan.names.reserved import ON_HEADERS, attribute
from sdkwright.plan.prose import Doc
from sdkwright.plan.views import HeaderField

_PARSERS = {"integer": "int", "number": "float", "boolean": "parse_bool", "datetime": "parse_datetime"}


def header_fields(api: Api) -> tuple[HeaderField, ...]:
    """One attribute for each header, by its name in any case; its value is text where the documented types differ."""
    headers_by_name: dict[str, list[Header]] = {}
    for operation in api.operations:
        # Many statuses may share one list of headers.
        lists = {id(response.headers): response.headers for response in operation.responses}
        for header in (header for headers in lists.values() for header in headers):
            headers_by_name.setdefault(header.name.lower(), []).append(header)
    names = distinct_names({key: attribute(key, ON_HEADERS) for key in headers_by_name})
    return tuple(_header_field(names[key], headers_by_name[key]) for key in sorted(headers_by_name))


def _header_field(name: str, headers: Iterable[Header]) -> HeaderField:
    parsers = {_parser(header.type) for header in headers}
    description = next((header.description for header in headers if header.description), "")
    wire = min(header.name for header in headers)
    return HeaderField(name, wire, parsers.pop() if len(parsers) == 1 else "str", Doc(description))


def _parser(type_: Type) -> str:
    """The function that reads the header's text."""
    match type_:
        case Nullable(inner):
            return _parser(inner)
        case Scalar(kind):
            return _PARSERS.get(kind, "str")
        case Literals(values) if all(type(value) is int for value in values):
            return "int"
        case _:
            return "str"
