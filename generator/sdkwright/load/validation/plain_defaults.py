"""Whether a default value is plainly what its schema asks for."""

from __future__ import annotations

from typing import Any

__all__ = ["fits_plainly"]

# Words that a value would have to be checked against, beyond those looked at here.
_OTHER = frozenset(
    {"allOf", "anyOf", "oneOf", "not", "if", "items", "prefixItems", "contains", "properties", "patternProperties"}
    | {"additionalProperties", "propertyNames", "required", "dependentRequired", "dependentSchemas", "dependencies"}
    | {"unevaluatedItems", "unevaluatedProperties", "const", "multipleOf", "exclusiveMinimum", "exclusiveMaximum"}
    | {"minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "discriminator"}
    | {"$ref", "$dynamicRef", "$recursiveRef", "$id", "$schema"}
)
_SMALL = 2**31
_CLASSES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
    "array": (list,),
    "object": (dict,),
}


def fits_plainly(schema: dict[str, Any], version: str) -> bool:
    """Return whether the schema's ``default`` is certainly right; where it takes more than a look, it is not.

    version: the document's version, such as ``3.1``.
    """
    value = schema["default"]
    if value is None:
        return schema.get("nullable") is True
    if not _OTHER.isdisjoint(schema):
        return False
    return (
        _of_type(value, schema, version)
        and _of_format(value, schema.get("format"))
        and _in_enum(value, schema)
        and _in_bounds(value, schema)
        and _of_pattern(value, schema)
    )


def _of_type(value: Any, schema: dict[str, Any], version: str) -> bool:
    if "type" not in schema:
        return True
    kinds = schema["type"]
    if isinstance(kinds, str):
        kinds = [kinds]
    elif not isinstance(kinds, list) or version in ("2.0", "3.0"):
        return False
    # By class: True is no number, though Python has it so.
    return any(value.__class__ in _CLASSES.get(kind, ()) for kind in kinds if isinstance(kind, str))


def _of_format(value: Any, name: Any) -> bool:
    if name is None or name == "password":
        return True
    if value.__class__ is int:
        return name in ("int32", "int64", "float", "double") and -_SMALL < value < _SMALL
    return value.__class__ is float and name in ("float", "double")


def _in_enum(value: Any, schema: dict[str, Any]) -> bool:
    if "enum" not in schema:
        return True
    known = schema["enum"]
    return isinstance(known, list) and any(one.__class__ is value.__class__ and one == value for one in known)


def _in_bounds(value: Any, schema: dict[str, Any]) -> bool:
    if value.__class__ in (int, float):
        least, most = schema.get("minimum", value), schema.get("maximum", value)
    elif value.__class__ is str:
        least, most = schema.get("minLength", 0), schema.get("maxLength", len(value))
        value = len(value)
    else:
        return True
    return {least.__class__, most.__class__} <= {int, float} and least <= value <= most


def _of_pattern(value: Any, schema: dict[str, Any]) -> bool:
    if "pattern" not in schema or value.__class__ is not str:
        return True
    # Python's own expressions may run for ever.
    from jsonschema_rs import Draft202012Validator

    try:
        return Draft202012Validator({"pattern": schema["pattern"]}).is_valid(value)
    except ValueError:
        return False
