"""Bodies of a media range: the caller names the media type, and what may be anything is bytes."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest

from tests.functional.forms import taking
from tests.functional.harness import Sdk, make

BINARY = "{schema: {type: string, format: binary}}"


@pytest.mark.parametrize("media", ["image/*", "audio/*", "video/*; q=1", "font/*"])
@pytest.mark.parametrize("media_object", [BINARY, "{}", "{schema: {}}"])
class TestRanges:
    """A range tells nothing that could be sent."""

    def test_asked(self, tmp_path: Path, media: str, media_object: str) -> None:
        """The media type is a required argument, and what is given is sent."""
        sdk = make(tmp_path, taking(f"{{'{media}': {media_object}}}"))
        given: dict[str, Any] = {"body": b"\x89PNG", "content_type": "image/png"}
        sent = sdk.call("x", **given).sent
        assert (sent.content, sent.headers["Content-Type"]) == (b"\x89PNG", "image/png")
        parameter = inspect.signature(sdk.client()[0].x).parameters["content_type"]
        assert (parameter.default, parameter.annotation) == (inspect.Parameter.empty, "str")
        with pytest.raises(TypeError, match="content_type"):
            sdk.client()[0].x(body=b"")


@pytest.mark.parametrize(
    "content", [BINARY, "{}", "{schema: {}}", "{schema: {type: string}}", "{schema: {contentMediaType: '*/*'}}"]
)
def test_anything(tmp_path: Path, content: str) -> None:
    """What may be anything is bytes, of a media type that says no more unless the caller names one."""
    sdk = make(tmp_path, taking(f"{{'*/*': {content}}}"))
    sent = sdk.call("x", body=b"\x00{").sent
    assert (sent.content, sent.headers["Content-Type"]) == (b"\x00{", "application/octet-stream")
    assert sdk.call("x", body=b"\x00", content_type="image/png").sent.headers["Content-Type"] == "image/png"
    assert "body: " in sdk.text("_client.py")
    assert "Uploadable" in sdk.text("_client.py").split("body: ")[1].split("\n")[0]


def test_one_of_the_range(tmp_path: Path) -> None:
    """A media type that is documented beside the range is the usual one."""
    sdk = make(tmp_path, taking(f"{{image/*: {BINARY}, image/png: {BINARY}}}"))
    assert sdk.call("x", body=b"").sent.headers["Content-Type"] == "image/png"
    assert sdk.call("x", body=b"", content_type="image/gif").sent.headers["Content-Type"] == "image/gif"


@pytest.mark.spec(
    taking(
        f"{{application/json: {{schema: {{type: object, required: [url], properties: {{url: {{type: string}}}}}}}}, "
        f"image/*: {BINARY}, text/*: {{}}}}"
    )
)
class TestBesideOthers:
    """A range beside other shapes of the body."""

    def test_sent(self, sdk: Sdk) -> None:
        """The media type tells the shape, whichever of the range it is."""
        assert sdk.call("x", url="u").sent.json == {"url": "u"}
        for kind in ("image/png", "Image/WEBP; a=b"):
            sent = sdk.call("x", body=b"x", content_type=kind).sent
            assert (sent.content, sent.headers["Content-Type"]) == (b"x", kind)

    def test_refused(self, sdk: Sdk) -> None:
        """Without it, or with one that nothing documents, nothing is sent."""
        client, transport = sdk.client()
        for given in (
            {"body": b"x"},
            {"body": b"x", "content_type": "audio/ogg"},
            {"content_type": "image/png", "url": "u"},
        ):
            with pytest.raises(sdk.module.ConfigurationError):
                client.x(**given)
        assert transport.requests == []


@pytest.mark.parametrize("value", ["a/b\r\nX-Evil: 1", "é/x", 5])
def test_smuggling(tmp_path: Path, value: Any) -> None:
    """What is no text for a header is refused."""
    sdk = make(tmp_path, taking(f"{{image/*: {BINARY}}}"))
    with pytest.raises(sdk.module.ConfigurationError):
        sdk.client()[0].x(body=b"", content_type=value)
