"""Bodies of errors: what they are read as, by status, for one operation and for most operations of the API."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from sdkwright.model import Operation, Type
from sdkwright.plan.models import Models
from sdkwright.plan.results import types_of


def errors_of(models: Models, operation: Operation) -> dict[str, Type]:
    """The types of an operation's errors by status (`404`, `4XX`, `default`), or by status and media type."""
    # A default may be an error even where it is the only reply that is documented.
    errors = [reply for reply in operation.responses if not reply.success or reply.status == "default"]
    return types_of(models, errors)


def common_errors(models: Models, operations: Iterable[Operation]) -> Mapping[str, Type]:
    """The types that most operations of those that name a status have for it."""
    found: dict[str, Counter[Type]] = {}
    for operation in operations:
        for status, type_ in errors_of(models, operation).items():
            found.setdefault(status, Counter())[type_] += 1
    return {status: types.most_common(1)[0][0] for status, types in sorted(found.items())}


def is_common(errors: Mapping[str, Type], common: Mapping[str, Type]) -> bool:
    """Whether an operation's errors are those of most operations; a status that it does not name may be any of these.

    A range and a default say something of all statuses: what is said of one of them elsewhere must not stand before.
    """
    if any(common.get(status) != type_ for status, type_ in errors.items()):
        return False
    wide = [status for status in errors if not status.partition(" ")[0].isdecimal()]
    return not wide or set(common) <= set(errors)
