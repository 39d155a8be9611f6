"""Errors as the server gives them, in every shape that it is known to give.

404 {"detail": "Not found."}        -> NotFoundError: status, detail, code, fields, field_errors, headers, body, ...
502 <html>...                       -> ServerError all the same
"""

from __future__ import annotations

import datetime
import pickle
from email.utils import format_datetime
from typing import Any

import pytest

import cloudsmith_sdk as sdk
from tests.conformance.both import refused, settled
from tests.standin import Standin

REPOSITORY = ("acme", "prod")
CLASSES = {
    400: sdk.BadRequestError,
    401: sdk.AuthenticationError,
    402: sdk.PaymentRequiredError,
    403: sdk.PermissionDeniedError,
    404: sdk.NotFoundError,
    405: sdk.ClientError,
    409: sdk.ConflictError,
    415: sdk.ClientError,
    422: sdk.ValidationError,
    429: sdk.RateLimitError,
    500: sdk.ServerError,
    502: sdk.ServerError,
    503: sdk.ServerError,
}


@pytest.mark.parametrize(("status", "kind"), CLASSES.items())
async def test_class_of_a_status(status: int, kind: type[sdk.ApiError], api: Any, standin: Standin) -> None:
    """Each status raises its class, which tells what was asked, what was said and by what reply."""
    standin.fail_next(status, {"detail": "No.", "code": "refused", "more": 1}, {"X-Request": "r1"})
    error = await refused(kind, lambda: api.repos.read("acme", "a b"))
    assert (error.status, error.detail, error.code, error.fields, error.field_errors) == (
        status,
        "No.",
        "refused",
        None,
        {},
    )
    assert (error.method, error.url) == ("GET", f"{standin.url}/v1/repos/acme/a%20b/")
    assert (error.headers["x-request"], error.body) == ("r1", standin.last_exchange.reply.body)
    assert error.retry_after is None
    assert "test-key" not in f"{error} {error!r} {error.headers}"
    assert isinstance(error, sdk.SdkError)
    assert isinstance(error, sdk.ClientError if status < 500 else sdk.ServerError)


async def test_error_survives_pickling(api: Any, standin: Standin) -> None:
    """An error can be pickled, to come back from another process."""
    error = await refused(sdk.NotFoundError, lambda: api.repos.read("acme", "nothing"))
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.status, again.url) == (type(error), str(error), 404, error.url)


async def test_gateway_in_html(api: Any, standin: Standin) -> None:
    """A gateway's HTML page is a ServerError whose detail is the page's title."""
    standin.fail_next(502, "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>")
    error = await refused(sdk.ServerError, lambda: api.repos.read(*REPOSITORY))
    assert (error.status, error.detail, error.fields) == (502, "502 Bad Gateway", None)
    assert error.body.startswith(b"<html>")


@pytest.mark.parametrize("body", [None, b"", b"\xff\xfe", b"{", [], ["Broken."], {}, {"detail": None}])
async def test_broken_bodies(body: Any, api: Any, standin: Standin) -> None:
    """An error is built from any body, with the name of the status where the body says nothing."""
    standin.fail_next(503, body, {"Content-Type": "application/json"})
    error = await refused(sdk.ServerError, lambda: api.repos.read(*REPOSITORY))
    assert error.detail == ("Broken." if body == ["Broken."] else "Service Unavailable")
    assert error.body == standin.last_exchange.reply.body


async def test_throttled(api: Any, standin: Standin) -> None:
    """Too many requests is RateLimitError with the seconds to wait; what takes an hour is not waited for."""
    standin.throttle(after=1, retry_after=3304)
    hasty = api.with_options(pacing="off", retries=2)
    await settled(hasty.repos.read(*REPOSITORY))
    error = await refused(sdk.RateLimitError, lambda: hasty.repos.read(*REPOSITORY))
    assert (error.status, error.retry_after) == (429, 3304.0)
    assert error.detail == "Request was throttled. Expected available in 3304.0 seconds."
    assert error.headers["X-RateLimit-Remaining"] == "0"
    assert len(standin.exchanges) == 2


