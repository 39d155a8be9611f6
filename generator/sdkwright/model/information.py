"""What documents say of an API as a whole."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Information:
    """The words of the documents about the whole API; empty where they say nothing.

    All but the description are on one line. `license_id` is an SPDX expression, or what the document gives for one;
    `website` is the contact's, and `documentation` that of the external documentation.
    """

    summary: str = ""
    description: str = ""
    version: str = ""
    contact: str = ""
    email: str = ""
    website: str = ""
    documentation: str = ""
    license_id: str = ""
    license_name: str = ""
    license_url: str = ""
