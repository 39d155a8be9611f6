"""What changes for the users of an SDK when its document does: meanings are compared, not text.

read_side           a document, sdk.yaml, lock or revision -> the interface, its names and its places
changes_between     two sides -> changes, each with its level, its places and what a user must do
as_text, as_markdown, as_json       changes -> text
"""

from sdkwright.changes.change import Change, Level, worst_level
from sdkwright.changes.change_places import LocatedChange
from sdkwright.changes.change_reports import as_json, as_markdown, as_text
from sdkwright.changes.comparison import changes_between
from sdkwright.changes.revisions import Opened, opened
from sdkwright.changes.side import Side, is_lock, read_side

__all__ = [
    "Change",
    "Level",
    "LocatedChange",
    "Opened",
    "Side",
    "as_json",
    "as_markdown",
    "as_text",
    "changes_between",
    "is_lock",
    "opened",
    "read_side",
    "worst_level",
]
