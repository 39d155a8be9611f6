"""Responses -> what a method returns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sdkwright.model import (
    AnyType,
    Nullable,
    Operation,
    Response,
    Scalar,
    Type,
    Union,
    is_json,
    is_text,
    is_wildcard,
    media_kind,
    without_null,
)
from sdkwright.plan.annotations import Annotation, Annotations, any_of
from sdkwright.plan.docs import type_in_words
from sdkwright.plan.prose import capital
from sdkwright.plan.views import Result

# The first words of descriptions of replies that are no names of classes.
_PHRASE_STARTS = frozenset({"a", "any", "list", "mapping", "text", "the", "tuple"})
_NONE, _STR = Annotation("None"), Annotation("str")
_BYTES = Annotation("Content", frozenset({"Content"}))
_TEXT, _OCTETS, _BINARY = Scalar("string"), Scalar("octets"), Scalar("binary")
# Bytes that are text in JSON: nothing tells them from other text, as it does dates.
_ENCODED = (Scalar("base64"), Scalar("base64url"))


@dataclass(frozen=True, slots=True)
class Replies:
    """The types of an operation's successful replies.

    `main` is the type of the first JSON reply, or of one item; `others` are those that differ from it. A reply may be
    text, raw bytes or empty where `text`, `content` or `may_be_empty` says so.
    """

    kind: Literal["nothing", "value", "page", "stream"]
    main: Type | None = None
    others: tuple[tuple[str, Type], ...] = ()
    content: bool = False
    text: bool = False
    may_be_empty: bool = False
    stream: str | None = None
    item: Type | None = None
    accepts: tuple[int, ...] = ()

    @property
    def types(self) -> tuple[Type, ...]:
        """The types that replies are decoded to."""
        return (*([self.main] if self.main is not None else []), *(type_ for _, type_ in self.others))


def replies_of(operation: Operation) -> Replies:
    """The successful replies of an operation."""
    if operation.pagination is not None:
        return Replies("page", operation.pagination.item)
    replies = [response for response in operation.responses if response.success]
    streams = [(media, type_) for reply in replies for media, type_ in reply.content if media in reply.streams]
    wholes = [entry for reply in replies for entry in reply.whole_contents]
    leading = [reply for reply in replies if reply.status.startswith("3")]
    if streams and not wholes:
        return Replies("stream", streams[0][1], stream=streams[0][0])
    if not wholes and not leading:
        return Replies("nothing")
    first, *others = _types_by_key(replies) or [("", None)]
    text = _may_be_text(wholes)
    typed = {**(_bytes_in_json(replies) if text else {}), **dict(others)}
    return Replies(
        kind="value",
        main=first[1],
        others=tuple((key, type_) for key, type_ in typed.items() if type_ is not None),
        content=bool(leading) or any(_is_content(media, type_) for media, type_ in wholes),
        text=text,
        may_be_empty=any(not reply.content for reply in replies),
        stream=streams[0][0] if streams else None,
        item=streams[0][1] if streams else None,
        accepts=tuple(int(reply.status) for reply in leading if reply.status.isdecimal()),
    )


def result_of(replies: Replies, types: Annotations) -> Result:
    """The result of a method, annotated by `types`."""
    main = replies.main
    return Result(
        kind=replies.kind,
        annotation=_value_annotation(replies, types),
        body_type=_body_annotation(replies, types),
        others=tuple((key, _or_text(types.reply(type_), text=_is_text(replies, key))) for key, type_ in replies.others),
        content=replies.content and (main is not None or replies.text),
        stream=replies.stream,
        item=None if replies.item is None else types.reply(replies.item),
        accepts=replies.accepts,
    )


def _value_annotation(replies: Replies, types: Annotations) -> Annotation:
    """The type of the value that a method returns; for a page or a stream, the type of an item."""
    if replies.kind == "nothing":
        return _NONE
    parts = [types.reply(without_null(type_)) for type_ in replies.types]
    if any_type := next((part for part in parts if part.is_any), None):
        return any_type
    parts += [_STR] if replies.text else []
    parts += [_BYTES] if replies.content else []
    parts += [_NONE] if replies.may_be_empty or any(isinstance(type_, Nullable) for type_ in replies.types) else []
    return any_of(parts)


def _body_annotation(replies: Replies, types: Annotations) -> Annotation | None:
    """The type that a reply's body is decoded to."""
    if replies.main is not None:
        return _or_text(types.reply(replies.main), text=replies.text)
    return _STR if replies.text else _BYTES if replies.content else None


