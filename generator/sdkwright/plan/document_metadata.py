"""What the documents' `info` gives for the metadata of a project.

It is untrusted, and about the API: what sdk.yaml would not take is left out, and only links are taken unasked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.config.metadata import EMAIL, LINE, PERSON, URL, Person, is_license
from sdkwright.config.sections import Check
from sdkwright.model import Information
from sdkwright.plan.prose import first_sentence

__all__ = ["DocumentMetadata", "document_metadata", "document_urls"]

# A version that counts releases; a bare number and a date are not that, and nor is what has a mark of its own.
_RELEASE = re.compile(r"v?((?:0|[1-9]\d{0,2})\.(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4}))?)\Z")
# Package indexes show a summary of up to 512 letters.
_LONGEST = 400
_MARKUP = re.compile(r"[<>\[\]`*|#]")
_NAMED: Mapping[str, str] = {
    "apache": "Apache-2.0",
    "apache 2": "Apache-2.0",
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache license version 2.0": "Apache-2.0",
    "bsd 2-clause": "BSD-2-Clause",
    "bsd 3-clause": "BSD-3-Clause",
    "cc by 4.0": "CC-BY-4.0",
    "cc0": "CC0-1.0",
    "gpl v3": "GPL-3.0-only",
    "isc": "ISC",
    "mit": "MIT",
    "mozilla public license 2.0": "MPL-2.0",
    "mpl 2.0": "MPL-2.0",
    "unlicense": "Unlicense",
}
"""Names that documents use for licences, in small letters, without commas and without "the" and "license" at an end."""

_LICENSE_URL = re.compile(
    r"https?://(www\.)?(apache\.org/licenses/LICENSE-2\.0|opensource\.org/licenses?/mit)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class DocumentMetadata:
    """What can be taken over; texts are empty, and the author is None, where there is nothing.

    license: an SPDX expression.
    """

    description: str
    version: str
    license: str
    author: Person | None
    urls: Mapping[str, str]


def document_metadata(information: Information) -> DocumentMetadata:
    """All that can be taken over where somebody will look at it."""
    person = Person(_checked(information.contact, PERSON), _checked(information.email, EMAIL))
    release = _RELEASE.match(information.version)
    return DocumentMetadata(
        description=_description(information),
        version=release[1] if release else "",
        license=_license(information),
        author=person if person.name or person.email else None,
        urls=document_urls(information),
    )


def document_urls(information: Information) -> dict[str, str]:
    """Links about the API, by the labels that package indexes know."""
    urls = {"Homepage": information.website, "Documentation": information.documentation}
    return {label: url for label, url in urls.items() if _checked(url, URL)}


def _checked(text: str, check: Check) -> str:
    accepts, _ = check
    return text if accepts(text) else ""


def _description(information: Information) -> str:
    """One sentence without its stop, and without markup: what is none of that is left out."""
    text = information.summary or first_sentence(information.description)[0]
    text = " ".join(text.split()).rstrip(".")
    return "" if len(text) > _LONGEST or _MARKUP.search(text) else _checked(text, LINE)


def _license(information: Information) -> str:
    for text in (information.license_id, information.license_name):
        if is_license(text):
            return text
    words = information.license_name.lower().replace(",", "").removeprefix("the ").removesuffix(" license")
    if words in _NAMED:
        return _NAMED[words]
    link = _LICENSE_URL.match(information.license_url)
    return "" if link is None else "Apache-2.0" if "apache" in link[0].lower() else "MIT"
