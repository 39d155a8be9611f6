"""Every key of sdk.yaml with its meaning: what is accepted, and what the configuration reference says.

A table for each mapping of the file, in the order of the reference; `Section` accepts the keys of a table and no
others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

__all__ = ["TOP", "Key", "keys_at", "paths_of"]

REQUIRED: Final = "required"
"""The default of a key that must be there."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key.

    kind: of its value, in words. meaning: one sentence or more, in Markdown. default: what holds without the key;
    "required" where it must be there, empty where there is simply none. keys: those of the mapping that is its value.
    named: what the keys between are, where the value is a mapping from names of the user's to such mappings; where it
    is a list of them, "[]"; empty where it is the mapping itself.
    """

    kind: str
    meaning: str
    default: str = ""
    keys: Mapping[str, Key] = field(default_factory=dict)
    named: str = ""


_PERSON = {
    "name": Key("text", "What they are called; a person has a name, an email address, or both."),
    "email": Key("text", "Their email address."),
}
_PACKAGE = {
    "name": Key("text", "What the SDK is called on a package index.", REQUIRED),
    "module": Key("text", "What users import.", "`name` with underscores"),
    "client": Key("text", "The class of the client; the async one has `Async` before its name.", "made of `name`"),
    "version": Key("text", "The version (PEP 440).", "`0.1.0`"),
    "description": Key("text", "What the SDK is, in a sentence."),
    "license": Key("text", "The licence, as an SPDX expression."),
    "license_file": Key("file", "The text that becomes the SDK's LICENSE."),
    "output": Key("folder", "Where the SDK is made.", "`name`, beside sdk.yaml"),
    "guide": Key("file", "Markdown that stands in the SDK's README after the introduction."),
    "readme": Key("file", "Markdown that takes the place of the whole README; not together with `guide`."),
    "authors": Key("list", "Who wrote it.", keys=_PERSON, named="[]"),
    "maintainers": Key("list", "Who looks after it.", keys=_PERSON, named="[]"),
    "urls": Key("mapping", "Links that a package index shows: label of up to 32 letters to URL."),
    "keywords": Key("list of texts", "Words by which a package index finds it."),
    "classifiers": Key("list of texts", "Classifiers of a package index; the licence is told by `license` instead."),
    "python": Key("text", "The versions of Python that the SDK is for.", '`">=3.11"`'),
    "dependencies": Key("list of texts", "What custom code requires (PEP 508), beside what every SDK requires."),
    "extras": Key("mapping", "Name of an extra to the list of what it requires."),
    "private": Key("true or false", "Whether package indexes are to refuse the SDK.", "`false`"),
}
_SELECTED = {
    "tags": Key("list of texts", "Tags of operations; `*` stands for any letters."),
    "paths": Key("list of texts", "Paths; `*` stands for any letters up to the next slash, `**` for slashes as well."),
    "operations": Key("list of texts", "operationIds, or method and path where there is none; `*` as above."),
    "extensions": Key("list of texts", "Keywords that are true on an operation, such as `x-internal`."),
}
_TREE = {
    "by": Key("`auto`, `id`, `tag` or `path`", "What places an operation in the tree.", "`auto`: what fits best"),
    "keep": Key("list of texts", "Parts of operationIds that are not split at underscores."),
    "drop": Key("list of texts", "Leading parts that are dropped where more than two parts are there."),
    "never_merge": Key("list of texts", "Groups that stay although they hold a single group or method."),
    "pins": Key("mapping", "operationId to the path of its method, which holds whatever the rules say."),
    "also": Key("mapping", "operationId to one or more further paths of the same method."),
}
_MODELS = {
    "trust_not_null": Key(
        "true or false", "Whether a field that cannot be null is taken to be in every reply.", "`false`"
    ),
    "names": Key("mapping", "Schema in `components/schemas` to the class of its model."),
}
_PAST_END = {
    "status": Key("whole number", "The HTTP status.", REQUIRED),
    "detail": Key("text", "The text of `detail` in the reply.", "any"),
}
_HEADERS = {
    "total": Key("text", "The header with the number of items."),
    "page": Key("text", "The header with the number of the page."),
    "pages": Key("text", "The header with the number of pages."),
    "size": Key("text", "The header with the size of a page."),
    "next": Key("text", "The header with the next cursor."),
}
_STYLES = "`page`, `offset`, `cursor`, `next`, `link`, `last` or `single`"
_PAGING = {
    "style": Key(_STYLES, "What leads to the next page.", REQUIRED),
    "items": Key("JSON pointer", "Where the items are in a reply; empty for the reply itself.", REQUIRED),
    "parameter": Key("text", "The parameter that asks for a page."),
    "size": Key("text", "The parameter for the size of a page."),
    "in": Key("`query`, `header` or `body`", "Where the parameters are.", "`query`"),
    "operations": Key("list of texts", "operationIds that the rule is for; these or `match` must be there."),
    "match": Key("true or false", "Whether it is for every GET that has the parameter and the items.", "`false`"),
    "next": Key("JSON pointer", "Where the next cursor or URL is."),
    "field": Key("JSON pointer", "Where an item has what asks for the next page, for `last`."),
    "before": Key("text", "The parameter in its place where items descend, for `last`."),
    "more": Key("JSON pointer", "Where a reply says that there is another page."),
    "last": Key("JSON pointer", "Where a reply says that there is none."),
    "total": Key("JSON pointer", "Where the number of items is."),
    "pages": Key("JSON pointer", "Where the number of pages is."),
    "number": Key("JSON pointer", "Where the number of the page is, or the offset of its first item."),
    "first": Key("`0` or `1`", "The number of the first page, or the offset of the first item.", "found out"),
    "headers": Key("mapping", "Headers of replies that tell the same.", keys=_HEADERS),
    "method": Key("`GET` or `POST`", "The method for the URL of the next page.", "that of the operation"),
    "past_end": Key("mapping", "How the server answers past the last page.", "without items", _PAST_END),
}
_RETRIES = {
    "most": Key("whole number", "How often a call is sent again at most.", "`2`"),
    "first_delay": Key("number", "The limit of the first wait, in seconds.", "as the client has it"),
    "longest_delay": Key("number", "The highest limit of a wait, in seconds.", "as the client has it"),
    "growth": Key("number", "By how much the limit grows each time.", "as the client has it"),
    "longest_wait": Key("number", "The longest wait that a server may ask for, in seconds.", "as the client has it"),
    "statuses": Key("list of texts", "Statuses that are worth another try: `429`, `5XX`.", "as the client has it"),
    "connection_errors": Key("true or false", "Whether a broken connection is.", "as the client has it"),
    "idempotency_header": Key("text", "The header of a key by which the server knows a repeated request."),
}
_RATE_LIMIT = {
    "limit": Key("text", "The header with the number of calls in an interval."),
    "remaining": Key("text", "The header with the number that is left; this or `interval` must be there."),
    "reset": Key("text", "The header with the moment at which the interval ends."),
    "interval": Key("text", "The header with the time between two calls, in seconds."),
}
_CREDENTIAL_FILES = {
    "folder": Key("text", "The vendor's folder within the user's settings.", REQUIRED),
    "files": Key("mapping", "Name of a file to the environment variable that names another in its place.", REQUIRED),
    "profile": Key("text", "The environment variable that names a profile.", REQUIRED),
    "keys": Key("mapping", "Security scheme, or `base_url`, to the key of the files.", REQUIRED),
    "hosts": Key("list of texts", "Hosts to which a file in the current directory may lead."),
}
_OIDC_SETTING = {
    "variables": Key("list of texts", "Environment variables, in order."),
    "keys": Key("list of texts", "Keys of the credential files, looked at afterwards."),
}
_OIDC = {
    "scheme": Key("text", "The security scheme that the new token is for.", REQUIRED),
    "url": Key("text", "Where tokens are exchanged; settings stand in braces.", REQUIRED),
    "token": Key("text", "The field of the request with the job's token.", REQUIRED),
    "fields": Key("mapping", "Further field of the request to the setting that it has."),
    "reply": Key("text", "The field of the reply with the new token.", REQUIRED),
    "audience": Key("text", "The audience that the job's token is asked for.", REQUIRED),
    "prefix": Key("text", "What the environment variables of this begin with.", REQUIRED),
    "settings": Key("mapping", "Name of a setting to where it is found.", keys=_OIDC_SETTING, named="NAME"),
}
_WEBHOOKS = {
    "header": Key("text", "The header with the signature.", REQUIRED),
    "algorithm": Key("`sha1`, `sha256`, `sha384` or `sha512`", "The hash of the HMAC.", "`sha256`"),
    "encoding": Key("`hex` or `base64`", "How the signature is written.", "`hex`"),
    "prefix": Key("text", "What stands before it in the header."),
    "secret": Key("text", "The environment variable with the secret."),
    "timestamp": Key("text", "The header with the moment of sending, where that is signed as well."),
    "signed": Key("text", "What is signed.", "`{body}`, or `{timestamp}.{body}`"),
    "tolerance": Key("number", "By how many seconds the moment may differ.", "`300`"),
}
_REPLACES = {
    "name": Key("text", "What the other SDK is called on a package index.", REQUIRED),
    "call": Key("text", "One of its calls, with `{operation}`, `{tag}`, `{Tag}`, `{arguments}` in it.", REQUIRED),
    "documents": Key("list of texts", "The documents that it knows.", "all"),
    "common": Key("list of texts", "operationIds of the calls that the README shows."),
}
_DOCS = {
    "guides": Key("list of files", "Pages of your own, in order; each begins with its title."),
    "examples": Key("folder", 'Programs that guides show by a line `--8<-- "NAME"`.'),
    "values": Key("mapping", "What examples call operations with: name of a parameter to value."),
    "site_url": Key("text", "Where the site is published."),
    "replaces": Key("mapping", "Another SDK, whose calls are shown beside those of this one.", keys=_REPLACES),
}
TOP: Final[Mapping[str, Key]] = {
    "package": Key("mapping", "The project that is made.", REQUIRED, _PACKAGE),
    "documents": Key("mapping", "Name of a document to its file, folder or URL; one at least.", REQUIRED),
    "overlays": Key("list of files", "Corrections that are laid over the documents, in this order."),
    "root": Key("folder", "The folder that references to files may not leave.", "each document's own"),
    "allowed_hosts": Key("list of texts", "Hosts that references may be fetched from.", "none"),
    "base_url": Key("text", "Where the API is.", "what the documents' servers say"),
    "environment": Key("mapping", "`base_url` or a security scheme to an environment variable.", "made of the name"),
    "credentials": Key("mapping", "Security scheme to the argument of the client.", "the scheme's name"),
    "include": Key("mapping", "The operations that are wanted.", "all", _SELECTED),
    "exclude": Key("mapping", "Operations that are left out, also of those included.", "none", _SELECTED),
    "tree": Key("mapping", "Where methods stand; `sdkwright inspect` shows it.", keys=_TREE),
    "models": Key("mapping", "The classes of values.", keys=_MODELS),
    "pagination": Key("mapping", "Name of a rule to the rule; they count in order.", "detected", _PAGING, "RULE"),
    "pagination_detection": Key("true or false", "Whether lists that no rule takes are looked at.", "`true`"),
    "unpaged": Key("list of texts", "operationIds of what is not paged, whatever it looks like."),
    "retries": Key("mapping", "When calls are sent again; keep to the defaults where you can.", keys=_RETRIES),
    "rate_limit": Key("mapping", "The headers by which calls keep within a limit.", keys=_RATE_LIMIT),
    "credential_files": Key("mapping", "Files of the vendor's command line.", keys=_CREDENTIAL_FILES),
    "oidc": Key("mapping", "How the token of a CI job is exchanged for a credential.", keys=_OIDC),
    "webhooks": Key("mapping", "How the server signs webhooks.", keys=_WEBHOOKS),
    "custom": Key("mapping", "Group, or `client`, to the class in `custom/` whose methods it gets."),
    "exports": Key("list of texts", "Names in `custom/` that users import from the package: `module.Name`."),
    "templates": Key("folder", "Templates that take the place of those of the same name."),
    "released": Key("file", "The lock of the last release.", "`released.lock` beside sdk.yaml, if there"),
    "alias_versions": Key("whole number", "For how many breaking versions the old name of a method stays.", "`1`"),
    "docs": Key("mapping", "The documentation site; `docs: {}` is enough.", "no site", _DOCS),
}


def keys_at(*path: str) -> Mapping[str, Key]:
    """Return the keys of the mapping at a path of keys, without names of the user's: `keys_at("package")`."""
    keys = TOP
    for key in path:
        keys = keys[key].keys
    return keys


def paths_of(keys: Mapping[str, Key] = TOP, above: str = "") -> Iterator[tuple[str, Key]]:
    """Return every key with its dotted path, such as `pagination.RULE.style`, those of a mapping after it."""
    for name, key in keys.items():
        path = f"{above}{name}"
        yield path, key
        between = "[]" if key.named == "[]" else f".{key.named}" if key.named else ""
        yield from paths_of(key.keys, f"{path}{between}.")
