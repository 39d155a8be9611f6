"""The functions `match` and `search` of JSONPath, as the library calls them."""

from __future__ import annotations

from jsonpath.function_extensions import ExpressionType, FilterFunction

from sdkwright.load.overlays.patterns import Patterns

__all__ = ["PatternFunction"]


class PatternFunction(FilterFunction):
    """Whether a text matches a pattern; what is no text matches nothing."""

    @property
    def arg_types(self) -> list[ExpressionType]:
        """Two values."""
        return [ExpressionType.VALUE, ExpressionType.VALUE]

    @property
    def return_type(self) -> ExpressionType:
        """Yes or no."""
        return ExpressionType.LOGICAL

    def __init__(self, patterns: Patterns, *, whole: bool) -> None:
        self._patterns = patterns
        self._whole = whole

    def __call__(self, value: object, pattern: object) -> bool:
        """Return whether it does, as a whole or in any part."""
        if not isinstance(value, str) or not isinstance(pattern, str):
            return False
        return self._patterns.matches(pattern, value, whole=self._whole)
