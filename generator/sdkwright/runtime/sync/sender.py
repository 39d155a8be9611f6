# Derived from aio/sender.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""How the calls of a client reach the server: credentials, redirects, rate limits and retries."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace

from ..absence import UNSET, Unset
from ..calls.halves import immediate, sleep
from ..calls.middleware import NOTHING_AROUND, Around
from ..errors import ApiError, TransportError
from ..replies.redirect import MOST_REDIRECTS, REDIRECTS, redirect_request
from ..retrying.bounded import OverdueError, within
from ..retrying.course import Course
from ..retrying.timing import Timing
from .passage import Passage

if TYPE_CHECKING:
    from ..calls.call import Call
    from ..calls.client_config import ClientConfig
    from ..calls.settings import Settings
    from ..drift.watch import DriftWatch
    from ..http.message import Request, Response
    from ..pacing.governor import Governor
    from ..pacing.rate_limit import Pacing
    from .transport import Transport

_LONGEST_NAP: Final = 1.0
"""Seconds after which a call that waits for its turn looks whether there is room sooner."""


class Sender:
    """Sends calls as a client's configuration says.

    transport, tokens and governor may be shared with the senders of other clients.
    """

    __slots__ = ("around", "config", "drift", "governor", "settings", "timing", "tokens", "transport")

    def __init__(
        self,
        settings: Settings,
        config: ClientConfig,
        transport: Transport,
        governor: Governor | None,
        *,
        drift: DriftWatch,
        timing: Timing | None = None,
        around: Around = NOTHING_AROUND,
    ) -> None:
        self.settings, self.config, self.transport, self.governor = settings, config, transport, governor
        self.drift = drift
        self.timing = timing or Timing(sleep=sleep)
        self.around = around
        self.tokens: Any = self._tokens_of(config)

    def _tokens_of(self, config: ClientConfig) -> Any:
        """The tokens that credentials are exchanged for, none fetched yet; None where there are none to fetch."""
        source = config.token_source
        return None if source is None else source.tokens_sync(self.transport, config.plain_headers)

    def changed(
        self,
        config: ClientConfig,
        *,
        pacing: Pacing | Unset = UNSET,
        strict: bool | Unset = UNSET,
        around: tuple[Any, Any, Any] = (UNSET, UNSET, UNSET),
        has_credentials: bool = False,
    ) -> Sender:
        """A sender with another configuration that shares the connections, and what is not the credentials' own."""
        other = copy(self)
        other.config = config
        if has_credentials:
            other.tokens = self._tokens_of(config)
            other.governor = None if self.governor is None else self.governor.fresh()
        if other.governor is not None and pacing is not UNSET:
            other.governor = other.governor.paced(pacing)
        if strict is not UNSET:
            other.drift = self.drift.with_strict(strict)
        other.around = self.around.changed(*around)
        return other

    def deliver(self, call: Call) -> Response:
        """Send a call until there is a reply of 2xx, or no attempt is left.

        Raises ApiError for any other reply, TransportError when there is none.
        """
        call = self.config.keyed(call)
        course = Course(self.config.terms(call), self.timing)
        while True:
            try:
                if self.tokens is None:
                    request, response = self._exchange(call, {}, course)
                else:
                    request, response = self._authenticate(call, course)
            except TransportError as error:
                delay = course.after_failure(error)
                if delay is None:
                    raise
            else:
                if call.is_success(response):
                    self.drift.expect(request, response)
                    return response
                delay = course.after_reply(request, response)
                if delay is None:
                    raise course.complete(self._refusal(call, request, response))
            self.timing.sleep(delay)

    def _refusal(self, call: Call, request: Request, response: Response) -> ApiError:
        """The error that a reply is."""
        # Imported when first needed: most calls succeed.
        from ..replies.error_replies import api_error

        note = f"after {MOST_REDIRECTS} redirects" if response.status in REDIRECTS else ""
        note = note or self.config.missing_credential(call, request, response)
        return api_error(request, response, note=note, errors=call.errors, usual=self.settings.errors)

    def _authenticate(self, call: Call, course: Course) -> tuple[Request, Response]:
        """The last request of an attempt and its reply; a token that is refused is renewed once."""
        if not (grants := self.config.grants(call)):
            return self._exchange(call, {}, course)
        tokens = self.tokens.tokens_for(grants, {}, course.timeout(course.remaining))
        request, response = self._exchange(call, tokens, course)
        if response.status == 401 and "authorization" in request.headers:
            renewed = self.tokens.tokens_for(grants, tokens, course.timeout(course.remaining))
            # A token that has just been issued is not replaced.
            if renewed != tokens:
                request, response = self._exchange(call, renewed, course)
        return request, response

    def _exchange(self, call: Call, tokens: Mapping[str, str], course: Course) -> tuple[Request, Response]:
        """The last request that was sent for an attempt, redirects followed, and the reply to it."""
        config = self.config
        request = config.request(call, tokens)
        auth = config.auth_for(call, request)
        if auth is not None:
            request = config.with_auth_headers(request, immediate(auth(request)))
        response = self._send_in_turn(request, call, course)
        for _ in range(MOST_REDIRECTS):
            if response.status not in REDIRECTS or call.is_success(response):
                break
            request = redirect_request(request, response, config.origin_of(call))
            response = self._send(request, call, course)
        return request, response

    def _send_in_turn(self, request: Request, call: Call, course: Course) -> Response:
        """Send a request as soon as the rate limit of its server lets it go."""
        governor = self.governor
        if governor is None or not call.path.startswith("/"):
            return self._send(request, call, course)
        while True:
            wait, ticket = governor.enter(request, self.timing)
            if not wait:
                break
            governor.check(request, wait, course.longest_wait, self.timing)
            self.timing.sleep(min(wait, _LONGEST_NAP))
        try:
            response = self._send(request, call, course)
        except BaseException:
            governor.learn(request, ticket, None, self.timing)
            raise
        governor.learn(request, ticket, response, self.timing)
        return response

    def _send(self, request: Request, call: Call, course: Course) -> Response:
        """Send one request through the middleware; it may not take longer than the call has time."""
        if course.sent:
            request = replace(request, resent=course.sent)
        course.sent += 1
        passage = Passage(self.transport, self.around, course, is_stream=call.as_stream)
        remaining = course.remaining
        if remaining is None:
            response: Response = passage.send(request)
            return response
        if remaining <= 0:
            raise course.over(request.method, request.shown_url, "no")
        try:
            response = within(remaining, passage.send, replace(request, pool_timeout=remaining))
        except OverdueError as error:
            raise course.over(request.method, request.shown_url, "unknown") from error
        return response
