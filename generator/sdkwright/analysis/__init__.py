"""Document -> Api: what the documents say, understood and merged into one interface."""

from sdkwright.analysis.api import Analysis, build_api

__all__ = ["Analysis", "build_api"]
