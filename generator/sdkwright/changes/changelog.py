"""The CHANGELOG.md of an SDK: what its next release changes, above what is there of earlier ones.

One section is made here, between two comments. What stands above and below belongs to the maintainer. Where the version
of the section has been released, the comments go, so that it is part of what stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sdkwright.changes.change import Change
from sdkwright.changes.change_reports import change_sections
from sdkwright.output.lock import CHANGELOG

__all__ = ["CHANGELOG", "NextRelease", "changelog", "without_section"]

UNRELEASED: Final = "Unreleased"

_BEGIN: Final = (
    "<!-- sdkwright writes what is between this line and the next such line; what is yours goes elsewhere. -->"
)
_END: Final = "<!-- sdkwright ends here. -->"
_TITLE: Final = "# Changelog\n"
_OURS: Final = re.compile(rf"^{re.escape(_BEGIN)}\n(.*?)^{re.escape(_END)}\n", re.MULTILINE | re.DOTALL)
# Its version may be spelled as a link, or with a "v".
_HEADING: Final = re.compile(r"^## +\[?v?([^\s\[\]]+).*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class NextRelease:
    """What the changelog tells of: the version that the SDK has, that of its last release, and the changes since."""

    version: str
    released: str
    changes: Sequence[Change]

    @property
    def title(self) -> str:
        """The heading of the section; empty where there is nothing to tell, since this is the last release."""
        if self.version != self.released:
            return self.version
        return UNRELEASED if self.changes else ""


def changelog(release: NextRelease, standing: str | None) -> str | None:
    """The file's text; None where there is none and nothing to tell. `standing` is the one that is there."""
    ours = _OURS.search(standing or "")
    heading = _HEADING.search(ours[1]) if ours is not None else None
    section = _section(release, heading)
    if standing is None:
        return f"{_TITLE}\n{section}" if section else None
    if ours is None:
        return _inserted(standing, section)
    is_released = heading is not None and heading[1] == release.released
    before, after = standing[: ours.start()], standing[ours.end() :]
    if is_released and section:
        section = f"{section}\n{ours[1]}"
    elif is_released:
        section = ours[1]
    return f"{before}{section}{after}" if section else _joined(before, after)


def _joined(before: str, after: str) -> str:
    """What stands above and below a section that goes."""
    return f"{before.rstrip()}\n{after}" if before.strip() else after.lstrip("\n")


def without_section(standing: str) -> str | None:
    """What is the maintainer's of a changelog that no run goes on with; None where that is nothing."""
    ours = _OURS.search(standing)
    rest = standing if ours is None else _joined(standing[: ours.start()], standing[ours.end() :])
    return rest if rest.strip() not in ("", _TITLE.strip()) else None


def _section(release: NextRelease, heading: re.Match[str] | None) -> str:
    """The section between its comments; a heading that a maintainer gave its version, as with a date, stays."""
    if not release.title:
        return ""
    title = heading[0] if heading is not None and heading[1] == release.title else f"## {release.title}"
    parts = "\n\n".join(_parts(release))
    return f"{_BEGIN}\n{title}\n\n{parts}\n{_END}\n"


def _parts(release: NextRelease) -> Iterator[str]:
    yield from change_sections(release.changes)
    if not release.changes:
        yield f"Nothing changes for users since {release.released}."


def _inserted(text: str, section: str) -> str:
    """The text with the section above the first one of a release."""
    if not section:
        return text
    first = _HEADING.search(text)
    if first is None:
        return f"{text.rstrip()}\n\n{section}"
    return f"{text[: first.start()]}{section}\n{text[first.start() :]}"