async def test_nothing_is_left(api: Any, standin: Standin) -> None:
    """Where the last reply told that nothing is left for an hour, the next call fails before it is sent."""
    standin.throttle(after=1, retry_after=3304)
    await settled(api.repos.read(*REPOSITORY))
    assert api.rate_limit.remaining == 0
    error = await refused(sdk.RateLimitExhaustedError, lambda: api.repos.read(*REPOSITORY))
    assert error.retry_at is not None
    assert len(standin.exchanges) == 1


async def test_wait_until_a_date(api: Any, standin: Standin) -> None:
    """A date in Retry-After is seconds too, counted from the time at which the server says it replied."""
    later = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=1)
    standin.fail_next(503, {"detail": "Later."}, {"Retry-After": format_datetime(later, usegmt=True)})
    error = await refused(sdk.ServerError, lambda: api.repos.read(*REPOSITORY))
    assert error.retry_after == pytest.approx(3600, abs=60)


@pytest.mark.parametrize(
    ("fields", "flat"),
    [
        ({"name": ["Too long.", "Taken."]}, {"name": ["Too long.", "Taken."]}),
        ({"name": "Too long."}, {"name": ["Too long."]}),
        (
            {"privileges": {"detail": "Invalid team(s) specified ['X']"}},
            {"privileges": ["Invalid team(s) specified ['X']"]},
        ),
        ({"a": {"b": {"c": ["Deep."]}}}, {"a.b.c": ["Deep."]}),
        ({"non_field_errors": ["Whole."]}, {"non_field_errors": ["Whole."]}),
        ({"rows": [{"name": ["Bad."]}]}, {"rows.0.name": ["Bad."]}),
        (["Bare."], {"non_field_errors": ["Bare."]}),
        ("Text.", {"non_field_errors": ["Text."]}),
    ],
)
async def test_odd_fields(fields: Any, flat: dict[str, list[str]], api: Any, standin: Standin) -> None:
    """What is said about fields is kept as it came, whatever its shape, and flattened to dotted names."""
    standin.fail_next(422, {"detail": "Invalid input.", "code": "invalid", "fields": fields})
    error = await refused(sdk.ValidationError, lambda: api.repos.read(*REPOSITORY))
    assert (error.code, error.fields, error.field_errors) == ("invalid", fields, flat)
    assert all(name in str(error) for name in flat)


async def test_errors_of_the_service_itself(api: Any, standin: Standin) -> None:
    """What the service refuses comes as the class of its kind: no permission, a name that is taken."""
    standin.deny("repos_read")
    error: sdk.ApiError = await refused(sdk.PermissionDeniedError, lambda: api.repos.read(*REPOSITORY))
    assert error.detail == "You do not have permission to perform this action."
    error = await refused(sdk.ValidationError, lambda: api.repos.create("acme", name="prod"))
    assert error.field_errors == {"slug": ["This field must be unique."]}


async def test_list_can_fail_on_a_later_page(api: Any, standin: Standin) -> None:
    """An error on a later page is raised when iteration gets there, a 404 that means something else included."""
    standin.seed_packages("acme", "prod", 20)
    page = await settled(api.packages.list(*REPOSITORY, page_size=10))
    standin.fail_next(404, {"detail": "Not found."})
    error = await refused(sdk.NotFoundError, page.next_page)
    assert error.url.endswith("page=2") or "page=2&" in error.url


async def test_reply_that_is_no_json(api: Any, standin: Standin) -> None:
    """A success that claims to be JSON and is not is a DecodeError with the bytes that came."""
    standin.answer("repos_read", b"{oops", headers={"Content-Type": "application/json"})
    error = await refused(sdk.DecodeError, lambda: api.repos.read(*REPOSITORY))
    assert error.body == b"{oops"


async def test_empty_part_of_a_path(api: Any, standin: Standin) -> None:
    """An empty path value is refused before anything is sent, since it would name something else."""
    await refused(sdk.ConfigurationError, lambda: api.repos.read("acme", ""))
    assert standin.exchanges == []
