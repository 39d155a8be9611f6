"""How the results of a method have changed: what it returns, and the bodies of its errors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sdkwright.changes.change import Change, Subject
from sdkwright.changes.interfaces.interface import Interface, Signature
from sdkwright.changes.type_changes import ModelPair, TypeComparison

_KINDS = {"nothing": "nothing", "value": "a value", "page": "a page", "stream": "a stream"}


@dataclass(frozen=True, slots=True)
class ResultComparison:
    """Compares the results of an old and a new operation that belong together."""

    old: Interface
    new: Interface
    before: Signature
    after: Signature

    def changes(self) -> Iterator[Change | ModelPair]:
        """The changes, and the pairs of models within the types."""
        yield from self._result()
        yield from self._errors()
        if self.before.rule and self.after.rule and self.before.rule != self.after.rule:
            yield Change("pagination-changed", self._sdk, Subject(operation=self.after.key))

    @property
    def _sdk(self) -> str:
        return f"{self.after.path}()"

    def _result(self) -> Iterator[Change | ModelPair]:
        before, after = self.before, self.after
        subject = Subject(operation=after.key, part="reply", name=after.status)
        old, new = before.result, after.result
        if before.kind == "nothing" and new is not None:
            yield Change("result-added", self._sdk, subject, {"new": self.new.words(new)})
        elif before.kind != after.kind:
            words = {"old": _KINDS[before.kind], "new": _KINDS[after.kind]}
            yield Change("result-kind-changed", self._sdk, subject, words)
        elif old is not None and new is not None:
            yield from TypeComparison(self.old, self.new, "reply", self._sdk, subject).changes(old, new)

    def _errors(self) -> Iterator[Change | ModelPair]:
        old, new = self.before.errors or {}, self.after.errors or {}
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
