"""The types of error bodies by status, of one operation and of most operations of the API."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from sdkwright.model import Operation, Type
from sdkwright.plan.methods.results import types_of


def errors_of(operation: Operation) -> dict[str, Type]:
    """The types of an operation's errors by status (`404`, `4XX`, `default`), or by status and media type."""
    return types_of([reply for reply in operation.responses if reply.may_be_error])


def common_errors(operations: Iterable[Operation]) -> Mapping[str, Type]:
    """The types for the whole API: by status, the most frequent type.

    Where most operations document a range or a default, the most frequent of their tables is taken as it is.
    """
    tables = [table for operation in operations if (table := errors_of(operation))]
    wide_tables = [tuple(table.items()) for table in tables if any(map(_is_wide, table))]
    if 2 * len(wide_tables) > len(tables):
        return dict(Counter(wide_tables).most_common(1)[0][0])
    counters: dict[str, Counter[Type]] = {}
    for table in tables:
        for status, type_ in table.items():
            counters.setdefault(status, Counter())[type_] += 1
    commonest = {status: types.most_common(1)[0][0] for status, types in sorted(counters.items())}
    return {status: type_ for status, type_ in commonest.items() if not _is_wide(status)}


def is_common(errors: Mapping[str, Type], common: Mapping[str, Type]) -> bool:
    """Whether an operation's errors are those of the whole API, as far as it documents them.

    With a range or a default it must document every common status, or else the common type would take precedence.
    """
    if any(common.get(status) != type_ for status, type_ in errors.items()):
        return False
    return not any(map(_is_wide, errors)) or set(common) <= set(errors)


def _is_wide(status: str) -> bool:
    return not status.partition(" ")[0].isdecimal()
