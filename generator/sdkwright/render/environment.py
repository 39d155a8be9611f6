"""The Jinja environment: strict about names, with the filters that turn values into source."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sdkwright.literals import literal
from sdkwright.plan.annotations import union
from sdkwright.render import (
    api_list,
    client,
    client_docs,
    discovery_source,
    documented_objects,
    imports,
    markdown,
    methods,
    paging,
    project_metadata,
    public_names,
    reference,
    webhook_signatures,
)
from sdkwright.render.annotated import alias, by_tag, field
from sdkwright.render.docstrings import attribute, comment, docstring, prose
from sdkwright.render.toml import toml

_PACKAGE = Path(__file__).parent.parent
# In a wheel the templates are inside the package, in a checkout beside the source root.
TEMPLATES = next(path for path in (_PACKAGE / "templates", _PACKAGE.parent.parent / "templates") if path.is_dir())


_FILTERS: Mapping[str, Callable[..., Any]] = {
    "literal": literal,
    "docstring": docstring,
    "attribute": attribute,
    "comment": comment,
    "prose": prose,
    "field": field,
    "alias": alias,
    "by_tag": by_tag,
    "alternatives": union,
    "operation": methods.operation,
    "signature": methods.signature,
    "overloads": methods.overloads,
    "decorators": methods.decorators,
    "call": methods.call,
    "group_names": imports.group_names,
    "models_by_module": imports.models_by_module,
    "model_names": imports.model_names,
    "webhook_names": imports.webhook_names,
    "webhook_signature": methods.webhook_signature,
    "webhook_body": methods.webhook_body,
    "has_webhooks": public_names.has_webhooks,
    "signature_source": webhook_signatures.signature_source,
    "verify_doc": webhook_signatures.verify_doc,
    "webhook_words": webhook_signatures.webhook_words,
    "standard": imports.standard,
    "from_runtime": imports.from_runtime,
    "settings": client.settings,
    "changed_arguments": client.changed_arguments,
    "changes_doc": client_docs.changes_doc,
    "credential_arguments": client.credential_arguments,
    "credential_values": client.credential_values,
    "variable_values": client.variable_values,
    "client_names": client.client_names,
    "discovery_words": discovery_source.discovery_words,
    "sent_as": client_docs.sent_as,
    "client_doc": client_docs.client_doc,
    "client_words": client_docs.client_words,
    "header_names": client.header_names,
    "header_type": client.header_type,
    "reply_headers": client.reply_headers,
    "paging_names": paging.paging_names,
    "paging": paging.paging,
    "public_names": public_names.public_names,
    "exports_by_module": public_names.exports_by_module,
    "root_error": public_names.root_error,
    "runtime_names": public_names.runtime_names,
    "json": json.dumps,
    "markdown": markdown.markdown,
    "inline": markdown.inline,
    "code": markdown.code,
    "markup": markdown.markup,
    "entities": markdown.entities,
    "api_sections": api_list.api_sections,
    "import_list": api_list.import_list,
    "example": reference.example,
    "curl": reference.curl,
    "first_program": reference.first_program,
    "method_and_arguments": reference.method_and_arguments,
    "call_signature": reference.call_signature,
    "argument_type": reference.argument_type,
    "argument_meaning": reference.argument_meaning,
    "reply": reference.reply,
    "linked_type": reference.linked_type,
    "relative": reference.relative,
    "navigation": reference.navigation,
    "shown_signature": reference.shown_signature,
    "documented_clients": documented_objects.documented_clients,
    "client_members": documented_objects.client_members,
    "model_fields": reference.model_fields,
    "documented_names": documented_objects.documented_names,
    "object_options": documented_objects.object_options,
    "union": set.union,
    "toml": toml,
    "classifiers": project_metadata.classifiers,
    "dependencies": project_metadata.dependencies,
    "extras": project_metadata.extras,
    "person": project_metadata.person,
}
"""The filters by their names in templates."""


@cache
def environment() -> Environment:
    """The environment in which every template is rendered; it caches compiled templates for the next SDK."""
    # Source and Markdown are rendered, not HTML: the literal and docstring filters do the escaping.
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters |= _FILTERS
    return env
