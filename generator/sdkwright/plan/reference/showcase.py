"""The calls that a README shows: some of the API's own, of one group if it can be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sdkwright.plan.groups import GroupModule
from sdkwright.plan.reference.page_views import OperationPage
from sdkwright.plan.reference.pages import PagePlanner
from sdkwright.plan.views import IN_BODY, Method

_LIST = "builtins.list["
_READING = ("read", "get", "retrieve", "show", "fetch")


@dataclass(frozen=True, slots=True)
class Showcase:
    """The pages of operations to show: those of a first program, and one to read a reply piece by piece.

    Both are empty where the API has nothing that fits.
    """

    first: tuple[OperationPage, ...] = ()
    stream: OperationPage | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An operation that might be shown."""

    key: str
    call: str
    method: Method

    @property
    def name(self) -> str:
        return self.call.rpartition(".")[2]

    @property
    def order(self) -> tuple[int, int, str]:
        """The simplest first: what needs the fewest arguments, and is least deep in the tree."""
        needed = sum(argument.required for argument in self.method.arguments)
        return needed, self.call.count("."), self.call


def showcase(groups: Sequence[GroupModule], pages: PagePlanner) -> Showcase:
    """Choose the calls: those of the group that has most of a list, a read and a create."""
    chosen = max((_of_group(module) for module in groups), key=_worth, default=[])
    everything = [candidate for module in groups for candidate in _candidates(module)]
    streamed = min(filter(_is_download, everything), key=lambda found: found.order, default=None)
    streamed = streamed or min(filter(_is_reading, everything), key=lambda found: found.order, default=None)
    stream = None if streamed is None else pages.page(streamed.key, streamed.call, streamed.method)
    return Showcase(tuple(pages.page(found.key, found.call, found.method) for found in chosen), stream)


def _of_group(module: GroupModule) -> list[_Candidate]:
    """The list, the read and the create of a group, as far as it has them."""
    candidates = sorted(_candidates(module), key=lambda found: found.order)
    kinds = (
        sorted(filter(_is_list, candidates), key=lambda found: found.method.result.kind != "page"),
        sorted(filter(_is_reading, candidates), key=lambda found: found.name not in _READING),
        sorted(filter(_is_creation, candidates), key=lambda found: found.name != "create"),
    )
    return [found[0] for found in kinds if found]


def _worth(chosen: Sequence[_Candidate]) -> tuple[int, int, int]:
    """More kinds are worth more, then fewer arguments, then less depth."""
    return len(chosen), -sum(found.order[0] for found in chosen), -sum(found.order[1] for found in chosen)


def _candidates(module: GroupModule) -> Iterator[_Candidate]:
    for key, call in module.paths.items():
        method = module.methods.get(key)
        if method is not None and not method.deprecation and not method.shapes:
            yield _Candidate(key, call, method)


def _is_list(found: _Candidate) -> bool:
    result = found.method.result
    return result.kind == "page" or (found.method.http_method == "GET" and result.annotation.text.startswith(_LIST))


def _is_reading(found: _Candidate) -> bool:
    return found.method.http_method == "GET" and found.method.result.kind == "value" and not _is_list(found)


def _is_creation(found: _Candidate) -> bool:
    has_body = any(argument.location in IN_BODY for argument in found.method.arguments)
    return found.method.http_method == "POST" and found.method.result.kind == "value" and has_body


def _is_download(found: _Candidate) -> bool:
    return _is_reading(found) and "Content" in found.method.result.annotation.names
