"""The two kinds of nothing: an argument that was not given, and a reply field that did not come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final, Optional, TypeVar

import msgspec

T = TypeVar("T")

Unset = msgspec.UnsetType
"""The type of `UNSET`, for annotations: `page: int | Unset = UNSET`."""

UNSET: Final = msgspec.UNSET
"""An argument that was not given. It is not sent at all, whereas `None` is sent as null in a JSON body."""

ABSENT: Any = None
"""The value of a promised reply field that did not come: `None`, typed so that it fits every annotation."""

if TYPE_CHECKING:
    Sent = Annotated[T, "sent"]
else:
    # A vendor's promise is kept for the type checker only: at run time every field may be null or missing.
    Sent = Optional
