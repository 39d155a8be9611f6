"""Both clients of an SDK, and all of their operations called against a scripted server."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from sdkwright.model import Operation
from tests.corpus.calls import Planned, Reply, planned
from tests.corpus.failure import Failure, told
from tests.corpus.judge import WrongCallError, judge_request, judge_result
from tests.corpus.made import Made


def clients(sdk: Made, answer: Callable[[Any], Any]) -> tuple[Any, Any]:
    """A client of each kind with all credentials, at the API's own server where it names one."""
    name, module = sdk.package.project.client, sdk.module
    settings: dict[str, Any] = {
        credential.argument: ("user", "password") if credential.kind == "basic" else "secret"
        for credential in sdk.package.project.credentials
    }
    settings |= {} if sdk.api.base_url else {"base_url": "https://corpus.test"}
    return (
        getattr(module, name)(transport=module.ScriptedTransport(answer), **settings),
        getattr(module, f"Async{name}")(transport=module.AsyncScriptedTransport(answer), **settings),
    )


def method_at(client: Any, path: str) -> Any:
    """What stands at a Python path below the client."""
    for name in path.split("."):
        client = getattr(client, name)
    return client


def call_all(sdk: Made) -> Iterator[Failure | None]:
    """Call every operation by both clients, with what is required and with everything; None for a good call."""
    script = _Script(sdk.module.Response)
    client, async_client = clients(sdk, script)
    with asyncio.Runner() as runner:
        both = _Both(sdk, script, client, async_client, runner)
        for operation in sdk.api.operations:
            for whole in (False, True):
                yield from both.call(operation, whole=whole)


@dataclass
class _Script:
    """The server's side: remembers the requests and gives the reply that is set."""

    response: Any
    sent: list[Any] = field(default_factory=list)
    reply: Reply | None = None

    def __call__(self, request: Any) -> Any:
        assert self.reply is not None
        self.sent.append(request)
        headers = {"Content-Type": self.reply.media_type} if self.reply.media_type else {}
        return self.response(self.reply.status, headers, self.reply.content)


@dataclass(frozen=True, slots=True)
class _Both:
    """Both clients, and the server that they speak to."""

    sdk: Made
    script: _Script
    client: Any
    async_client: Any
    runner: asyncio.Runner

    def call(self, operation: Operation, *, whole: bool) -> Iterator[Failure | None]:
        """Call an operation by both clients."""
        for send in (self._sync, self._async):
            try:
                plan = planned(self.sdk, operation, whole=whole)
                self.script.reply = plan.reply
                self.script.sent.clear()
                self._judge(plan, send(self.sdk.paths[operation.key], plan))
                yield None
            except Exception as error:
                message = str(error) if isinstance(error, WrongCallError) else told(error)
                yield Failure("call", message, f"{operation.key}{' whole' if whole else ''}")

    def _sync(self, path: str, plan: Planned) -> Any:
        result = method_at(self.client, path)(**plan.arguments)
        return list(result) if plan.reply.stream else result

    def _async(self, path: str, plan: Planned) -> Any:
        pending = method_at(self.async_client, path)(**plan.arguments)
        return self.runner.run(_collected(pending) if plan.reply.stream else _awaited(pending))

    def _judge(self, plan: Planned, value: Any) -> None:
        if len(self.script.sent) != 1:
            raise WrongCallError(f"requests: {len(self.script.sent)} are sent")
        judge_request(plan.expected, self.script.sent[0])
        judge_result(self.sdk, plan.reply, value)


async def _awaited(pending: Any) -> Any:
    """What awaiting gives: some that can be awaited are no coroutines, which a runner asks for."""
    return await pending


async def _collected(stream: Any) -> list[Any]:
    return [item async for item in stream]
