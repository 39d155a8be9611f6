"""Document -> Api: what the documents say, understood and merged into one interface."""

from sdkwright.build.api import build_api

__all__ = ["build_api"]
