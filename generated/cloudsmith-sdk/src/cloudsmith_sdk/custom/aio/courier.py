# Copied from custom/aio/courier.py; change that file, not this one.
"""Brings files to where packages are made of them: as one form, or in parts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from ..._runtime import (
    ANONYMOUS,
    NotFoundError,
    PermissionDeniedError,
    SdkError,
    ServerError,
    TransferError,
    TransportError,
)
from ..._runtime.aio.waiting import with_stop_async
from ..._runtime.calls.side_by_side import Stop, StoppedError, side_by_side_async
from ..._runtime.retrying.delays import backoff
from ..failures import PushInterruptedError
from ..files import LocalFile
from ..parts import Parts, part_size_for
from ..progress import Watch

if TYPE_CHECKING:
    from ... import models
    from ..._client import AsyncCloudsmith


class AsyncCourier:
    """Brings files to a repository.

    place: owner and repository. part_size: bytes from which on a file goes in parts, and which each has.
    concurrency: how many parts go at the same time.
    """

    def __init__(self, client: AsyncCloudsmith, place: tuple[str, str], part_size: int, concurrency: int) -> None:
        self._client, self._place = client, place
        self._part_size, self._concurrency = part_size, concurrency

    async def bring(self, file: LocalFile, watch: Watch, stop: Stop, parts: Parts | None = None) -> str:
        """Upload a file, or the rest of it where `parts` are given, and return its identifier.

        Raises PushInterruptedError where the connection broke in between, so that the rest can be sent later.
        """
        part_size = part_size_for(file.size, self._part_size)
        if parts is None and file.size < part_size:
            return await self._bring_whole(file, watch)
        if parts is None:
            slot = await self._slot(file, "put_parts")
            parts = Parts(identifier=slot.identifier, size=file.size, part_size=part_size, md5=file.md5)
            address = slot.upload_url
        else:
            info = await self._client.files.info(*self._place, parts.identifier, filename=file.name, part_number=1)
            address = info.upload_url
        try:
            await self._send_parts(_Journey(file, parts, watch, Stop(stop)), address)
            return await self._complete(file, parts.identifier)
        except TransportError as error:
            raise _interrupted(error, parts) from error
        except StoppedError:
            raise
        except Exception:
            await self._abort(file, parts.identifier)
            raise

    async def _slot(self, file: LocalFile, method: str) -> models.PackageFileUpload:
        return await self._client.files.create(*self._place, filename=file.name, md5_checksum=file.md5, method=method)

    async def _bring_whole(self, file: LocalFile, watch: Watch) -> str:
        """Upload a file as one form; after a failure in a new slot, since the first one may be used up or expired."""
        sender = self._client._sender
        policy, attempt = sender.config.limits.retries or sender.settings.retries, 1
        while True:
            slot = await self._slot(file, "post")
            try:
                await self._post(slot, file, watch)
                return slot.identifier
            except (TransportError, ServerError, NotFoundError, PermissionDeniedError):
                if attempt > policy.most:
                    raise
            await sender.timing.sleep(backoff(attempt, policy, sender.timing.random))
            attempt += 1

    async def _post(self, slot: models.PackageFileUpload, file: LocalFile, watch: Watch) -> None:
        """Send the form of a slot, whose last part is the file; the object store is no place for credentials."""
        store = self._client.with_options(auth=ANONYMOUS, retries=0)
        await store.request(
            "POST",
            slot.upload_url,
            query=dict(parse_qsl(slot.upload_querystring or "", keep_blank_values=True)),
            form=slot.upload_fields or {},
            # It has no media type of its own, as browsers and the vendor's command line send it.
            files={"file": (file.name, file.upload, "")},
            headers=_texts(slot.upload_headers or {}),
            progress=lambda sent, _total: watch.sent(file.name, min(sent, file.size)),
        )
        watch.sent(file.name, file.size)

    async def _send_parts(self, journey: _Journey, address: str) -> None:
        """Send the parts that are missing, some at a time; the first that fails ends the others."""
        parts, stop = journey.parts, journey.stop
        journey.tell_arrived()
        host = with_stop_async(_at_host(self._client, address), stop)
        works = [partial(self._send_part, host, address, journey, number) for number in parts.missing]
        results = await side_by_side_async(works, self._concurrency, stop)
        failures = [result for result in results if isinstance(result, Exception)]
        own = [failure for failure in failures if not isinstance(failure, StoppedError)]
        if failures:
            raise (own or failures)[0]

    async def _send_part(self, host: AsyncCloudsmith, address: str, journey: _Journey, number: int) -> None:
        """Send one part, with credentials; it is sent again alone where it fails, as often as the client does so."""
        start, length = journey.parts.span(number)
        place = urlsplit(address)
        try:
            await host.request(
                "PUT",
                place.path,
                query={**dict(parse_qsl(place.query)), "upload_id": journey.parts.identifier, "part_number": number},
                body=journey.file.part(start, length),
                progress=lambda sent, _total: journey.tell(number, sent),
            )
        except Exception:
            journey.stop.is_set = True
            raise
        journey.parts.done.add(number)
        journey.tell(number, length)

    async def _complete(self, file: LocalFile, identifier: str) -> str:
        more = {"upload_id": identifier, "complete": True}
        done = await self._client.files.complete(*self._place, identifier, filename=file.name, options={"body": more})
        return done.identifier

    async def _abort(self, file: LocalFile, identifier: str) -> None:
        """Let the server forget the parts; where it does not hear of it, it forgets them in its own time."""
        try:
            await self._client.files.abort(*self._place, identifier, filename=file.name)
        except SdkError:
            return


class _Journey:
    """One file under way in parts."""

    def __init__(self, file: LocalFile, parts: Parts, watch: Watch, stop: Stop) -> None:
        self.file, self.parts, self.watch, self.stop = file, parts, watch, stop

    def tell(self, number: int, sent: int) -> None:
        """Tell how much of a part has been sent."""
        self.stop.check()
        self.watch.sent(f"{self.file.name} {number}", sent, self.parts.token())

    def tell_arrived(self) -> None:
        """Tell how much has arrived before."""
        for number in sorted(self.parts.done):
            self.tell(number, self.parts.span(number)[1])


def _at_host(client: AsyncCloudsmith, address: str) -> AsyncCloudsmith:
    """A client for the service's own upload host, which wants the credentials.

    Raises TransferError for an address that would show them to others on the way.
    """
    place = urlsplit(address)
    if place.scheme != "https" and client.base_url.startswith("https:"):
        raise TransferError("the server wants parts to be sent without TLS: they would show the credentials")
    config = client._sender.config.at(f"{place.scheme}://{place.netloc}")
    return client._derived(client._sender.changed(config))


def _interrupted(error: TransportError, parts: Parts) -> PushInterruptedError:
    told = PushInterruptedError(
        f"the upload broke off: {error}; push with resume={parts.token()!r} to send the rest",
        kind=error.kind,
        sent=error.sent,
        method=error.method,
        url=error.url,
        attempt=error.attempt,
    )
    told.resume = parts.token()
    return told


def _texts(pairs: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in pairs.items()}
