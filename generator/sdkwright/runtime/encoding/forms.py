"""Forms: percent-encoded ones, and multipart ones with files."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from os import PathLike
from pathlib import PurePath
from secrets import token_bytes
from typing import Any, Final, NamedTuple, TypeAlias

from ..absence import UNSET
from ..errors import ConfigurationError
from ..http.headers import sendable
from ..http.sources import JoinedSource
from ..http.upload import FileContent, Upload
from ..http.url import query_string, text_of
from .styles import in_media_type, is_mapping, styled_query

FileInput: TypeAlias = (
    FileContent
    | tuple[str, FileContent]
    | tuple[str, FileContent, str]
    | tuple[str, FileContent, str, Mapping[str, str]]
)
"""A file of a multipart form: bytes, a file that is open for reading bytes, the path of a file (`pathlib.Path`), an
iterator of bytes, an Upload, or a tuple of file name, one of these, media type and headers of the part, of which the
last two are optional."""

_BINARY: Final = "application/octet-stream"


class _Part(NamedTuple):
    """One part of a multipart form; a `filename` or a `media_type` of "" is not sent."""

    content: bytes | Upload
    filename: str = ""
    media_type: str = ""
    headers: Mapping[str, str] = {}


def encode_form(fields: Mapping[str, Any], styles: Mapping[str, str]) -> bytes:
    """Fields as `application/x-www-form-urlencoded`: lists are repeated, mappings are JSON, None is left out."""
    return query_string([pair for name, value in fields.items() for pair in _field_pairs(name, value, styles)]).encode()


def encode_multipart(kind: str, fields: Mapping[str, Any], styles: Mapping[str, str]) -> tuple[str, bytes | Upload]:
    """The media type with its boundary, and the form: a part for each field and for each element of a list.

    A mapping or a model is a JSON part. A style that is a media type is that of the part. The form is an Upload where
    one of its files is.
    """
    parts = [(name, part) for name, value in fields.items() for part in _field_parts(name, value, styles)]
    pieces = [piece for name, part in parts for piece in (_part_head(name, part), part.content, b"\r\n")]
    boundary = _boundary(pieces)
    delimiter = f"--{boundary}\r\n".encode()
    form = [piece for at in range(0, len(pieces), 3) for piece in (delimiter, *pieces[at : at + 3])]
    form.append(f"--{boundary}--\r\n".encode())
    in_memory = [piece for piece in form if isinstance(piece, bytes)]
    content = b"".join(in_memory) if len(in_memory) == len(form) else Upload(JoinedSource(form))
    return f"{kind}; boundary={boundary}", content


def is_content(value: Any) -> bool:
    """Whether a value is bytes, an open file, a path, an iterator or an upload."""
    types = (bytes, bytearray, memoryview, PathLike, Upload, Iterator, AsyncIterator)
    return isinstance(value, types) or hasattr(value, "read")


def is_file(value: Any) -> bool:
    """Whether a value is a file of a multipart form: content, or a tuple of a name and content."""
    return is_content(value) or (
        isinstance(value, tuple) and 2 <= len(value) <= 4 and isinstance(value[0], str) and is_content(value[1])
    )


def content_of(value: Any) -> bytes | Upload:
    """The content of a value that `is_content`, and of any iterable of bytes: bytes as they are, the rest as an upload.

    Raises ConfigurationError where no file can be read at a path.
    """
    if isinstance(value, (bytes, Upload)):
        return value
    return bytes(value) if isinstance(value, (bytearray, memoryview)) else Upload(value)


def _field_pairs(name: str, value: Any, styles: Mapping[str, str]) -> list[tuple[str, str]]:
    return styled_query(styles.get(name) or ("application/json" if is_mapping(value) else "form*"), name, value)


def _boundary(pieces: list[bytes | Upload]) -> str:
    """A boundary that is in no part.

    It is a digest of the parts, so that equal forms are sent as equal bytes, but random where they are not in memory.
    """
    # Imported when first needed: most programs send no such form.
    from hashlib import sha256

    digest = sha256()
    for piece in pieces:
        digest.update(piece if isinstance(piece, bytes) else token_bytes(32))
    return digest.hexdigest()[:32]


def _field_parts(name: str, value: Any, styles: Mapping[str, str]) -> Iterator[_Part]:
    """The parts of one field."""
    style = styles.get(name, "")
    if value is None or value is UNSET:
        return
    if is_file(value):
        yield _file_part(name, value, style if "/" in style else _BINARY)
    elif style and "/" not in style:
        yield from (_Part(text.encode()) for _, text in styled_query(style, name, value))
    elif isinstance(value, (list, tuple, set, frozenset)):
        yield from (part for element in value for part in _field_parts(name, element, styles))
    elif is_mapping(value) or style:
        media_type = _file_media_type(style or "application/json", "")
        yield _Part(in_media_type(media_type, name, value).encode(), media_type=media_type)
    else:
        yield _Part(text_of(name, value).encode())


def _file_part(name: str, value: Any, media_types: str) -> _Part:
    if is_content(value):
        path = value if isinstance(value, PathLike) else getattr(value, "name", None)
        value = (PurePath(path).name if isinstance(path, (str, PathLike)) else name, value)
    filename, content, *more = value
    headers = more[1] if len(more) > 1 else {}
    return _Part(
        content_of(content), filename, str(more[0]) if more else _file_media_type(media_types, filename), headers
    )


def _file_media_type(media_types: str, filename: str) -> str:
    """The one of several media types that fits the file's name, else the first that is not a range.

    Raises ConfigurationError where there are only ranges, and the type is unknown.
    """
    offers = [name.strip() for name in media_types.split(",")]
    if len(offers) > 1 or "*" in media_types:
        # Imported when first needed; a guess only counts if the document allows it.
        from mimetypes import guess_type

        guess = guess_type(filename)[0] or ""
        if guess and any(name in (guess, f"{guess.partition('/')[0]}/*", "*/*") for name in offers):
            return guess
    if (fixed_type := next((name for name in offers if "*" not in name), None)) is not None:
        return fixed_type
    if any(name in ("*/*", "*", "application/*") for name in offers):
        return _BINARY
    raise ConfigurationError(f"{filename!r} may be any {media_types}: give it as (name, content, media type)")


def _part_head(name: str, part: _Part) -> bytes:
    """The headers of a part, with the empty line behind them."""
    lines = [f'Content-Disposition: form-data; name="{_quote_parameter(name)}"']
    if part.filename:
        lines[0] += f'; filename="{_quote_parameter(part.filename)}"'
    if part.media_type:
        lines.append(f"Content-Type: {sendable('Content-Type', part.media_type)[1]}")
    lines += [": ".join(sendable(key, value)) for key, value in part.headers.items()]
    return "\r\n".join([*lines, "", ""]).encode()


def _quote_parameter(text: str) -> str:
    """`text` for a quoted parameter, as browsers write it."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
