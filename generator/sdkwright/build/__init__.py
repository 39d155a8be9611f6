"""Document -> Api: what the documents say, understood and merged into one interface."""

from sdkwright.build.api import build_api
from sdkwright.build.memory import Memory

__all__ = ["Memory", "build_api"]
