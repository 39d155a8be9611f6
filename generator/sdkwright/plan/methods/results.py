"""Responses -> what a method gives back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sdkwright.model import AnyType, Operation, Response, Scalar, Type, Union, is_text, is_wildcard, media_kind
from sdkwright.plan.models.models import Models
from sdkwright.plan.views import Result

_TEXT, _OCTETS, _BINARY = Scalar("string"), Scalar("octets"), Scalar("binary")


def result_of(models: Models, operation: Operation) -> Result:
    """What the method of an operation gives back."""
    if operation.pagination is not None:
        return Result("page", models.named(operation.pagination.item))
    replies = [response for response in operation.responses if response.success]
    streams = [(media, type_) for reply in replies for media, type_ in reply.content if media in reply.streams]
    wholes = [entry for reply in replies for entry in reply.wholes]
    leading = [reply for reply in replies if reply.status.startswith("3")]
    if streams and not wholes:
        return Result("stream", models.named(streams[0][1]), stream=streams[0][0])
    if not wholes and not leading:
        return Result("nothing")
    first, *others = _shapes(models, replies) or [("", None)]
    return Result(
        kind="value",
        decoded=first[1],
        others=tuple((key, type_) for key, type_ in others if type_ is not None),
        content=bool(leading) or any(_is_content(media, type_) for media, type_ in wholes),
        text=_may_be_text(wholes),
        may_be_empty=any(not reply.content for reply in replies),
        stream=streams[0][0] if streams else None,
        item=models.named(streams[0][1]) if streams else None,
        accepts=tuple(int(reply.status) for reply in leading if reply.status.isdecimal()),
    )


def _shapes(models: Models, replies: Sequence[Response]) -> list[tuple[str, Type | None]]:
    """The type of the first JSON reply, and those that differ from it with the status that they come with."""
    found = types_of(models, replies)
    if not found:
        return []
    first, main = next(iter(found.items()))
    keys = {key: type_ for key, type_ in found.items() if type_ != main}
    status = first.partition(" ")[0]
    if any(key.startswith(f"{status[0]}XX") for key in keys):
        keys = {status: main, **keys}
    return [(status, main), *keys.items()]


def types_of(models: Models, replies: Iterable[Response]) -> dict[str, Type]:
    """The types of JSON replies by status; by status and media type where one status has several."""
    found: dict[str, Type] = {}
    for reply in replies:
        entries = decoded(reply)
        is_mixed = len({type_ for _, type_ in entries}) > 1
        for media, type_ in entries:
            # Versions of one media type, told apart by its parameters, come under the same name, and are one type.
            key = f"{reply.status} {media_kind(media)}" if is_mixed else reply.status
            found.setdefault(key, type_)
    return {key: models.named(type_) for key, type_ in found.items()}


def any_of(types: Sequence[Type]) -> Type:
    """One of the types, or the only one."""
    different = tuple(dict.fromkeys(types))
    return different[0] if len(different) == 1 else Union(different)


def decoded(reply: Response) -> Sequence[tuple[str, Type]]:
    """What is read as JSON."""
    return [entry for entry in reply.wholes if entry[1] != _OCTETS and not _is_plain(*entry)]


def _is_plain(media: str, type_: Type) -> bool:
    return is_text(media) and type_ == _TEXT


def _may_be_text(content: Sequence[tuple[str, Type]]) -> bool:
    """Whether text may come: where it is said to, and where objects are said to come as text and as nothing else."""
    other = {type_ for media, type_ in content if not is_text(media)}
    texts = [type_ for media, type_ in content if is_text(media)]
    return any(type_ == _TEXT or (not isinstance(type_, Scalar) and type_ not in other) for type_ in texts)


def _is_content(media: str, type_: Type) -> bool:
    return type_ in (_OCTETS, _BINARY) or (is_wildcard(media) and type_ == AnyType())
