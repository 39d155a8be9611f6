"""What an SDK was made of, as digests that stand in its lock: who has both can tell whether they belong together."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sdkwright.config.sdk_yaml import Config
from sdkwright.load import Document, values_read
from sdkwright.output.line_ends import with_line_feeds
from sdkwright.render.environment import TEMPLATES
from sdkwright.render.runtime import runtime_texts

__all__ = ["Provenance", "digest", "provenance_of"]


@dataclass(frozen=True, slots=True)
class Provenance:
    """The digests of what a run read; all are empty where that is not known.

    configuration: of what sdk.yaml says; empty where there was none.
    documents: of what each document, overlay and file that references lead to says, by its name.
    templates, runtime: of the generator's own files that become the SDK's, and of the user's templates in their place.
    """

    configuration: str = ""
    documents: Mapping[str, str] = field(default_factory=dict)
    templates: str = ""
    runtime: str = ""


def digest(text: str) -> str:
    """The digest of a text, by which it is known again: 128 bits of SHA-256, in hexadecimal."""
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:32]


def provenance_of(config: Config, documents: Iterable[Document]) -> Provenance:
    """What an SDK is made of by this configuration and these documents."""
    own = {name: with_line_feeds(text.content) for name, text in config.templates.texts.items()}
    return Provenance(
        configuration=_value_digest(config.root.value) if config.root else "",
        documents={name: _value_digest(value) for name, value in values_read(documents).items()},
        templates=_common_digest(_template_texts() | own),
        runtime=_common_digest(runtime_texts()),
    )


def _value_digest(value: Any) -> str:
    """The digest of what a file says: comments and the order of keys make no difference."""
    return digest(json.dumps(value, sort_keys=True, default=str))


def _template_texts() -> dict[str, str]:
    paths = TEMPLATES.rglob("*.jinja")
    return {path.relative_to(TEMPLATES).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def _common_digest(texts: Mapping[str, str]) -> str:
    return digest("".join(f"{name} {digest(texts[name])}\n" for name in sorted(texts)))
