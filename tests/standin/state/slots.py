"""Upload slots: asked for, filled at the file store (`object_store.py`), and used once for a package."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from .. import values
from ..faults import Faults
from ..journal import Reply, Request
from ..replies import empty_reply, error_reply, invalid, json_reply, not_found
from .world import Call, Handler

State = Literal["open", "uploaded", "used", "aborted"]
MOST_PARTS = 10_000
# How long a signed address is good for, in seconds.
SIGNED_FOR = 3600
# `put` and `put_parts` go to the upload host of the service itself, all others to an object store. For `put` this is a
# guess: of the methods, only `post` and `put_parts` were seen on the wire.
HOSTED = frozenset({"put", "put_parts"})


@dataclass(slots=True)
class Slot:
    """A place for one file; `content` is what arrived, once all of it has.

    `fields` are those that a form must hold, `headers` and `query` those that an upload must carry. `expires` is when
    a signed address ends, in seconds since the epoch.
    """

    identifier: str
    filename: str
    method: str
    md5: str = ""
    sha256: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    query: str = ""
    expires: float = 0.0
    state: State = "open"
    content: bytes = b""
    parts: dict[int, bytes] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """Where the bytes go, at the file store."""
        return f"/upload/{self.identifier}" if self.method in HOSTED else f"/bucket/{self.identifier}"

    def fits(self, content: bytes) -> bool:
        """Whether bytes have the checksums that were promised, which protect nothing secret."""
        md5 = hashlib.md5(content, usedforsecurity=False).hexdigest()
        return self.md5.lower() in ("", md5) and self.sha256.lower() in ("", hashlib.sha256(content).hexdigest())


@dataclass(slots=True)
class Slots:
    """All slots of one stand-in by identifier; `store` is the address of the file store.

    `forgotten` are those of before the last reset: an upload whose client has gone may still be on its way to one.
    """

    faults: Faults
    clock: Callable[[], float]
    store: str
    slots: dict[str, Slot] = field(default_factory=dict)
    forgotten: set[str] = field(default_factory=set)

    def clear(self) -> None:
        """Take all slots away, and remember that they were given out."""
        self.forgotten |= self.slots.keys()
        self.slots.clear()

    def handlers(self) -> dict[str, Handler]:
        """The handlers of the file operations."""
        return {
            "v1:files_validate": self.validate,
            "v1:files_create": self.create,
            "v1:files_info": self.info,
            "v1:files_complete": self.complete,
            "v1:files_abort": self.abort,
        }

    def ready(self, identifier: str) -> bool:
        """Whether a file has arrived and is not used yet."""
        slot = self.slots.get(identifier)
        return slot is not None and slot.state == "uploaded"

    def use(self, identifier: str) -> Slot:
        """Use a file up."""
        slot = self.slots[identifier]
        slot.state = "used"
        return slot

    def filled(self, filename: str, content: bytes) -> Slot:
        """A slot for a file that is here already."""
        identifier = self._new_identifier()
        slot = self.slots[identifier] = Slot(identifier, filename, "put", state="uploaded", content=content)
        return slot

    def validate(self, call: Call) -> Reply:
        """Whether a slot would be given."""
        return _refusal(call) or empty_reply(call.operation.status)

    def create(self, call: Call) -> Reply:
        """A new slot."""
        if refusal := _refusal(call):
            return refusal
        identifier, body = self._new_identifier(), call.body
        slot = Slot(
            identifier=identifier,
            filename=body["filename"],
            method=body.get("method", "post"),
            md5=body.get("md5_checksum", ""),
            sha256=body.get("sha256_checksum", ""),
            expires=self.clock() + SIGNED_FOR,
        )
        self._sign(slot)
        self.slots[identifier] = slot
        return self._reply(call, slot)

    def info(self, call: Call) -> Reply:
        """Where one part goes; only a slot in parts has such places."""
        slot = self.slots.get(call.values["identifier"])
        if slot is None:
            return not_found()
        if slot.method != "put_parts":
            return error_reply(400, "This upload is not a multipart upload.")
        query = f"upload_id={slot.identifier}&part_number={call.request.parameter('part_number', '1')}"
        value = {"identifier": slot.identifier, "upload_url": self._url(slot), "upload_querystring": query}
        return json_reply(value, call.operation.status)

    def complete(self, call: Call) -> Reply:
        """The parts become the file. That it may be asked for again, with the same answer, is a guess."""
        slot = self.slots.get(call.values["identifier"])
        if slot is None or slot.state == "aborted":
            return not_found()
        if slot.state == "open":
            if wrong := self._wrong_parts(slot):
                return error_reply(400, wrong)
            content = b"".join(slot.parts[number] for number in sorted(slot.parts))
            if not slot.fits(content):
                return error_reply(400, "The checksum of the upload does not match.")
            slot.content, slot.state = content, "uploaded"
        return self._reply(call, slot)

    def abort(self, call: Call) -> Reply:
        """The slot takes nothing more."""
        slot = self.slots.get(call.values["identifier"])
        if slot is None:
            return not_found()
        slot.state = "aborted"
        return empty_reply(call.operation.status)

    def _new_identifier(self) -> str:
        return values.token(f"slot/{len(self.slots)}", 16)

    def _wrong_parts(self, slot: Slot) -> str:
        """What is wrong with the parts, by the rules of object stores; "" for nothing."""
        numbers = sorted(slot.parts)
        if not numbers or numbers != list(range(1, len(numbers) + 1)):
            return "The upload is missing parts."
        if any(len(slot.parts[number]) < self.faults.smallest_part for number in numbers[:-1]):
            return "Your proposed upload is smaller than the minimum allowed size."
        return ""

    def _sign(self, slot: Slot) -> None:
        """What an upload must carry along to be let in; which of it the real service asks for is a guess."""
        signature = values.hexadecimal(slot.identifier, 64)
        if slot.method == "post":
            slot.fields = {
                "key": f"uploads/{slot.identifier}",
                "policy": values.token(slot.identifier, 40),
                "x-amz-signature": signature,
                "success_action_status": "204",
            }
        elif slot.method == "presigned":
            slot.query = f"X-Amz-Expires={SIGNED_FOR}&X-Amz-Signature={signature}"
        if self.faults.signed_extras and slot.method not in HOSTED:
            slot.headers = {"x-amz-meta-slot": slot.identifier}
            slot.query = slot.query or f"X-Amz-Signature={signature}"

    def _reply(self, call: Call, slot: Slot) -> Reply:
        # The query of a signed address is a part of it, unless all extras are to be given apart.
        apart = self.faults.signed_extras or not slot.query
        value = {
            "identifier": slot.identifier,
            "upload_url": self._url(slot) if apart else f"{self._url(slot)}?{slot.query}",
            "upload_fields": slot.fields or None,
            "upload_headers": slot.headers or None,
            "upload_querystring": slot.query or None if apart else None,
        }
        return json_reply(value, call.operation.status)

    def _url(self, slot: Slot) -> str:
        return f"{self.store}{slot.path}"


def _refusal(call: Call) -> Reply | None:
    name = call.body["filename"]
    return invalid({"filename": ["This is a path, not the name of a file."]}) if "/" in name else None


def slot_at(slots: Slots, request: Request) -> Slot | None:
    """The slot whose address a request goes to; None where there is none."""
    slot = slots.slots.get(_identifier(request))
    return slot if slot is not None and slot.path == request.path else None


def is_late(slots: Slots, request: Request) -> bool:
    """Whether a request goes to a slot of before the last reset, for which nobody waits any more."""
    return _identifier(request) in slots.forgotten


def _identifier(request: Request) -> str:
    return request.path.rpartition("/")[2]
