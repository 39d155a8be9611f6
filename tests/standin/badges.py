"""The badge of a package version: an image, data for shields.io, or JSON."""

from __future__ import annotations

from collections.abc import Mapping

from .journal import Reply, Request
from .replies import json_reply

BADGE = "badges_version_list"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="20">'
    '<text x="6" y="14">{label} | {version}</text></svg>'
)


def badge_reply(values: Mapping[str, str], request: Request) -> Reply:
    """What `render` and `shields` ask for; the schema says no more than "an object"."""
    label, version = values["package_name"], values["package_version"]
    if request.parameter("render").lower() == "true":
        image = SVG.format(label=label, version=version).encode()
        return Reply(200, {"content-type": "image/svg+xml"}, image)
    if request.parameter("shields").lower() == "true":
        return json_reply({"schemaVersion": 1, "label": label, "message": version, "color": "blue"})
    return json_reply({"version": version})
