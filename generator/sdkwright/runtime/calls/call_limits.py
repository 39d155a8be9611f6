"""The limits that a client sets for its calls, and the terms that follow for one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ..absence import UNSET, Unset
from ..argument_types import seconds
from ..retrying.course import Terms
from ..retrying.policy import Retries, policy_of

if TYPE_CHECKING:
    from .call import Call
    from .settings import Settings


class CallLimits(msgspec.Struct, frozen=True):
    """How long calls may take, and how often they are tried.

    timeout: seconds without progress. deadline: seconds for all attempts. Both are None for no limit. retries: the
    policy of the client, None where it has none of its own.
    """

    timeout: float | None = None
    deadline: float | None = None
    retries: Retries | None = None

    def changed(
        self,
        timeout: float | Unset | None,
        deadline: float | Unset | None,
        retries: Retries | int | Unset | None,
        usual: Retries,
    ) -> CallLimits:
        """Others for those that are not UNSET. Raises ConfigurationError for what is no limit."""
        return CallLimits(
            self.timeout if timeout is UNSET else seconds(timeout),
            self.deadline if deadline is UNSET else seconds(deadline, "deadline"),
            self.retries if retries is UNSET else policy_of(retries, usual),
        )

    def terms(self, call: Call, settings: Settings) -> Terms:
        """The terms of one call, which may have limits of its own."""
        policy = self.retries or call.policy or settings.retries
        if call.retries is not UNSET:
            policy = policy_of(call.retries, call.policy or self.retries or settings.retries)
        return Terms(
            policy=policy,
            repeatable=call.repeatable,
            resendable=getattr(call.content, "repeatable", True),
            timeout=self.timeout if call.timeout is UNSET else call.timeout,
            deadline=self.deadline if call.deadline is UNSET else call.deadline,
            reset_header="" if settings.rate_headers is None else settings.rate_headers.reset,
        )
