"""Judging a call: what was sent is what the raw document asks for, and what came back is what was served."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from email import message_from_bytes
from typing import Any
from urllib.parse import parse_qsl, unquote

from tests.corpus.answers import Answer
from tests.corpus.calls import SECRET, Expected
from tests.corpus.media import is_file, is_json
from tests.corpus.samples import BYTES
from tests.outsider.replies import difference, faults
from tests.outsider.shape import shape
from tests.outsider.values import plain, same


class WrongCallError(Exception):
    """The call did something else than it should; the message says what."""


def judge_request(expected: Expected, sent: Any) -> None:
    """The request has the right method and path, and holds what was given, and nothing else."""
    for fault in (*_url_faults(expected, sent), *_header_faults(expected, sent), *_body_faults(expected, sent)):
        raise WrongCallError(fault)


def _url_faults(expected: Expected, sent: Any) -> Iterator[str]:
    if sent.method != expected.method:
        yield f"method: {sent.method} is sent, not {expected.method}"
    bare, _, query = sent.url.partition("#")[0].partition("?")
    path = unquote("/" + bare.split("://", 1)[1].partition("/")[2])
    if not _ends_with(path, expected.path):
        yield f"path: {path!r} is sent, which does not end with {expected.path}"
    wanted, found = Counter(expected.query), Counter(parse_qsl(query, keep_blank_values=True))
    for pair in (wanted - found).elements():
        if not any(same(pair[1], value) or _same_json(pair[1], value) for name, value in found if name == pair[0]):
            yield f"query: {pair!r} is not sent in {query!r}"
    known, unsaid = {name for name, _ in expected.query}, [name for names in expected.unsaid for name in names]
    for name, value in found:
        if name not in known and not any(one in name for one in unsaid) and value != SECRET:
            yield f"query: {name!r} is sent, though it was not given"
    for names in expected.unsaid:
        if not any(one in name for name, _ in found for one in names):
            yield f"query: nothing of {names[0]!r} is sent in {query!r}"


def _ends_with(path: str, pieces: list[str | None]) -> bool:
    """Whether the path ends with the pieces, of which None may be anything."""
    if all(piece is not None for piece in pieces):
        whole = "".join(map(str, pieces))
        return path.endswith((whole, whole.rstrip("/")))
    place = 0
    for piece in pieces:
        if piece is not None:
            found = path.find(piece, place)
            if found < 0:
                return False
            place = found + len(piece)
    return True


def _same_json(wanted: str, found: str) -> bool:
    try:
        return bool(json.loads(wanted) == json.loads(found))
    except ValueError:
        return False


def _header_faults(expected: Expected, sent: Any) -> Iterator[str]:
    headers = {name.lower(): value for name, value in sent.headers.items()}
    for name, value in expected.headers.items():
        found = headers.get(name.lower())
        if found is None or not (same(value, found) or _same_json(value, found)):
            yield f"header: {name!r} is sent as {found!r}, not {value!r}"
    cookies = dict(pair.strip().partition("=")[::2] for pair in headers.get("cookie", "").split(";"))
    for name, value in expected.cookies.items():
        if unquote(cookies.get(name, "")) != value:
            yield f"cookie: {name!r} is sent as {cookies.get(name)!r}, not {value!r}"


def _body_faults(expected: Expected, sent: Any) -> Iterator[str]:
    if expected.content is None:
        if sent.content:
            yield f"body: {sent.content[:300]!r} is sent, though nothing was given"
        return
    kind = next((value for name, value in sent.headers.items() if name.lower() == "content-type"), "")
    if sent.content is None:
        yield f"body: nothing is sent, not {expected.body!r}"
    elif is_json(expected.content.media_type):
        found = json.loads(sent.content) if is_json(kind) else sent.content
        if not is_json(kind):
            yield f"body: {found!r} is sent as {kind!r}, not {expected.body!r}"
        elif not same(expected.body, found):
            yield f"body: {difference(expected.body, found, 'what is sent')}"
    elif kind.startswith(("multipart/", "application/x-www-form-urlencoded")):
        yield from _form_faults(expected, sent.content, kind)
    elif sent.content != expected.body and isinstance(expected.body, bytes):
        yield f"body: {sent.content[:300]!r} is sent as {kind!r}, not {expected.body!r}"


def _form_faults(expected: Expected, content: bytes, kind: str) -> Iterator[str]:
    """The form has the fields that were given, and no others; scalars and files are in it as they are."""
    assert expected.content is not None
    if not kind.startswith(expected.content.media_type):
        yield f"body: a form is sent as {kind!r}, not {expected.content.media_type!r}"
        return
    parts = _multipart(content, kind) if kind.startswith("multipart/") else _urlencoded(content)
    given = expected.body if isinstance(expected.body, dict) else {}
    files = {name for name, node in _files(expected) if is_file(node)}
    for name, value in given.items():
        found = [part for one, part in parts if one == name or one.startswith(f"{name}[")]
        wanted = BYTES if name in files else value
        if not found and value not in ([], {}):
            yield f"body: the field {name!r} is not in {parts!r}"
        elif isinstance(wanted, str | bool | int | float | bytes) and not _is_text(wanted, found[0]):
            yield f"body: the field {name!r} is {found[0]!r}, not {wanted!r}"
    inner = {name for value in given.values() if isinstance(value, dict) for name in value}
    for one in {name for name, _ in parts}:
        if one not in given and one.partition("[")[0] not in given and one not in inner:
            yield f"body: the field {one!r} is sent, though it was not given"


def _files(expected: Expected) -> Iterator[tuple[str, Any]]:
    assert expected.content is not None
    if expected.content.schema is not None:
        yield from shape(expected.content.schema).properties.items()


def _multipart(content: bytes, kind: str) -> list[tuple[str, bytes]]:
    message = message_from_bytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + content)
    parts = message.get_payload() if message.is_multipart() else []
    return [
        (str(part.get_param("name", header="content-disposition")), bytes(part.get_payload(decode=True) or b""))
        for part in (parts if isinstance(parts, list) else [])
        if not isinstance(part, str)
    ]


def _urlencoded(content: bytes) -> list[tuple[str, bytes]]:
    return [(name, value.encode()) for name, value in parse_qsl(content.decode(), keep_blank_values=True)]


def _is_text(wanted: Any, found: bytes) -> bool:
    if isinstance(wanted, bytes):
        return found == wanted
    text = str(wanted).lower() if isinstance(wanted, bool) else str(wanted)
    return same(text, found.decode(errors="replace"))


def judge_result(answer: Answer, result: Any) -> None:
    """The result is what was served, in the documented types, and nothing of it is lost."""
    for fault in _result_faults(answer, result):
        raise WrongCallError(f"reply: {fault}")


def _result_faults(answer: Answer, result: Any) -> Iterator[str]:
    if not answer.content:
        if result is not None:
            yield f"an empty one gives {result!r}"
    elif answer.stream:
        if not same(answer.value, plain(result)) and not same([json.dumps(one) for one in answer.value], plain(result)):
            yield f"the stream gives {plain(result)!r}, not {answer.value!r}"
    elif hasattr(result, "pages") and hasattr(result, "items") and not hasattr(result, "to_dict"):
        items = plain(result.items)
        if not any(same(one, items) for one in _lists(answer.value)) and items != []:
            yield f"the page holds {items!r}, which is not in {answer.value!r}"
    elif not answer.is_json or _is_document(answer):
        held = getattr(result, "data", getattr(result, "text", result))
        as_json = answer.value is not None and same(answer.value, plain(result))
        if not as_json and held not in (answer.content, answer.content.decode(errors="replace")):
            yield f"{answer.content!r} as {answer.media_type!r} gives {result!r}"
    else:
        yield from faults(answer.schema, answer.value, result)


def _is_document(answer: Answer) -> bool:
    """Whether JSON is meant as a file, which may be given as it is."""
    return answer.schema is not None and is_file(answer.schema)


def _lists(value: Any) -> Iterator[list[Any]]:
    if isinstance(value, list):
        yield value
    for inner in value.values() if isinstance(value, dict) else ():
        yield from _lists(inner)
