"""Operations -> the calls of another SDK, and those that take their place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.config.replaced_sdk import ReplacedSdk
from sdkwright.errors import ConfigError
from sdkwright.model import Api


@dataclass(frozen=True, slots=True)
class MovedCall:
    """A call of the other SDK, and the call that takes its place: its dotted path on the client, and its arguments.

    former: empty where the other SDK has no such call.
    """

    former: str
    path: str
    arguments: str

    @property
    def call(self) -> str:
        """The call as one writes it."""
        return f"client.{self.path}({self.arguments})"


@dataclass(frozen=True, slots=True)
class MovedCalls:
    """Every call that has moved. name: the other SDK's. common: those that the README shows.

    new: the calls of operations that the other SDK does not know.
    """

    name: str
    calls: tuple[MovedCall, ...]
    common: tuple[MovedCall, ...]
    new: tuple[MovedCall, ...]


def moved_calls(
    api: Api, replaced: ReplacedSdk | None, paths: Mapping[str, str], arguments: Mapping[str, str]
) -> MovedCalls | None:
    """The calls, in the order of `paths`, which are those of operations on the client by key; `arguments` are theirs.

    None where no other SDK is replaced. Raises ConfigError, located, for an operation or a document that there is not.
    """
    if replaced is None:
        return None
    for name, node in replaced.documents.items():
        if name not in api.documents:
            raise node.error(ConfigError, f'there is no document "{name}"; there are {", ".join(api.documents)}')
    known = {key: MovedCall(call, paths[key], arguments[key]) for key, call in _former(api, replaced, paths, arguments)}
    return MovedCalls(
        name=replaced.name,
        calls=tuple(known.values()),
        common=tuple(_common(api, replaced, known)),
        new=tuple(MovedCall("", path, arguments[key]) for key, path in paths.items() if key not in known),
    )


def _common(api: Api, replaced: ReplacedSdk, known: Mapping[str, MovedCall]) -> Iterator[MovedCall]:
    for text, node in replaced.common.items():
        key = text if text in known or len(api.documents) > 1 else f"{next(iter(api.documents))}:{text}"
        if key not in known:
            raise node.error(ConfigError, f'{replaced.name} has no call for "{text}", or there is no such operation')
        yield known[key]


def _former(
    api: Api, replaced: ReplacedSdk, paths: Mapping[str, str], arguments: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """The calls of the other SDK by key; an operation without a tag or an id has no name there."""
    for key in paths:
        operation = api.operation(key)
        if replaced.documents and operation.document not in replaced.documents:
            continue
        if operation.id and operation.tag_path:
            yield key, replaced.call_of(operation.tag_path[-1], operation.id, arguments[key])
