"""Bodies of several shapes: which of them the given arguments make."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from ..absence import UNSET
from ..argument_types import text
from ..errors import ConfigurationError
from ..http.headers import is_json, media_kind
from .forms import is_content


class BodyShape(msgspec.Struct, frozen=True):
    """One shape of a body: its media types, the usual one first, or a range of them.

    fields: the arguments that are its fields, in the order in which they are sent. required: those that must be given.
    body_argument: the one that is the body itself. further: the one that holds more fields. always: whether the body is
    sent even where it is empty. numbers, urlsafe: how the values of arguments are written, as for an operation.
    """

    media_types: tuple[str, ...]
    fields: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    body_argument: str = ""
    further: str = ""
    always: bool = False
    numbers: tuple[str, ...] = ()
    urlsafe: tuple[str, ...] = ()

    @property
    def body(self) -> str:
        """The usual media type."""
        return self.media_types[0]

    @property
    def arguments(self) -> set[str]:
        """All arguments that it may be made of."""
        return {*self.fields, self.body_argument, self.further} - {""}

    def takes(self, media_type: str) -> bool:
        """Whether a media type, in any spelling, is one of its own."""
        kind = media_kind(media_type)
        ranges = (one.partition("*") for one in self.media_types)
        return any(kind.startswith(main) if star else kind == media_kind(main) for main, star, _ in ranges)


class BodyShapes:
    """The shapes of one operation's body, of which the first that fits counts.

    content_type_argument: the one that names a media type. optional: whether there is no body where nothing is given
    for it.
    """

    def __init__(self, content_type_argument: str, *shapes: BodyShape, optional: bool = False) -> None:
        self._named_by = content_type_argument
        self._shapes = shapes
        self._optional = optional

    def __call__(self, given: Mapping[str, Any]) -> BodyShape | None:
        """The shape that a method's `locals()` make, None for no body.

        Raises ConfigurationError for arguments that do not go together, and where one is missing.
        """
        media_type = given[self._named_by] if self._named_by else UNSET
        offered = {name for shape in self._shapes for name in shape.arguments}
        names = {name for name in offered if given[name] is not UNSET}
        if media_type is UNSET and not names and self._optional:
            return None
        if media_type is UNSET:
            fitting = self._inferred([shape for shape in self._shapes if names <= shape.arguments], given)
        else:
            named = text(self._named_by, media_type)
            fitting = [shape for shape in self._shapes if shape.takes(named)]
            if not fitting:
                raise ConfigurationError(f"{self._named_by}= cannot be {named!r}: known are {self._known()}")
        together = ", ".join(sorted(names))
        if not fitting or not names <= fitting[0].arguments:
            raise ConfigurationError(f"{together} do not go together in one body, which is one of {self._known()}")
        missing = [name for name in fitting[0].required if name not in names]
        if missing:
            raise ConfigurationError(f"{', '.join(missing)} is needed for a body of {fitting[0].body}")
        return fitting[0]

    def _inferred(self, fitting: list[BodyShape], given: Mapping[str, Any]) -> list[BodyShape]:
        """The shapes that the arguments fit, the one first that the value of a whole body tells."""
        value = given[fitting[0].body_argument] if fitting and fitting[0].body_argument else UNSET
        if len(fitting) > 1 and is_content(value):
            fitting = [one for one in fitting if not is_json(media_kind(one.body))] or fitting
        asks = len(fitting) > 1 and isinstance(value, str) and not is_json(media_kind(fitting[0].body))
        if asks or (fitting and "*" in fitting[0].body):
            listed = ", ".join(one for shape in fitting for one in shape.media_types)
            raise ConfigurationError(f"{self._named_by}= is needed: one of {listed}")
        return fitting

    def _known(self) -> str:
        return ", ".join(one for shape in self._shapes for one in shape.media_types)
