"""The report: a run in counts and warnings, and the exit code that follows from them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from sdkwright.changes.change import Change
from sdkwright.errors import Diagnostic
from sdkwright.output.publication import Outcome


@dataclass(frozen=True, slots=True)
class Report:
    """What a run read, found and did.

    `operations` are those that were wanted; `left_out` are the others, which the selection left out.
    `outcome` is None where the run stopped before it wrote, because it was strict and there were findings, or changes
    that break the code of users. `webhooks` counts callbacks, too: what the server sends is no operation. `read` are
    the files that the documents were read from; None where they came from elsewhere, too. `changes` are those for users
    of the SDK that stood there; `since_release` says what has changed since the last release.
    """

    documents: int
    operations: int
    models: int
    diagnostics: tuple[Diagnostic, ...]
    outcome: Outcome | None
    checked: bool = False
    left_out: int = 0
    webhooks: int = 0
    read: frozenset[Path] | None = None
    changes: tuple[Change, ...] = ()
    since_release: str = ""

    @property
    def exit_code(self) -> int:
        """0 when all was done, 1 when the answer is no: drift in a check, findings or breaking changes when strict."""
        if self.outcome is None:
            return 1
        return 1 if self.checked and self.drift else 0

    @property
    def is_first(self) -> bool:
        """Whether this run made the SDK, all files of it."""
        made = self.outcome
        return made is not None and not (self.checked or made.unchanged or made.removed) and bool(made.written)

    @property
    def drift(self) -> tuple[str, ...]:
        """The files that are not what the documents give: those that must go, then those to write, each sorted."""
        return (*sorted(self.outcome.removed), *sorted(self.outcome.written)) if self.outcome else ()

    def again(self) -> Report:
        """The report of the next run, if nothing changes until then."""
        if self.outcome is None:
            return self
        files = (*self.outcome.written, *self.outcome.unchanged)
        return replace(self, outcome=Outcome((), files, (), own=self.outcome.own), changes=())

    def summary(self) -> str:
        """The counts on one line, and what has changed since the last release on another."""
        return "\n".join(filter(None, (self._counts(), self.since_release)))

    def _counts(self) -> str:
        counts = [
            _count(self.documents, "document"),
            _count(self.operations, "operation") + (f" ({self.left_out:,} left out)" if self.left_out else ""),
            *([_count(self.webhooks, "webhook")] if self.webhooks else []),
            _count(self.models, "model"),
            _count(len(self.diagnostics), "warning"),
        ]
        if self.outcome is None:
            reason = "warnings" if self.diagnostics else "breaking changes"
            return f"{', '.join(counts)}: nothing written, because --strict allows no {reason}"
        done = "to write" if self.checked else "written"
        gone = "to remove" if self.checked else "removed"
        written, removed = len(self.outcome.written), len(self.outcome.removed)
        files = f"{_count(written, 'file')} {done}, {len(self.outcome.unchanged)} unchanged, {removed} {gone}"
        own = f"; {', '.join(self.outcome.own)} of your own left" if self.outcome.own else ""
        return f"{', '.join(counts)}; {files}{own}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