def _is_text(replies: Replies, key: str) -> bool:
    """Whether text may come where the key is: not as JSON, which text is not."""
    return replies.text and not is_json(key.partition(" ")[2])


def _or_text(annotation: Annotation, *, text: bool) -> Annotation:
    return Annotation(f"{annotation.text} | str", annotation.names) if text and annotation != _STR else annotation


def returns_doc(replies: Replies, classes: Mapping[str, str]) -> str:
    """What a method returns, as a sentence; empty where it returns nothing."""
    return f"{_sentence_start(_returns_phrase(replies, classes))}." if replies.kind != "nothing" else ""


def _returns_phrase(replies: Replies, classes: Mapping[str, str]) -> str:
    if replies.kind == "page" and replies.main is not None:
        return f"a page that iterates over every {type_in_words(replies.main, classes)} of all pages"
    if replies.kind == "stream" and replies.main is not None:
        return f"a stream that gives every {type_in_words(replies.main, classes)} as soon as it has come"
    parts = list(dict.fromkeys(type_in_words(type_, classes) for type_ in replies.types))
    parts += ["text"] if replies.text else []
    parts += [f"the content as it came{' where it is not JSON' if replies.types else ''}"] if replies.content else []
    parts += ["None where the reply is empty"] if replies.may_be_empty else []
    parts += (
        [f"a stream of {type_in_words(replies.item, classes)}, which `client.stream` reads"] if replies.item else []
    )
    return ", or ".join(parts)


def _sentence_start(text: str) -> str:
    """The text as the beginning of a sentence; the name of a class stays as it is."""
    return capital(text) if text.split()[0] in _PHRASE_STARTS else text


def _types_by_key(replies: Sequence[Response]) -> list[tuple[str, Type | None]]:
    """The type of the first JSON reply, and those that differ from it, with their statuses."""
    types = types_of(replies)
    if not types:
        return []
    first, main = next(iter(types.items()))
    keys = {key: type_ for key, type_ in types.items() if type_ != main}
    status = first.partition(" ")[0]
    if any(key.startswith(f"{status[0]}XX") for key in keys):
        keys = {status: main, **keys}
    return [(status, main), *keys.items()]


def _bytes_in_json(replies: Iterable[Response]) -> dict[str, Type]:
    """By status and media type, the JSON that is bytes, and would be taken for text where text may come."""
    return {
        f"{reply.status} {media_kind(media)}": type_
        for reply in replies
        for media, type_ in json_content(reply)
        if is_json(media) and without_null(type_) in _ENCODED
    }


def types_of(replies: Iterable[Response]) -> dict[str, Type]:
    """The types of JSON replies by status; by status and media type where one status has several."""
    types: dict[str, Type] = {}
    for reply in replies:
        entries = json_content(reply)
        is_mixed = len(entries) > 1 and len({type_ for _, type_ in entries}) > 1
        for media, type_ in entries:
            # Versions of one media type, which differ in parameters, have one key and one type.
            key = f"{reply.status} {media_kind(media)}" if is_mixed else reply.status
            types.setdefault(key, type_)
    return types


def union_of(types: Sequence[Type]) -> Type:
    """The union of the types, or the only one."""
    different = tuple(dict.fromkeys(types))
    return different[0] if len(different) == 1 else Union(different)


def json_content(reply: Response) -> Sequence[tuple[str, Type]]:
    """The content that is decoded as JSON."""
    return [entry for entry in reply.whole_contents if entry[1] != _OCTETS and not _is_plain_text(*entry)]


def _is_plain_text(media: str, type_: Type) -> bool:
    return is_text(media) and type_ == _TEXT


def _may_be_text(content: Sequence[tuple[str, Type]]) -> bool:
    """Whether a reply may be text: where it is documented, and where objects are documented only in text types."""
    other = {type_ for media, type_ in content if not is_text(media)}
    texts = [type_ for media, type_ in content if is_text(media)]
    return any(type_ == _TEXT or (not isinstance(type_, Scalar) and type_ not in other) for type_ in texts)


def _is_content(media: str, type_: Type) -> bool:
    return type_ in (_OCTETS, _BINARY) or (is_wildcard(media) and type_ == AnyType())
