"""Both clients of an SDK, and all of its operations called against a scripted server."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.corpus.answers import Answer
from tests.corpus.calls import SECRET, Planned, planned
from tests.corpus.failure import Doubt, Failure, told
from tests.corpus.judge import WrongCallError, judge_request, judge_result
from tests.outsider.arguments import arguments
from tests.outsider.document import Document
from tests.outsider.operation import Operation, operations
from tests.outsider.package import NotFoundError, Sdk, argument_names, matched, method_at

# What every client takes, beside the credentials of its API.
_OWN = ("auth", "base_url", "timeout", "headers", "transport")


def clients(sdk: Sdk, document: Document, answer: Callable[[Any], Any]) -> tuple[Any, Any]:
    """A client of each kind with all credentials, at the API's own server where the document names one."""
    module, settings = sdk.module, _settings(sdk, document)
    return (
        sdk.client(asynchronous=False, transport=module.ScriptedTransport(answer), **settings),
        sdk.client(asynchronous=True, transport=module.AsyncScriptedTransport(answer), **settings),
    )


def _settings(sdk: Sdk, document: Document) -> dict[str, Any]:
    swagger = document.version.startswith("2")
    root = document.root
    schemes = root.get("securityDefinitions") if swagger else root.get("components").get("securitySchemes")
    kinds = {name: _kind(node.followed().content) for name, node in schemes.items()}
    names = matched([name for name in sdk.settings if name not in _OWN], [("", name) for name in kinds])
    made: dict[str, Any] = {
        argument: ("user", "password") if kinds[name] == "basic" else SECRET for (_, name), argument in names.items()
    }
    server = next(root.get("servers").each(), root.of({})).get("url").content
    named = root.get("host").content if swagger else server
    whole = isinstance(named, str) and (swagger or named.startswith(("http:", "https:"))) and "{" not in named
    return made if whole else made | {"base_url": "https://corpus.test"}


def _kind(scheme: Mapping[str, Any]) -> str:
    return "basic" if "basic" in (scheme.get("type"), str(scheme.get("scheme")).lower()) else str(scheme.get("type"))


def call_all(sdk: Sdk, document: Document) -> Iterator[Failure | Doubt | None]:
    """Call every operation by both clients, with what is required and with everything; None for a good call."""
    script = _Script(sdk.module.Response)
    client, async_client = clients(sdk, document, script)
    with asyncio.Runner() as runner:
        both = _Both(sdk, script, client, async_client, runner)
        for operation in operations(document):
            for whole in (False, True):
                yield from both.call(operation, whole=whole)


@dataclass
class _Script:
    """The server's side: remembers the requests and gives the answer that is set."""

    response: Any
    sent: list[Any] = field(default_factory=list)
    answer: Answer | None = None

    def __call__(self, request: Any) -> Any:
        assert self.answer is not None
        self.sent.append(request)
        headers = {"Content-Type": self.answer.media_type} if self.answer.media_type else {}
        return self.response(self.answer.status, headers, self.answer.content)


@dataclass(frozen=True, slots=True)
class _Both:
    """Both clients, and the server that they speak to."""

    sdk: Sdk
    script: _Script
    client: Any
    async_client: Any
    runner: asyncio.Runner

    def call(self, operation: Operation, *, whole: bool) -> Iterator[Failure | Doubt | None]:
        """Call an operation by both clients. What is in doubt is neither good nor wrong."""
        plan, where = planned(operation, whole=whole), f"{operation.key}{' whole' if whole else ''}"
        for send in (self._sync, self._async):
            message = self._fault(operation, plan, send)
            if plan.doubts:
                yield Doubt(plan.doubts[0], where, message)
            else:
                yield None if message is None else Failure("call", message, where)

    def _fault(self, operation: Operation, plan: Planned, send: Callable[[Any, Any, Planned], Any]) -> str | None:
        try:
            path = self.sdk.path(operation)
            given = arguments(argument_names(method_at(self.client, path)), operation, plan.given, plan.body)
            self.script.answer = plan.answer
            self.script.sent.clear()
            value = send(path, given, plan)
            judge_requests(plan, self.script.sent)
            judge_result(plan.answer, value)
        except (WrongCallError, NotFoundError) as error:
            return str(error)[:900]
        except Exception as error:
            return told(error)
        return None

    def _sync(self, path: str, given: Mapping[str, Any], plan: Planned) -> Any:
        result = method_at(self.client, path)(**given)
        return list(result) if plan.answer.stream else result

    def _async(self, path: str, given: Mapping[str, Any], plan: Planned) -> Any:
        pending = method_at(self.async_client, path)(**given)
        return self.runner.run(_collected(pending) if plan.answer.stream else _awaited(pending))


def judge_requests(plan: Planned, sent: Sequence[Any]) -> None:
    """One request is sent, and it is the right one."""
    if len(sent) != 1:
        raise WrongCallError(f"requests: {len(sent)} are sent")
    judge_request(plan.expected, sent[0])


async def _awaited(pending: Any) -> Any:
    """What awaiting gives: some that can be awaited are no coroutines, which a runner asks for."""
    return await pending


async def _collected(stream: Any) -> list[Any]:
    return [item async for item in stream]
