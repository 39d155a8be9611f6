"""The kinds of changes: the level of each, what is said of it, and what a user must do.

`breaking`: code that was right is refused by a type checker, fails, or is refused by the server. `compatible`: there is
something new to use, and old code goes on. `note`: old code goes on, and its author may want to know.

Words in braces are names and values, which reports quote; `sdk` is always one of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Level: TypeAlias = Literal["breaking", "compatible", "note"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of change: its level, the sentence that says what has changed, and the one that says what to do."""

    level: Level
    what: str
    todo: str


NOTHING: Final = "Nothing has to be done."
_PASS_OTHER = "Give a value of the new type."
_READ_OTHER = "Change code that reads it to the new type."

_OPERATIONS = {
    "operation-removed": Kind("breaking", "The method is gone: the server no longer has {route}.", "Remove the calls."),
    "operation-added": Kind("compatible", "There is a new method for {route}.", NOTHING),
    "operation-renamed": Kind("breaking", "The method is called {new} now.", "Call {new} instead."),
    "operation-moved": Kind("breaking", "The method stands at {new} now.", "Call {new} instead."),
    "operation-alias-added": Kind(
        "note", "The method is called {new} now; the old name goes on until version {end}.", "Call {new} instead."
    ),
    "operation-alias-end-changed": Kind(
        "note", "The deprecated method goes with version {new} instead of {old}.", "Call the other method before that."
    ),
    "operation-alias-removed": Kind("breaking", "The deprecated method is gone.", "Call {new} instead."),
    "operation-name-added": Kind("compatible", "The method {new} has this name as well.", NOTHING),
    "operation-name-removed": Kind("breaking", "The method has this name no longer.", "Call {new} instead."),
    "operation-id-changed": Kind(
        "note", "The document calls it {new} instead of {old}; the method keeps its name.", NOTHING
    ),
    "route-changed": Kind("note", "The request goes to {new} instead of {old}.", NOTHING),
    "server-changed": Kind("note", "The request goes to the server {new} instead of {old}.", NOTHING),
    "deprecated": Kind("note", "It is deprecated: the API may give it up.", "Plan to do without it."),
    "no-longer-deprecated": Kind("note", "It is no longer deprecated.", NOTHING),
    "repetition-changed": Kind(
        "note", "The rule by which a failed request is sent again has changed.", "Set retries where it matters."
    ),
    "pagination-changed": Kind("note", "The list continues in another way, which pages follow.", NOTHING),
    "path-order-changed": Kind(
        "breaking", "The positional arguments are {new} instead of {old}.", "Give them in the new order, or by name."
    ),
}
_ARGUMENTS = {
    "argument-removed": Kind("breaking", "The argument {name} is gone.", "Remove it from the calls."),
    "argument-added": Kind("compatible", "There is a new optional argument {name}.", NOTHING),
    "argument-added-required": Kind("breaking", "There is a new required argument {name}.", "Give it in each call."),
    "argument-renamed": Kind("breaking", "The argument {old} is called {new} now.", "Give {new} instead of {old}."),
    "argument-seems-renamed": Kind(
        "breaking",
        "The argument {old} is gone, and there is {new} of the same place and type: it seems to be renamed.",
        "Give {new} instead of {old}, if it means the same.",
    ),
    "argument-place-changed": Kind("note", "It is sent as {new} instead of {old}.", NOTHING),
    "argument-required": Kind("breaking", "The argument {name} is required now.", "Give it in each call."),
    "argument-optional": Kind("compatible", "The argument {name} may be left out now.", NOTHING),
    "default-changed": Kind(
        "note",
        "The server assumes {new} instead of {old} where {name} is not given.",
        "Give {old} where the old behaviour is needed.",
    ),
    "body-required": Kind("breaking", "A body has to be sent now.", "Give its fields in each call."),
    "body-optional": Kind("compatible", "The body may be left out now.", NOTHING),
    "content-type-removed": Kind("breaking", "A body can no longer be sent as {name}.", "Send another media type."),
    "content-type-added": Kind("compatible", "A body can be sent as {name} as well.", NOTHING),
    "content-type-changed": Kind("note", "The body is sent as {new} instead of {old}.", NOTHING),
    "limit-tightened": Kind("breaking", "The server takes fewer values: {name} is {new}.", "Keep to the new limit."),
    "limit-loosened": Kind("compatible", "The server takes more values: {name} is {new}.", NOTHING),
    "pattern-changed": Kind(
        "note", "Values have to match {new} instead of {old}.", "Check that the values that are sent match it."
    ),
}
_FIELDS = {
    "request-field-removed": Kind("breaking", "The field is no longer sent.", "Remove it from what is given."),
    "request-field-added": Kind("compatible", "There is a new optional field to send.", NOTHING),
    "request-field-added-required": Kind("breaking", "There is a new field that has to be sent.", "Give a value."),
    "request-field-required": Kind("breaking", "The field has to be sent now.", "Give a value."),
    "request-field-optional": Kind("compatible", "The field may be left out now.", NOTHING),
    "reply-field-removed": Kind("breaking", "Replies no longer have the field.", "Remove the code that reads it."),
    "reply-field-added": Kind("compatible", "Replies have a new field.", NOTHING),
    "reply-field-may-be-missing": Kind(
        "breaking", "The field may be None now: replies may have no value for it.", "Check for None before its use."
    ),
    "reply-field-always-there": Kind("compatible", "Replies always have a value for the field now.", NOTHING),
    "field-renamed": Kind("breaking", "The field {old} is called {new} now.", "Use {new} instead of {old}."),
    "model-renamed": Kind("breaking", "The class {old} is called {new} now.", "Use {new} instead of {old}."),
    "base-class-removed": Kind(
        "breaking", "The class no longer extends {name}.", "Do not give it where {name} is expected."
    ),
    "model-removed": Kind("breaking", "The class is gone: nothing uses it any more.", "Remove the code that uses it."),
}
_TYPES = {
    "request-type-changed": Kind("breaking", "It takes {new} instead of {old}.", _PASS_OTHER),
    "request-type-widened": Kind("compatible", "It takes {new}, where it took {old} only.", NOTHING),
    "reply-type-changed": Kind("breaking", "It is {new} instead of {old}.", _READ_OTHER),
    "reply-type-narrowed": Kind("compatible", "It is always {new}, where it was {old}.", NOTHING),
    "request-null-refused": Kind("breaking", "It no longer takes None.", "Give a value, or leave it out."),
    "request-null-allowed": Kind("compatible", "It takes None as well.", NOTHING),
    "reply-may-be-null": Kind("breaking", "It may be None now.", "Check for None before its use."),
    "reply-never-null": Kind("compatible", "It is never None now.", NOTHING),
    "request-value-removed": Kind("breaking", "The server no longer takes {name}.", "Give another value."),
    "request-value-added": Kind("compatible", "The server takes {name} as well.", NOTHING),
    "reply-value-removed": Kind("note", "The server no longer gives {name}.", NOTHING),
    "reply-value-added": Kind(
        "note", "The server may give {name}, too.", "Look at code that distinguishes the values."
    ),
    "request-variant-removed": Kind("breaking", "The server no longer takes {name}.", "Give another kind of object."),
    "request-variant-added": Kind("compatible", "The server takes {name} as well.", NOTHING),
    "reply-variant-removed": Kind("note", "The server no longer gives {name}.", NOTHING),
    "reply-variant-added": Kind(
        "note", "The server may give {name}, too.", "Look at code that distinguishes the kinds."
    ),
    "result-kind-changed": Kind("breaking", "The method returns {new} instead of {old}.", "Change code that uses it."),
    "result-added": Kind("compatible", "The method returns {new}, where it returned nothing.", NOTHING),
    "error-body-added": Kind("note", "The body of errors with {name} is described: `error.parsed` is {new}.", NOTHING),
    "error-body-removed": Kind(
        "note", "The body of errors with {name} is no longer described.", "Read `error.body` instead of `error.parsed`."
    ),
}
_CLIENT = {
    "authentication-required": Kind(
        "breaking", "The server wants credentials: {new}.", "Give them where the client is made."
    ),
    "authentication-removed": Kind(
        "breaking",
        "The server no longer takes the credentials {name} alone; it takes {new}.",
        "Give other credentials.",
    ),
    "authentication-added": Kind("compatible", "The server takes the credentials {name} as well.", NOTHING),
    "scope-added": Kind("breaking", "The token needs the scope {name}.", "Ask for a token with it."),
    "scope-removed": Kind("compatible", "The token no longer needs the scope {name}.", NOTHING),
    "credential-removed": Kind("breaking", "The client's argument {name} is gone.", "Give other credentials."),
    "credential-added": Kind("compatible", "The client has a new argument {name} for credentials.", NOTHING),
    "credential-renamed": Kind("breaking", "The client's argument {old} is {new} now.", "Give {new} instead of {old}."),
    "credential-kind-changed": Kind(
        "breaking", "The client's argument {name} is of the kind {new} instead of {old}.", "Give the other credentials."
    ),
    "credential-place-changed": Kind("note", "The secret is sent as {new} instead of {old}.", NOTHING),
    "base-url-changed": Kind(
        "note", "The client talks to {new} instead of {old} by default.", "Give `base_url` where the old one is needed."
    ),
    "base-url-needed": Kind(
        "breaking", "The document no longer says where the server is: it was {old}.", "Give `base_url` to the client."
    ),
    "listed-server-removed": Kind("note", "The server {name} is no longer listed.", "Look whether it is in use."),
    "listed-server-added": Kind("compatible", "The server {name} is listed.", NOTHING),
    "variable-removed": Kind("breaking", "The client's argument {name} is gone.", "Remove it."),
    "variable-added": Kind("compatible", "The client has a new argument {name} for its base URL.", NOTHING),
    "variable-needed": Kind(
        "breaking", "The client's argument {name} has no default: it has to be given.", "Give it, or `base_url`."
    ),
    "variable-limited": Kind("breaking", "The client's argument {name} takes {new} only.", "Give one of these."),
    "variable-default-changed": Kind(
        "note", "The client's argument {name} is {new} by default instead of {old}.", "Give it where {old} is needed."
    ),
    "variable-choice-removed": Kind(
        "breaking", "The client's argument {name} no longer takes {old}.", "Give another value."
    ),
    "variable-choice-added": Kind("compatible", "The client's argument {name} takes {new} as well.", NOTHING),
    "client-renamed": Kind("breaking", "The client {old} is called {new} now.", "Import {new} instead of {old}."),
    "header-removed": Kind("breaking", "Replies no longer have the header {name}.", "Remove the code that reads it."),
    "header-added": Kind("compatible", "Replies have the header {name}.", NOTHING),
    "header-type-changed": Kind("breaking", "The header {name} is read as another type.", _READ_OTHER),
    "webhook-removed": Kind("breaking", "The server no longer sends {name}.", "Remove the code that reads it."),
    "webhook-added": Kind("compatible", "The server sends {name}.", NOTHING),
    "webhook-renamed": Kind("breaking", "The function {old} is called {new} now.", "Call {new} instead of {old}."),
}
KINDS: Final[Mapping[str, Kind]] = {**_OPERATIONS, **_ARGUMENTS, **_FIELDS, **_TYPES, **_CLIENT}
"""Every kind of change by its name."""
