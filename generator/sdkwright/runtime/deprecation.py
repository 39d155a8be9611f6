"""Methods that have another name now: a type checker tells of them (PEP 702), and each call warns."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    # Type checkers know it by themselves; it need not be installed.
    from typing_extensions import deprecated as deprecated
else:
    _P = ParamSpec("_P")
    _R = TypeVar("_R")
    _PACKAGE = __name__.partition("._runtime")[0]

    def deprecated(message: str) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
        """A decorator for a function, a call of which warns with the message, at the line that is not of this SDK."""

        def decorated(function: Callable[_P, _R]) -> Callable[_P, _R]:
            @wraps(function)
            def warned(*args: _P.args, **kwargs: _P.kwargs) -> _R:
                warnings.warn(message, DeprecationWarning, stacklevel=_level_of_caller())
                return function(*args, **kwargs)

            warned.__deprecated__ = message
            return warned

        return decorated

    def _level_of_caller() -> int:
        """How many calls above the warning the first one is that is not of this SDK."""
        frame, level = sys._getframe(2), 2
        while frame is not None and f"{frame.f_globals.get('__name__', '')}.".startswith(f"{_PACKAGE}."):
            frame, level = frame.f_back, level + 1
        return level
