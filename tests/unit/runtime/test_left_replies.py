"""Replies of streams that nobody gets, since a middleware or a hook stands in between."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.runtime import NotFoundError, Request, Response, ScriptedTransport, Send, StreamReply, reply
from tests.unit.runtime.api import BoxClient
from tests.unit.runtime.credentials import KEY


class Opened(StreamReply[Any]):
    """A reply of 200 that has not been read, and knows whether it was closed."""

    def __init__(self) -> None:
        super().__init__(200, {})
        self.is_closed = False

    def close(self) -> None:
        """Take it down."""
        self.is_closed = True


class Wrapping(StreamReply[Any]):
    """A reply that a middleware puts around another one."""

    def __init__(self, inner: StreamReply[Any]) -> None:
        super().__init__(inner.status, inner.headers)
        self.inner = inner

    def close(self) -> None:
        """Close the other one."""
        self.inner.close()


class TestLeftReplies:
    """Replies of streams that a middleware or a hook has seen, and nobody else gets: they hold connections."""

    def _open(self, opened: list[Opened], **given: Any) -> None:
        client = BoxClient(KEY, transport=ScriptedTransport(list(opened)), retries=0, **given)
        with client.stream(client.boxes.read, "acme", "a"):
            assert not opened[-1].is_closed

    def test_sent_twice(self) -> None:
        """Of two replies, the one that is not returned is closed."""

        def twice(request: Request, send: Send) -> Response:
            send(request)
            return send(request)

        opened = [Opened(), Opened()]
        self._open(opened, middleware=[twice])
        assert [one.is_closed for one in opened] == [True, True]

    def test_another_answer(self) -> None:
        """A reply in whose place a middleware answers by itself is closed."""

        def own(request: Request, send: Send) -> Response:
            send(request)
            return reply({}, status=404)

        opened = [Opened()]
        with pytest.raises(NotFoundError):
            self._open(opened, middleware=[own])
        assert opened[0].is_closed

    def test_wrapped(self) -> None:
        """A reply that a middleware has put into another one stays open as long as that one."""
        opened = [Opened()]
        self._open(opened, middleware=[lambda request, send: Wrapping(send(request))])
        assert opened[0].is_closed

    @pytest.mark.parametrize("place", ["middleware", "on_response"])
    def test_errors(self, place: str) -> None:
        """What raises after the reply has come leaves it closed."""

        def broken(request: Request, last: Any) -> Response:
            if callable(last):
                last(request)
            raise ValueError("mine")

        opened = [Opened()]
        with pytest.raises(ValueError, match="mine"):
            self._open(opened, **{place: [broken] if place == "middleware" else broken})
        assert opened[0].is_closed
