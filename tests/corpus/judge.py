"""Judging a call: what was sent is what was meant, and what came back is what was served, in the documented type."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl, unquote

from sdkwright.load import decode_pointer
from sdkwright.model import (
    AliasType,
    Array,
    Literals,
    Map,
    Nullable,
    Reference,
    Scalar,
    Tuple,
    Type,
    Union,
    UnionType,
)
from tests.corpus.calls import Expected, Reply
from tests.corpus.made import Made
from tests.corpus.samples import KEY, rich


class WrongCallError(Exception):
    """The call did something else than it should; the message says what."""


def judge_request(expected: Expected, sent: Any) -> None:
    """The request has the right method and path, and holds what was given."""
    bare, _, query = sent.url.partition("#")[0].partition("?")
    path = "/" + bare.split("://", 1)[1].partition("/")[2]
    _same("method", expected.method, sent.method)
    if not expected.url.search(unquote(path)):
        raise WrongCallError(f"path: {path!r} is sent, which is not {expected.url.pattern!r}")
    pairs = parse_qsl(query, keep_blank_values=True)
    for pair in expected.pairs:
        if pair not in pairs:
            raise WrongCallError(f"query: {pair!r} is not sent in {query!r}")
    headers = {name.lower(): value for name, value in sent.headers.items()}
    for name, value in expected.headers.items():
        if headers.get(name.lower()) != value:
            raise WrongCallError(f"header: {name!r} is sent as {headers.get(name.lower())!r}, not {value!r}")
    if expected.body is not None:
        _same("body", expected.body, json.loads(sent.content or b"null"))
    elif expected.empty and sent.content:
        raise WrongCallError(f"body: {sent.content!r} is sent, though nothing was given")


def judge_result(made: Made, reply: Reply, result: Any) -> None:
    """The result is the reply in its documented type, and nothing of it is lost."""
    if reply.type is None:
        _judge_other(reply, result)
        return
    if reply.items is not None:
        _judge_page(made, reply, result)
        return
    judge_value(made, Array(reply.type) if reply.stream else reply.type, reply.value, result, "the reply")
    _same("reply", _without_null(reply.value), _without_null(made.runtime.model.plain(result, whole=True)))


def _without_null(value: Any) -> Any:
    """The value without fields that are null, which a model does not tell from absent ones."""
    if isinstance(value, dict):
        return {name: _without_null(inner) for name, inner in value.items() if inner is not None}
    return [_without_null(inner) for inner in value] if isinstance(value, list) else value


def _judge_other(reply: Reply, result: Any) -> None:
    """A reply without JSON: None, text, or bytes as they are."""
    if not reply.content:
        if result is not None:
            raise WrongCallError(f"reply: an empty one gives {result!r}")
    elif getattr(result, "data", getattr(result, "text", result)) not in (reply.content, reply.value):
        raise WrongCallError(f"reply: {reply.value!r} as {reply.media_type!r} gives {result!r}")


def _judge_page(made: Made, reply: Reply, result: Any) -> None:
    """The items of a page are those that the rule finds in the reply."""
    assert reply.items is not None
    found = reply.value
    for key in decode_pointer(reply.items):
        found = found.get(key) if isinstance(found, dict) else None
    served = found if isinstance(found, list) else []
    _same("page", _without_null(served), _without_null(made.runtime.model.plain(list(result.items), whole=True)))


def judge_value(made: Made, type_: Type, served: Any, value: Any, where: str) -> None:
    """The value has the documented type, all the way down."""
    match type_:
        case Scalar() | Literals():
            _judge_single(rich(type_, served, made.api.declared), value, where)
        case Array() | Tuple() | Map():
            _judge_several(made, type_, (served, value), where)
        case Union(members):
            _judge_union(made, members, (served, value), where)
        case Nullable(inner):
            if served is not None or value is not None:
                judge_value(made, inner, served, value, where)
        case Reference(identity):
            _judge_declared(made, identity, served, value, where)


def _judge_single(wanted: Any, value: Any, where: str) -> None:
    # JSON has one kind of number: 1 and 1.0 are the same.
    if type(value) is not type(wanted) and {type(value), type(wanted)} != {int, float}:
        raise WrongCallError(f"type: {where} is {value!r}, not the {type(wanted).__name__} {wanted!r}")
    _same(f"value of {where}", wanted, value)


def _judge_several(made: Made, type_: Array | Tuple | Map, pair: tuple[Any, Any], where: str) -> None:
    served, value = pair
    match type_:
        case Array(items):
            _judge_kind(value, list, where)
            for one, other in zip(served, value, strict=True):
                judge_value(made, items, one, other, f"{where} item")
        case Tuple(types):
            _judge_kind(value, tuple, where)
            for item, one, other in zip(types, served, value, strict=True):
                judge_value(made, item, one, other, f"{where} item")
        case Map(values):
            _judge_kind(value, dict, where)
            for key, inner in served.items():
                judge_value(made, values, inner, value[key], f"{where} value")


def _judge_union(made: Made, members: tuple[Type, ...], pair: tuple[Any, Any], where: str) -> None:
    """The value has the type of one of the members."""
    said = []
    for member in members:
        try:
            judge_value(made, member, *pair, where)
            return
        except (WrongCallError, TypeError, AttributeError, KeyError, ValueError) as error:
            said.append(str(error))
    raise WrongCallError(f"union: {where} is none of its members: {'; '.join(said)}")


def _judge_kind(value: Any, kind: type, where: str) -> None:
    if not isinstance(value, kind):
        raise WrongCallError(f"type: {where} is {value!r}, not a {kind.__name__}")


def _judge_declared(made: Made, identity: str, served: Any, value: Any, where: str) -> None:
    declared = made.api.declared[identity]
    if isinstance(declared, AliasType):
        judge_value(made, declared.type, served, value, where)
    elif isinstance(declared, UnionType):
        tags = {variant.tag: variant.object.identity for variant in declared.variants}
        _judge_declared(made, tags[served[declared.discriminator]], served, value, where)
    else:
        _judge_kind(value, getattr(made.models, made.classes[identity]), where)
        fields = dict(zip(value.__struct_encode_fields__, value.__struct_fields__, strict=True))
        for prop in declared.properties:
            if prop.name in served and prop.name in fields:
                inner = getattr(value, fields[prop.name])
                judge_value(made, prop.type, served[prop.name], inner, f"{declared.name}.{prop.name}")
            elif prop.name in served and prop.name != declared.discriminator:
                _same(f"extra of {declared.name}", served[prop.name], value.extra[prop.name])
        if declared.additional is not None and KEY in served:
            judge_value(made, declared.additional, served[KEY], value.extra[KEY], f"{declared.name} further field")


def _same(what: str, wanted: Any, found: Any) -> None:
    if wanted != found:
        raise WrongCallError(f"{what}: {found!r}, not {wanted!r}"[:600])
