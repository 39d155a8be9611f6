"""How the results of a method have changed: what it returns, and the bodies of its errors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sdkwright.changes.change import Change, Subject
from sdkwright.changes.named_interface import NamedInterface
from sdkwright.changes.type_changes import ModelPair, TypeComparison
from sdkwright.model import Operation, Scalar, Type, nullable, without_null
from sdkwright.plan.methods.error_bodies import errors_of
from sdkwright.plan.methods.results import Replies, replies_of, union_of

_KINDS = {"nothing": "nothing", "value": "a value", "page": "a page", "stream": "a stream"}


@dataclass(frozen=True, slots=True)
class ResultComparison:
    """Compares the results of an old and a new operation that belong together."""

    old: NamedInterface
    new: NamedInterface
    before: Operation
    after: Operation

    def changes(self) -> Iterator[Change | ModelPair]:
        """The changes, and the pairs of models within the types."""
        yield from self._result()
        yield from self._errors()
        old, new = self._rule(self.old, self.before), self._rule(self.new, self.after)
        if old and new and old != new:
            yield Change("pagination-changed", self._sdk, Subject(operation=self.after.key))

    @property
    def _sdk(self) -> str:
        return f"{self.new.path(self.after)}()"

    def _rule(self, interface: NamedInterface, operation: Operation) -> str:
        return "" if operation.pagination is None else interface.api.paging[operation.pagination.rule].signature

    def _result(self) -> Iterator[Change | ModelPair]:
        before, after = replies_of(self.before), replies_of(self.after)
        subject = Subject(operation=self.after.key, part="reply", name=_status(self.after))
        old, new = _result_type(before), _result_type(after)
        if before.kind == "nothing" and new is not None:
            yield Change("result-added", self._sdk, subject, {"new": self.new.words(new)})
        elif before.kind != after.kind:
            words = {"old": _KINDS[before.kind], "new": _KINDS[after.kind]}
            yield Change("result-kind-changed", self._sdk, subject, words)
        elif old is not None and new is not None:
            yield from TypeComparison(self.old, self.new, "reply", self._sdk, subject).changes(old, new)

    def _errors(self) -> Iterator[Change | ModelPair]:
        old, new = errors_of(self.before), errors_of(self.after)
        for status in sorted(old.keys() | new.keys()):
            sdk = f"{self._sdk} error {status}"
            code = status.partition(" ")[0]
            if status not in new:
                subject = Subject(operation=self.before.key, part="reply", name=code)
                yield Change("error-body-removed", sdk, subject, {"name": status}, removed=True)
                continue
            subject = Subject(operation=self.after.key, part="reply", name=code)
            if status not in old:
                yield Change("error-body-added", sdk, subject, {"name": status, "new": self.new.words(new[status])})
            else:
                yield from TypeComparison(self.old, self.new, "reply", sdk, subject).changes(old[status], new[status])


def _result_type(replies: Replies) -> Type | None:
    """All that a method may return, as one type; None where it returns nothing."""
    types = [without_null(type_) for type_ in replies.types]
    types += [Scalar("string")] if replies.text else []
    types += [Scalar("octets")] if replies.content else []
    if not types:
        return None
    may_be_none = replies.may_be_empty or any(type_ != without_null(type_) for type_ in replies.types)
    return nullable(union_of(types)) if may_be_none else union_of(types)


def _status(operation: Operation) -> str:
    """The status of the first successful reply."""
    return next((response.status for response in operation.responses if response.success), "")
