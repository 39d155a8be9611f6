"""The two kinds of absence: an omitted argument, and a field that a reply does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, Optional, TypeVar

import msgspec

T = TypeVar("T")

Unset = msgspec.UnsetType
"""The type of `UNSET`, for annotations: `page: int | Unset = UNSET`."""

# No Final: several modules that have it may be imported with a star, which would define it again.
UNSET: Literal[msgspec.UnsetType.UNSET] = msgspec.UNSET
"""An omitted argument: it is not sent at all, whereas `None` is sent as null in a JSON body."""


class _Absent:
    """The type of `ABSENT`, of which there is one value only."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "ABSENT"

    def __reduce__(self) -> str:
        return "ABSENT"


ABSENT: Any = _Absent()
"""The value of a field that a reply does not have, as opposed to null. It reads as None."""

if TYPE_CHECKING:
    Promised = Annotated[T, "promised"]
else:
    # A vendor's promise is kept for the type checker only: at run time every field may be null or missing.
    Promised = Optional
