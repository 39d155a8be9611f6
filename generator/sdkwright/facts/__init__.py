"""Documents as facts: what a vendor's document says, in the one form that `specs/` keeps, without the vendor's words.

facts_of            Document -> its facts, and what was left out
wordless            document with overlays -> what has no words of ours
with_version        sdk.yaml -> its text with another version
takeover            a vendor's document -> the one that replaces ours, and what that means
"""

from sdkwright.facts.raised_version import with_version
from sdkwright.facts.reduction import Facts, facts_of
from sdkwright.facts.takeover import Takeover, replace_files, takeover
from sdkwright.facts.wordless import wordless

__all__ = ["Facts", "Takeover", "facts_of", "replace_files", "takeover", "with_version", "wordless"]
