"""Bodies of several shapes, one of which is chosen by the arguments of a call."""

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
    """One shape of a body: its media types, the default first, or a range of them.

    fields: the arguments that are its fields, in the order in which they are sent. required: those that are needed.
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
        """The default media type."""
        return self.media_types[0]

    @property
    def arguments(self) -> set[str]:
        """All arguments that may belong to it."""
        return {*self.fields, self.body_argument, self.further} - {""}

    def takes(self, media_type: str) -> bool:
        """Whether a media type, in any spelling, is one of its own."""
        kind = media_kind(media_type)
        ranges = (own_type.partition("*") for own_type in self.media_types)
        return any(kind.startswith(main) if star else kind == media_kind(main) for main, star, _ in ranges)


class BodyShapes:
    """The shapes of one operation's body, of which the first that fits counts.

    content_type_argument: the one that names a media type. optional: whether there is no body where no argument
    belongs to it.
    """

    def __init__(self, content_type_argument: str, *shapes: BodyShape, optional: bool = False) -> None:
        self._type_argument = content_type_argument
        self._shapes = shapes
        self._optional = optional

    def __call__(self, arguments: Mapping[str, Any]) -> BodyShape | None:
        """The shape for a method's `locals()`, None for no body.

        Raises ConfigurationError for arguments that do not go together, and where one is missing.
        """
        media_type = arguments[self._type_argument] if self._type_argument else UNSET
        body_arguments = {name for shape in self._shapes for name in shape.arguments}
        names = {name for name in body_arguments if arguments[name] is not UNSET}
        if media_type is UNSET and not names and self._optional:
            return None
        if media_type is UNSET:
            matches = self._infer_shape([shape for shape in self._shapes if names <= shape.arguments], arguments)
        else:
            requested = text(self._type_argument, media_type)
            matches = [shape for shape in self._shapes if shape.takes(requested)]
            if not matches:
                raise ConfigurationError(
                    f"{self._type_argument}= cannot be {requested!r}: known are {self._media_types()}"
                )
        listing = ", ".join(sorted(names))
        if not matches or not names <= matches[0].arguments:
            raise ConfigurationError(f"{listing} do not go together in one body, which is one of {self._media_types()}")
        missing = [name for name in matches[0].required if name not in names]
        if missing:
            raise ConfigurationError(f"{', '.join(missing)} is needed for a body of {matches[0].body}")
        return matches[0]

    def _infer_shape(self, matches: list[BodyShape], arguments: Mapping[str, Any]) -> list[BodyShape]:
        """The shapes that fit the arguments, first the one that fits the value of a whole body."""
        value = arguments[matches[0].body_argument] if matches and matches[0].body_argument else UNSET
        if len(matches) > 1 and is_content(value):
            matches = [shape for shape in matches if not is_json(media_kind(shape.body))] or matches
        is_ambiguous = len(matches) > 1 and isinstance(value, str) and not is_json(media_kind(matches[0].body))
        if is_ambiguous or (matches and "*" in matches[0].body):
            choices = ", ".join(media_type for shape in matches for media_type in shape.media_types)
            raise ConfigurationError(f"{self._type_argument}= is needed: one of {choices}")
        return matches

    def _media_types(self) -> str:
        return ", ".join(media_type for shape in self._shapes for media_type in shape.media_types)
