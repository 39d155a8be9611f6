"""Threads that use a type for the first time, all at once: msgspec crashes where two learn one type."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from sdkwright.runtime.models.conversion import convert
from sdkwright.runtime.models.model import Model
from sdkwright.runtime.replies.decoding import decode


class First(Model, kw_only=True):
    """A model that nothing has read before."""

    name: str = ""


class Second(Model, kw_only=True):
    """Another one."""

    name: str = ""


@pytest.mark.parametrize(
    "use", [lambda kind: decode(b'{"name": "x"}', kind), lambda kind: convert({"name": "x"}, kind)]
)
def test_types_are_learnt_one_at_a_time(use: Callable[[Any], Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """While one thread makes a decoder, no other thread does, and both read what they were to read."""
    learner, both = msgspec.json.Decoder, threading.Barrier(2)
    together: list[type] = []

    def learn(kind: Any, **more: Any) -> Any:
        try:
            both.wait(0.2)
            together.append(kind)
        except threading.BrokenBarrierError:
            both.reset()
        return learner(kind, **more)

    # Types of their own, since decoders are kept.
    kinds = [type(kind.__name__, (kind,), {}) for kind in (First, Second)]
    read: list[str] = []
    monkeypatch.setattr(msgspec.json, "Decoder", learn)
    threads = [threading.Thread(target=lambda kind=kind: read.append(use(kind).name)) for kind in kinds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not together
    assert read == ["x", "x"]
