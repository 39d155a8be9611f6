"""The report: a run in counts and warnings, and the exit code that follows from them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from sdkwright.errors import Diagnostic
from sdkwright.output.publication import Outcome


@dataclass(frozen=True, slots=True)
class Report:
    """What a run read, found and did.

    `operations` are those that were wanted; `left_out` are the others, which the selection left out.
    `outcome` is None where the run stopped before it wrote, because it was strict and there were findings. `webhooks`
    counts callbacks, too: what the server sends is no operation. `read` are the files that the documents were read
    from; None where they came from elsewhere, too.
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

    @property
    def exit_code(self) -> int:
        """0 when all was done, 1 when the answer is no: drift in a check, or findings in a strict run."""
        if self.outcome is None:
            return 1
        return 1 if self.checked and self.drift else 0

    @property
    def drift(self) -> tuple[str, ...]:
        """The files that are not what the documents give: those that must go, then those to write, each sorted."""
        return (*sorted(self.outcome.removed), *sorted(self.outcome.written)) if self.outcome else ()

    def again(self) -> Report:
        """The report of the next run, if nothing changes until then."""
        if self.outcome is None:
            return self
        files = (*self.outcome.written, *self.outcome.unchanged)
        return replace(self, outcome=Outcome((), files, (), own=self.outcome.own))

    def summary(self) -> str:
        """The counts on one line."""
        counts = [
            _count(self.documents, "document"),
            _count(self.operations, "operation") + (f" ({self.left_out:,} left out)" if self.left_out else ""),
            *([_count(self.webhooks, "webhook")] if self.webhooks else []),
            _count(self.models, "model"),
            _count(len(self.diagnostics), "warning"),
        ]
        if self.outcome is None:
            return f"{', '.join(counts)}: nothing written, because --strict allows no warnings"
        done = "to write" if self.checked else "written"
        gone = "to remove" if self.checked else "removed"
        written, removed = len(self.outcome.written), len(self.outcome.removed)
        files = f"{_count(written, 'file')} {done}, {len(self.outcome.unchanged)} unchanged, {removed} {gone}"
        own = f"; {', '.join(self.outcome.own)} of your own left" if self.outcome.own else ""
        return f"{', '.join(counts)}; {files}{own}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
