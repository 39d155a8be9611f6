"""The sdk.yaml that `init` begins a project with: what is decided, and beside it what else could be.

What documents say is untrusted: as a value it is a quoted string, as a comment one line without control characters.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from sdkwright.config.distribution import stem_name
from sdkwright.config.sdk_yaml import PackageConfig
from sdkwright.errors import printable
from sdkwright.inspection import Inspection
from sdkwright.migration.inheritance import NOTHING, Inheritance
from sdkwright.naming import constant, snake
from sdkwright.plan import Package
from sdkwright.plan.document_metadata import DocumentMetadata, document_metadata

__all__ = ["starting_text"]

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*\Z")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_WIDTH = 100
_LISTED = 10
_RETRIES = "# retries: {most: 2, idempotency_header: Idempotency-Key}"
# What `inspect` says of a rule beside the keys that a rule has in sdk.yaml.
_REMARKS = ("found", "operations", "why", "confidence")


def starting_text(
    package: PackageConfig,
    given: tuple[Mapping[str, str], str | None],
    inspection: Inspection,
    inherited: Inheritance = NOTHING,
) -> str:
    """Return the text of an sdk.yaml that makes what is made without one, or what is inherited.

    given: the documents, name -> path from the file's directory, or URL; and the path from there of the directory that
        references may not leave, where there is one.
    """
    lines = chain(
        _head(package, document_metadata(inspection.api.information), inherited),
        _documents(*given),
        _base_url(inspection, inherited),
        _environment(package, inspection.package, inherited),
        _credentials(inspection.package),
        _subset(),
        _tree(inspection, inherited),
        _models(inspection, inherited),
        _pagination(inspection, inherited),
        _calls(inherited),
        _custom(package),
    )
    return "\n".join(lines) + "\n"


def _head(package: PackageConfig, found: DocumentMetadata, inherited: Inheritance) -> Iterator[str]:
    known = inherited.package
    yield "# How the SDK is made of its documents. Every path is relative to this file."
    yield "# What is commented out shows the default, or what else there is."
    yield ""
    yield "package:"
    yield f"  name: {_value(package.name)} # what it is called on a package index"
    yield f"  module: {_value(package.module)} # what is imported"
    yield f"  client: {_value(package.client)} # the async client is Async{package.client}"
    if found.version and "version" not in known:
        yield f"  version: {_value(found.version)} # the document's; {package.version} where the SDK counts by itself"
    else:
        yield f"  version: {_value(package.version)}"
    yield _known("description", known.get("description") or found.description, "What the SDK is, in a sentence")
    says_license = bool(found.license and "license" not in known)
    license_ = _known("license", known.get("license") or found.license, "Apache-2.0")
    yield license_ + (" # as the document says of the API" * says_license)
    yield "  # license_file: LICENSE"
    yield "  # guide: guide.md # stands in the SDK's README; readme: takes the place of that as a whole"
    yield from _index(found, inherited)
    yield f"  output: {_value(package.name)} # the SDK's directory"


def _index(found: DocumentMetadata, inherited: Inheritance) -> Iterator[str]:
    """What a package index shows, and what is installed with the SDK."""
    author = found.author
    people = {key: text for key, text in (("name", author.name), ("email", author.email)) if text} if author else {}
    authors = inherited.authors or ([people] if people else [])
    yield _known("authors", authors, [{"name": "A. Person", "email": "person@example.com"}])
    yield "  # maintainers: [{name: A. Person}]"
    yield _known("urls", {**found.urls, **inherited.urls}, {"Documentation": "https://docs.example.com"})
    yield "  # keywords: [api]"
    yield '  # classifiers: ["Development Status :: 4 - Beta"]'
    yield '  # python: ">=3.11" # what the SDK needs, or less'
    yield "  # dependencies: [] # what hand-written modules import; extras: {name: []} for what they can do without"
    yield "  # private: false # true keeps it from package indexes"


def _known(key: str, found: Any, example: Any) -> str:
    """A key with what was found for it, or else, commented out, with an example."""
    return f"  {key}: {_value(found)}" if found else f"  # {key}: {_value(example)}"


def _documents(documents: Mapping[str, str], root: str | None) -> Iterator[str]:
    yield ""
    yield "documents:"
    yield from (f"  {_value(name)}: {_value(where)}" for name, where in documents.items())
    yield ""
    yield "# Corrections to the documents, laid over them in this order."
    yield "# overlays: [fixes.overlay.yaml]"
    yield ""
    yield "# The directory that references to files may not leave; by default each document's own."
    yield f"root: {_value(root)}" if root else "# root: .."
    yield ""
    yield "# Hosts that references may be fetched from."
    yield "# allowed_hosts: [example.com]"


def _base_url(inspection: Inspection, inherited: Inheritance) -> Iterator[str]:
    url = inspection.api.base_url if "://" in inspection.api.base_url else ""
    yield ""
    yield "# Where the API is; the client's base_url argument goes before it. By default what the documents name."
    if inherited.base_url:
        yield f"base_url: {_value(inherited.base_url)}"
        return
    yield f"# base_url: {_value(url or 'https://api.example.com')}" + ("" if url else " # the documents name no host")


def _environment(package: PackageConfig, planned: Package, inherited: Inheritance) -> Iterator[str]:
    prefix = constant(stem_name(package.name))
    yield ""
    yield "# Environment variables that stand in for arguments of the client."
    if inherited.environment:
        yield from _block("environment", inherited.environment)
        return
    yield "# environment:"
    yield f"#   base_url: {prefix}_BASE_URL"
    for credential in planned.project.credentials:
        yield f"#   {_value(credential.scheme)}: {prefix}_{constant(credential.argument)}"


def _credentials(planned: Package) -> Iterator[str]:
    credentials = planned.project.credentials
    yield ""
    if not credentials:
        yield "# Security scheme -> argument of the client; the documents have no scheme that takes a secret."
        yield "# credentials: {}"
        return
    yield "# Security scheme -> argument of the client."
    yield "credentials:"
    for credential in credentials:
        comment = _comment(f"{credential.kind} {credential.field}")
        yield f"  {_value(credential.scheme)}: {_value(credential.argument)} # {comment}"


def _subset() -> Iterator[str]:
    yield ""
    yield "# Part of the operations: those that include names, or all, less those that exclude names. * is a wildcard,"
    yield "# in paths up to the next slash; ** goes beyond. Models that nothing needs are left out."
    yield "# include: {tags: [], paths: [/example/**], operations: [example_*]}"
    yield "# exclude: {tags: [], paths: [], operations: [], extensions: [x-internal]}"


def _tree(inspection: Inspection, inherited: Inheritance) -> Iterator[str]:
    layouts = inspection.package.tree.layouts
    chosen = {layout.by for layout in layouts.values()}
    yield ""
    yield "# The tree of methods: by id, tag or path, or auto for what fits each document best; see sdkwright inspect."
    yield from (f"# {_comment(f'Laid out by {one.by}: {name}, since {one.why}')}" for name, one in layouts.items())
    if inherited.pins:
        yield from _block("tree", {"pins": inherited.pins, **({"also": inherited.also} if inherited.also else {})})
        return
    yield "# tree:"
    yield f"#   by: {chosen.pop() if len(chosen) == 1 else 'auto'}"
    first = next(iter(inspection.api.operations), None)
    if first is not None:
        yield "#   pins: # operation -> where it stands, whatever the rule says"
        yield f"#     {_value(first.key)}: {_value(inspection.package.paths[first.key])}"
        yield "#   also: {} # operation -> further paths of its method, which stay"


def _models(inspection: Inspection, inherited: Inheritance) -> Iterator[str]:
    yield ""
    yield "# The classes of models: schema in components/schemas -> what its class is called."
    if inherited.models:
        yield from _block("models", {"names": inherited.models})
        return
    models = inspection.package.locked_names.models.items()
    names = ((one.identity.rpartition("#/components/schemas/"), name) for name, one in models)
    schema, name = next(((parts[2], name) for parts, name in names if _PLAIN.match(parts[2])), ("", ""))
    yield f"# models: {_value({'names': {schema: name} if schema else {}})}"


def _pagination(inspection: Inspection, inherited: Inheritance) -> Iterator[str]:
    if inherited.unpaged:
        yield ""
        yield "# Operations that are not paged, whatever they look like."
        yield from _block("unpaged", list(inherited.unpaged))
    if inherited.pagination:
        yield ""
        yield "# How lists are paged; where no rule fits, what is found counts."
        yield from _block("pagination", inherited.pagination)
        return
    rules = {name: rule for name, rule in inspection.rules().items() if rule["operations"]}
    yield ""
    if not rules:
        yield "# How lists are paged; none was found that is. A rule names its style, its parameter and its operations."
        yield "# pagination:"
        yield "#   pages: {style: page, parameter: page, items: /items, match: true}"
        return
    yield "# How lists are paged. These rules were found; give them here to overrule what is found."
    yield "# pagination:"
    for name, rule in rules.items():
        yield from _rule(snake(name), rule)


def _calls(inherited: Inheritance) -> Iterator[str]:
    yield ""
    yield "# How often a call is sent again by default, and the header of a key by which a repeated POST is known."
    yield f"retries: {_value(inherited.retries)}" if inherited.retries else _RETRIES
    yield ""
    yield "# The headers of replies that tell of the rate limit, so that calls keep within it."
    yield "# rate_limit: {limit: X-RateLimit-Limit, remaining: X-RateLimit-Remaining, reset: X-RateLimit-Reset}"
    yield ""
    yield "# How the server signs webhooks."
    yield "# webhooks: {header: X-Signature, algorithm: sha256, encoding: hex}"


def _custom(package: PackageConfig) -> Iterator[str]:
    yield ""
    yield "# Methods that are written by hand, for what takes several calls. In custom/aio/waiting.py, beside this"
    yield "# file, is AsyncWaiting, derived from AsyncGroup; python -m sdkwright.unasync custom derives the other half."
    yield f"# Its methods become those of {package.client}, or of a group whose path stands in place of client."
    yield "# custom: {client: waiting.Waiting}"


def _rule(name: str, rule: Mapping[str, Any]) -> Iterator[str]:
    yield f"#   {_value(name)}: # {_comment(str(rule.get('why', '')))}"
    yield from (f"#     {key}: {_value(value)}" for key, value in rule.items() if key not in _REMARKS)
    yield "#     operations:"
    operations = rule["operations"]
    yield from (f"#       - {_value(key)}" for key in operations[:_LISTED])
    if len(operations) > _LISTED:
        yield f"#       # and {len(operations) - _LISTED:,} more"


def _block(key: str, value: Mapping[str, Any] | list[str], indent: str = "") -> Iterator[str]:
    """A key whose members stand below it, those of nested mappings too, down to the last, which are on one line."""
    yield f"{indent}{_value(key)}:"
    if isinstance(value, list):
        yield from (f"{indent}  - {_value(element)}" for element in value)
        return
    for name, member in value.items():
        if isinstance(member, Mapping) and not indent:
            yield from _block(name, member, f"{indent}  ")
        else:
            yield f"{indent}  {_value(name)}: {_value(member)}"


def _value(value: Any) -> str:
    """Return a value as YAML on one line."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_value(key)}: {_value(one)}' for key, one in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if not isinstance(value, str):
        return json.dumps(value)
    if _PLAIN.match(value) and value.lower() not in _WORDS:
        return value
    return printable(json.dumps(value, ensure_ascii=False))


def _comment(text: str) -> str:
    line = " ".join(printable(text).split())
    return line if len(line) <= _WIDTH else f"{line[: _WIDTH - 2]} …"
