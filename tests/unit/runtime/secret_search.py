"""The secret that tests look for, who carries it, and where it is looked for."""

from __future__ import annotations

import json
import pickle
import traceback
from base64 import b64encode
from collections.abc import Callable, Iterator
from typing import Any, Final
from urllib.parse import quote, quote_plus

from sdkwright.runtime import SdkError

SECRET: Final = 'Sup3r"s+cr/t%key&'
SPELLINGS: Final = {
    SECRET,
    quote(SECRET, safe=""),
    quote_plus(SECRET),
    quote(SECRET),
    json.dumps(SECRET)[1:-1],
    repr(SECRET)[1:-1],
    b64encode(SECRET.encode()).decode(),
    b64encode(f"me:{SECRET}".encode()).decode(),
}

CARRIERS: Final[dict[str, dict[str, Any]]] = {
    "key": {"api_key": SECRET},
    "function": {"api_key": lambda: SECRET},
    "bearer": {"bearer": SECRET},
    "basic": {"basic": ("me", SECRET)},
    "query": {"query_key": SECRET},
    "auth": {"auth": lambda request: {"X-Signature": SECRET}},
}

ECHO: Final = {"X-Echo": SECRET, "Content-Type": "application/json"}
BROKEN: Final = b'{"slug": "' + SECRET.encode() + b'", "size": '


def shown(error: BaseException) -> Iterator[str]:
    """All that an error shows of itself, of its causes, and of the variables of our functions on its way."""
    pickled = pickle.dumps(error) if isinstance(error, SdkError) else b""
    for one in (error, *([pickle.loads(pickled)] if pickled else [])):
        yield f"{one} {one!r} {one.args!r} {vars(one)!r}"
    trace = None if error.__traceback__ is None else error.__traceback__.tb_next
    yield "".join(traceback.TracebackException(type(error), error, trace, capture_locals=True).format())
    for further in (error.__cause__, error.__context__):
        if further is not None:
            yield from shown(further)


def found(texts: Iterator[str] | list[str]) -> list[str]:
    """The lines in which the secret stands in one spelling or another."""
    lines = [line for text in texts for line in text.splitlines()]
    return [line.strip()[:300] for line in lines if any(spelling in line for spelling in SPELLINGS)]


def printed(error: BaseException) -> Iterator[str]:
    """All that an error and its causes show where they are printed: locals of other libraries are not ours to hide."""
    yield f"{error} {error!r} {error.args!r}"
    yield "".join(traceback.TracebackException.from_exception(error).format())
    further = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if further is not None:
        yield from printed(further)


def tried(*calls: Callable[[], Any]) -> Iterator[str]:
    """All that the errors and the values of the calls show."""
    for call in calls:
        try:
            yield repr(call())
        except SdkError as error:
            yield from printed(error)
