"""The codes of findings about what JSON Schema can say: one for what a reader did wrong, in whatever version."""

from __future__ import annotations

__all__ = ["CODES", "code_of"]

# Code -> the keywords of JSON Schema that are broken by it.
CODES = {
    "unknown-key": ("additionalProperties", "unevaluatedProperties", "propertyNames"),
    "missing-key": ("required", "dependentRequired", "dependencies", "dependentSchemas", "minProperties"),
    "wrong-type": ("type",),
    "unknown-value": ("enum", "const", "$schema"),
    "wrong-format": ("format", "pattern", "contentEncoding", "contentMediaType"),
    "out-of-bounds": (
        *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength"),
        *("minItems", "maxItems", "maxProperties", "uniqueItems", "contains", "additionalItems", "unevaluatedItems"),
    ),
    "no-alternative": ("oneOf", "anyOf", "not", "if", "falseSchema"),
}
_BY_WORD = {word: code for code, words in CODES.items() for word in words}


def code_of(word: str) -> str:
    """Return the code of a finding about a keyword of JSON Schema; ``no-alternative`` for one that is not known."""
    return _BY_WORD.get(word, "no-alternative")
