"""The file store: takes the bytes of uploads on a host of its own, and speaks XML as S3 does.

The same host stands for the service's own upload host, which takes parts, and files that nobody asked a slot for.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote
from xml.sax.saxutils import escape

from werkzeug.http import parse_options_header
from werkzeug.sansio.multipart import Data, Epilogue, Field, File, MultipartDecoder, NeedData

from .. import values
from ..auth import Callers, basic_pair, sent_credentials
from ..journal import Reply, Request
from ..replies import error_reply, json_reply, not_found
from .slots import HOSTED, MOST_PARTS, Slot, Slots, is_late, slot_at

MESSAGES = {
    "AccessDenied": "Request has expired",
    "BadDigest": "The Content-MD5 you specified did not match what we received.",
    "InvalidArgument": "Invalid argument.",
    "MethodNotAllowed": "The specified method is not allowed against this resource.",
    "MissingContentLength": "You must provide the Content-Length HTTP header.",
    "NoSuchUpload": "The specified upload does not exist.",
    "SignatureDoesNotMatch": "The request signature we calculated does not match the signature you provided.",
}
CHECKSUM = "The checksum of the upload does not match."
DIRECT = re.compile(r"/([^/]+)/([^/]+)/([^/]+)")
# What is wrong with a request, beside the reply that it gets: "" for nothing.
Judged = tuple[Reply, str]


@dataclass(frozen=True, slots=True)
class ObjectStore:
    """Takes what is sent to the addresses of slots, and to those of files in repositories.

    `has_repository` knows the repositories by workspace and name.
    """

    slots: Slots
    callers: Callers
    clock: Callable[[], float]
    has_repository: Callable[[str, str], bool]

    def receive(self, request: Request) -> Judged:
        """Take the bytes of a request; with the reply comes what was wrong with it."""
        slot = slot_at(self.slots, request)
        if slot is None and (file := DIRECT.fullmatch(request.path)):
            return self._direct(file, request)
        if slot is None or slot.state != "open":
            wrong = "" if is_late(self.slots, request) else "the upload URL is unknown or already used"
            return _refusal(404, "NoSuchUpload", request), wrong
        expected = "POST" if slot.method == "post" else "PUT"
        if request.method != expected:
            return _refusal(405, "MethodNotAllowed", request), f"{expected} is expected"
        if slot.method == "put_parts":
            return self._part(slot, request)
        if slot.method in HOSTED:
            return self._whole(slot, request)
        return self._signed(slot, request)

    def _direct(self, file: re.Match[str], request: Request) -> Judged:
        """A file for a repository, without a slot: `PUT /<workspace>/<repository>/<name>` with credentials."""
        workspace, repository, name = (unquote(part) for part in file.groups())
        if request.method != "PUT":
            return error_reply(405, f'Method "{request.method}" not allowed.'), "PUT is expected"
        if not self._is_known(request) or not self.has_repository(workspace, repository):
            return not_found(), ""
        if not _promise_kept(request):
            return error_reply(400, CHECKSUM), ""
        slot = self.slots.filled(name, request.body)
        return json_reply({"identifier": slot.identifier}), ""

    def _is_known(self, request: Request) -> bool:
        """Whether a request has one good credential. This host takes an API key for the password of anybody, too."""
        sent = sent_credentials(request)
        if len(sent) != 1:
            return False
        scheme, value = sent[0]
        key = basic_pair(value)[1] if scheme == "basic" else ""
        return self.callers.account(scheme, value) is not None or key in self.callers.known.api_keys

    def _part(self, slot: Slot, request: Request) -> Judged:
        """One part. It is sent with credentials, to which the real service answers 404 where they are missing."""
        if not self._is_known(request):
            return not_found(), "parts are sent with credentials"
        number = request.parameter("part_number")
        if request.parameter("upload_id") != slot.identifier or not number.isdigit():
            return error_reply(400, "Invalid part."), "a part needs upload_id and part_number"
        if not 1 <= int(number) <= MOST_PARTS:
            return error_reply(400, "Invalid part."), f"parts have numbers from 1 to {MOST_PARTS}"
        # A part that is sent again replaces the first one.
        slot.parts[int(number)] = request.body
        return Reply(200, {"etag": _etag(request.body)}), ""

    def _whole(self, slot: Slot, request: Request) -> Judged:
        """A file for the upload host, which may say its checksum itself."""
        if not _promise_kept(request) or not slot.fits(request.body):
            return error_reply(400, CHECKSUM), ""
        slot.content, slot.state = request.body, "uploaded"
        return json_reply({"identifier": slot.identifier}), ""

    def _signed(self, slot: Slot, request: Request) -> Judged:
        """A file for the object store, by its form or by its address alone."""
        if sent_credentials(request):
            return _refusal(400, "InvalidArgument", request), "credentials are sent to the file store"
        if "content-length" not in request.headers:
            return _refusal(411, "MissingContentLength", request), "an object store wants to know the length"
        if self.clock() > slot.expires:
            return _refusal(403, "AccessDenied", request), ""
        if not _carries(slot, request):
            return _refusal(403, "SignatureDoesNotMatch", request), "a header or a parameter of the slot is missing"
        if slot.method == "post":
            content, wrong = _form_file(request, slot.fields)
            if wrong:
                return _refusal(400, "InvalidArgument", request), wrong
        else:
            content = request.body
        if not slot.fits(content) or not _digest_fits(request):
            return _refusal(400, "BadDigest", request), ""
        slot.content, slot.state = content, "uploaded"
        # That a form is answered by 204 is a guess; its field `success_action_status` says so.
        return Reply(204 if slot.method == "post" else 200, {"etag": _etag(content)}), ""


def _carries(slot: Slot, request: Request) -> bool:
    sent = dict(request.parameters)
    asked = dict(parse_qsl(slot.query))
    return asked.items() <= sent.items() and all(request.headers.get(k) == v for k, v in slot.headers.items())


def _promise_kept(request: Request) -> bool:
    promised = request.headers.get("content-sha256", "").lower()
    return promised in ("", hashlib.sha256(request.body).hexdigest())


def _digest_fits(request: Request) -> bool:
    """Whether the body has the checksum of a Content-MD5 header (RFC 1864), where there is one."""
    digest = hashlib.md5(request.body, usedforsecurity=False).digest()
    return request.headers.get("content-md5", base64.b64encode(digest).decode()) == base64.b64encode(digest).decode()


def _form_file(request: Request, fields: dict[str, str]) -> tuple[bytes, str]:
    """The file of a form, which must come last, after all the fields of the slot in their order."""
    kind, options = parse_options_header(request.headers.get("content-type", ""))
    if kind != "multipart/form-data" or "boundary" not in options:
        return b"", "a multipart form is expected"
    decoder = MultipartDecoder(options["boundary"].encode())
    decoder.receive_data(request.body)
    decoder.receive_data(None)
    parts: list[tuple[str, bytes]] = []
    while not isinstance(event := decoder.next_event(), (Epilogue, NeedData)):
        if isinstance(event, (Field, File)):
            parts.append((event.name, b""))
        elif isinstance(event, Data):
            parts[-1] = (parts[-1][0], parts[-1][1] + event.data)
    sent = [(name, data.decode()) for name, data in parts[:-1]]
    if not parts or parts[-1][0] != "file":
        return b"", "the last part of the form must be the file"
    return parts[-1][1], "" if sent == list(fields.items()) else "the form lacks a field of the slot, or has another"


def _etag(content: bytes) -> str:
    return f'"{hashlib.md5(content, usedforsecurity=False).hexdigest()}"'


def _refusal(status: int, code: str, request: Request) -> Reply:
    number = values.hexadecimal(request.path, 16).upper()
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>{code}</Code><Message>{MESSAGES[code]}</Message>'
        f"<Resource>{escape(request.path)}</Resource><RequestId>{number}</RequestId></Error>"
    )
    return Reply(status, {"content-type": "application/xml", "x-amz-request-id": number}, text.encode())
