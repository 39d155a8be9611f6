"""Uploads: a slot is asked for, the bytes are sent to it, and a package is made from it once."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Literal

from werkzeug.http import parse_options_header
from werkzeug.sansio.multipart import Data, Epilogue, Field, File, MultipartDecoder, NeedData

from .. import values
from ..auth import sent_credentials
from ..journal import Reply, Request
from ..replies import empty_reply, error_reply, json_reply, not_found
from .world import Call, Handler

PREFIX = "/_uploads/"
State = Literal["open", "uploaded", "used", "aborted"]


@dataclass(slots=True)
class Slot:
    """A place for one file; `content` is what arrived, once all of it has."""

    identifier: str
    filename: str
    method: str
    md5: str
    sha256: str
    fields: dict[str, str]
    state: State = "open"
    content: bytes = b""
    parts: dict[int, bytes] = field(default_factory=dict)


@dataclass(slots=True)
class Slots:
    """All slots of one stand-in, by identifier."""

    slots: dict[str, Slot] = field(default_factory=dict)

    def handlers(self) -> dict[str, Handler]:
        """The handlers of the file operations; the validation of a file is answered by its schema."""
        return {
            "v1:files_create": self.create,
            "v1:files_info": self.info,
            "v1:files_complete": self.complete,
            "v1:files_abort": self.abort,
        }

    def ready(self, identifier: str) -> bool:
        """Whether a file has arrived and is not used yet."""
        slot = self.slots.get(identifier)
        return slot is not None and slot.state == "uploaded"

    def use(self, identifier: str) -> str:
        """Use a file up; its name is returned."""
        self.slots[identifier].state = "used"
        return self.slots[identifier].filename

    def create(self, call: Call) -> Reply:
        """A new slot."""
        identifier = values.token(f"slot/{len(self.slots)}", 16)
        fields = {
            "key": f"uploads/{identifier}",
            "policy": values.token(identifier, 40),
            "success_action_status": "204",
        }
        method = call.body.get("method", "post")
        slot = Slot(
            identifier=identifier,
            filename=call.body["filename"],
            method=method,
            md5=call.body.get("md5_checksum", ""),
            sha256=call.body.get("sha256_checksum", ""),
            fields=fields if method == "post" else {},
        )
        self.slots[identifier] = slot
        return _slot_reply(call, slot)

    def info(self, call: Call) -> Reply:
        """Where one part goes; only a slot in parts has such places."""
        slot = self.slots.get(call.values["identifier"])
        if slot is None:
            return not_found()
        if slot.method != "put_parts":
            return error_reply(400, "This upload is not a multipart upload.")
        part = call.request.parameter("part_number", "1")
        query = f"upload_id={slot.identifier}&part_number={part}"
        url = _upload_url(call.request, slot)
        return json_reply({"identifier": slot.identifier, "upload_url": url, "upload_querystring": query})

    def complete(self, call: Call) -> Reply:
        """The parts become the file."""
        slot = self.slots.get(call.values["identifier"])
        if slot is None or slot.state == "aborted":
            return not_found()
        if not slot.parts or sorted(slot.parts) != list(range(1, len(slot.parts) + 1)):
            return error_reply(400, "The upload is missing parts.")
        slot.content = b"".join(slot.parts[number] for number in sorted(slot.parts))
        slot.state = "uploaded"
        return _slot_reply(call, slot)

    def abort(self, call: Call) -> Reply:
        """The slot takes nothing more."""
        slot = self.slots.get(call.values["identifier"])
        if slot is None:
            return not_found()
        slot.state = "aborted"
        return empty_reply(204)

    def receive(self, request: Request, authenticated: bool) -> tuple[Reply, str]:
        """Take the bytes that are sent to an upload URL; with the reply comes what was wrong ("": nothing)."""
        slot = self.slots.get(request.path.removeprefix(PREFIX))
        if slot is None or slot.state != "open":
            return _store_error(404, "NoSuchUpload"), "the upload URL is unknown or already used"
        if slot.method == "put_parts":
            return _receive_part(slot, request, authenticated)
        wrong = "credentials are sent to the file store" if sent_credentials(request) else ""
        if slot.method == "post":
            content, wrong_form = _form_file(request, slot.fields)
            wrong = wrong or wrong_form
        else:
            content = request.body
        expected = "POST" if slot.method == "post" else "PUT"
        if request.method != expected:
            return _store_error(405, "MethodNotAllowed"), f"{expected} is expected"
        if wrong:
            return _store_error(400, "InvalidArgument"), wrong
        return _kept(slot, content), ""


def _kept(slot: Slot, content: bytes) -> Reply:
    # Checksums of file stores, not of anything secret.
    md5 = hashlib.md5(content, usedforsecurity=False).hexdigest()
    if slot.md5 not in ("", md5) or slot.sha256 not in ("", hashlib.sha256(content).hexdigest()):
        return _store_error(400, "BadDigest")
    slot.content, slot.state = content, "uploaded"
    return empty_reply(204 if slot.method == "post" else 200)


def _receive_part(slot: Slot, request: Request, authenticated: bool) -> tuple[Reply, str]:
    """A part is sent with credentials, to which the real service answers 404 where they are missing."""
    if not authenticated:
        return not_found(), "parts are sent with credentials"
    number = request.parameter("part_number")
    if request.method != "PUT" or request.parameter("upload_id") != slot.identifier or not number.isdigit():
        return _store_error(400, "InvalidPart"), "a part needs PUT, upload_id and part_number"
    slot.parts[int(number)] = request.body
    return empty_reply(200), ""


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


def _slot_reply(call: Call, slot: Slot) -> Reply:
    value = {
        "identifier": slot.identifier,
        "upload_url": _upload_url(call.request, slot),
        "upload_fields": slot.fields or None,
        "upload_headers": None,
        "upload_querystring": None,
    }
    return json_reply(value, call.operation.status)


def _upload_url(request: Request, slot: Slot) -> str:
    return f"{request.origin}{PREFIX}{slot.identifier}"


def _store_error(status: int, code: str) -> Reply:
    """An error of the object store, which speaks XML."""
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>{code}</Code></Error>'
    return Reply(status, {"content-type": "application/xml"}, text.encode())
