"""Document -> Api: what the documents say, understood and merged into one interface."""

from sdkwright.analysis.api import build_api
from sdkwright.analysis.tree.pinned_names import Memory

__all__ = ["Memory", "build_api"]
