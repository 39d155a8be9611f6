"""Every code that a finding can have: what is wrong, why that matters to an SDK, and what to do.

The codes are part of the interface: scripts and baselines know findings by them. A code that is no longer raised goes
from this table; one that is raised stands here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import wrap

__all__ = ["RULES", "Rule", "as_page"]

_WIDTH = 80


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding.

    code: its name, in kebab case. wrong: what is wrong, in a sentence. why: what it means for an SDK.
    remedy: what to do.
    """

    code: str
    wrong: str
    why: str
    remedy: str


_SHAPE = "What is not understood is left aside, so that a type or an argument of the SDK is less exact, or missing."
_DEGRADED = "What cannot be followed is left aside or taken as any value; no operation is left out for it."
_AS_TOLD = "Change what the finding names, or leave it so if the SDK is good enough as it is."
_FOLLOW = "What a reference leads to decides the type; without it there is nothing to check or to complete by."

_TABLE = (
    Rule(
        "array-without-items",
        "An array says nothing of its elements.",
        "The SDK gives a list of anything: no completion, no checks, no models.",
        "Add items with the schema of an element; items: {} where it may truly be anything.",
    ),
    Rule(
        "configuration",
        "The configuration does not fit the documents, or has no effect.",
        "What was configured, such as a name or a template, is not what users get.",
        "Correct the key that the finding names, or take it out.",
    ),
    Rule(
        "default-type",
        "A default value is not what its own schema allows.",
        "The default is shown in signatures and docstrings, where it misleads; no caller could send it.",
        "Write a value of the type, within the limits and the enumeration; mind quotes around numbers.",
    ),
    Rule(
        "duplicate-operation-id",
        "Two operations have the same operationId.",
        "Ids name methods and pin them in the lock; two of one id can change places.",
        "Give each operation an id of its own.",
    ),
    Rule(
        "duplicate-parameter",
        "A parameter is declared twice in one list.",
        "A method has one argument of a name; the first declaration counts, whatever the second says.",
        "Leave one of each name and place.",
    ),
    Rule(
        "duplicate-tag",
        "A tag is declared twice, or its parents are not among the tags or run in a circle.",
        "Tags make the groups of the SDK; two of one name have two descriptions for one group.",
        "Leave one of each name, with a parent that is among them.",
    ),
    Rule(
        "enum-type",
        "An enumeration has a value that its type does not admit.",
        "No value can be both, so that the server sends something else than the SDK expects.",
        "Write the values as the type has them, with or without quotes, or correct the type.",
    ),
    Rule(
        "example-and-examples",
        "A media type has both example and examples, which exclude each other.",
        "Tools show one of them, and not the same one.",
        "Leave one of them.",
    ),
    Rule(
        "misplaced-reference",
        "A reference stands where the specification allows none.",
        "It is followed all the same; other tools may take it for an empty object.",
        "Write out what it leads to, or move the reference to where one may stand.",
    ),
    Rule(
        "missing-key",
        "A key is missing that the specification requires.",
        _SHAPE,
        "Add the key that the finding names.",
    ),
    Rule(
        "newer-version",
        "The document declares a version that is newer than those that are known.",
        "It is read as the newest known one; words that are new since then have no effect.",
        "Declare 3.2, or look for a newer sdkwright.",
    ),
    Rule(
        "no-alternative",
        "A value is none of the alternatives that may stand in its place, or is more than one of them.",
        _SHAPE,
        "Write one of the alternatives whole; the specification of the version lists them.",
    ),
    Rule(
        "no-fact",
        "A key is none that is known to hold a fact about the interface.",
        "It is left out of the documents that are kept in place of the vendor's.",
        "Nothing, unless the SDK needs the key: then it has to be made known.",
    ),
    Rule(
        "no-operations",
        "A document has no operation and no webhook.",
        "An SDK of it has a client and nothing to call.",
        "Look whether it is the right file, and whether its paths are indented below paths.",
    ),
    Rule(
        "not-taken-over",
        "A part of another generator's configuration has no counterpart here.",
        "The new SDK may differ from the old one in what the part was for.",
        "Look up the key in the configuration reference, and set what comes nearest.",
    ),
    Rule(
        "old-nullable",
        "A schema of OpenAPI 3.1 or later says nullable, a word of 3.0 that means nothing there.",
        "It is followed here; other tools refuse null in that place.",
        'Write type: [string, "null"], or anyOf with {type: "null"} beside a reference.',
    ),
    Rule(
        "out-of-bounds",
        "A number, a text or a list is outside of what the specification allows.",
        _SHAPE,
        "Change the value as the finding says.",
    ),
    Rule(
        "overlay-without-effect",
        "An action of an overlay selects nothing in any document, or changes nothing.",
        "What the overlay was to add or to mend is not in the SDK.",
        "Correct the target of the action; the document may have changed since it was written.",
    ),
    Rule(
        "path-parameter",
        "The names in a path and the parameters that are described for it differ.",
        "A name that is not described is a required argument of text; one that is not in the path is left out.",
        "Describe each name in the path by a parameter with in: path and required: true, and no other.",
    ),
    Rule(
        "server-variable",
        "The URL of a server has a variable that is not described.",
        "It has no default, so that every user has to give it to make a client.",
        "Describe it in the server's variables, with a default.",
    ),
    Rule(
        "unchecked",
        "A value could not be checked: it is too broken, or would take too long.",
        "More may be wrong there than is told.",
        "Mend what is told around it, and look again.",
    ),
    Rule(
        "undefined-required",
        "A property is required that no part of the schema describes.",
        "Callers cannot give it by name, and readers cannot find it in the model.",
        "Describe it in properties, correct its spelling, or take it out of required.",
    ),
    Rule(
        "unknown-key",
        "A key stands where the specification has none of that name.",
        "It is left aside: what it was to say is not in the SDK.",
        "Correct its spelling or its indentation, or move it to where the version has it; own keys begin with x-.",
    ),
    Rule(
        "unknown-scheme",
        "An operation is secured by a scheme that is not described.",
        "The client has no argument for its credential.",
        "Correct the name, or describe the scheme in components, below securitySchemes.",
    ),
    Rule(
        "unknown-value",
        "A value is none of those that may stand in its place.",
        _SHAPE,
        "Write one of the values that the finding lists.",
    ),
    Rule(
        "unresolvable-reference",
        "A reference could not be followed while its place was checked.",
        _FOLLOW,
        "Correct the reference, or allow the host or the directory that it leads to.",
    ),
    Rule(
        "unresolved-reference",
        "A reference leads nowhere.",
        _FOLLOW,
        "Correct its spelling, or add what it names; allow its host by --allow-host, its directory by --root.",
    ),
    Rule(
        "wrong-format",
        "A text does not have the form that it must have, such as that of a URL or of a pattern.",
        _SHAPE,
        "Write it in the form that the finding names.",
    ),
    Rule(
        "wrong-type",
        "A value is of another type than the specification asks for.",
        _SHAPE,
        "Mind quotes around numbers and versions, dashes before the members of mappings, and indentation.",
    ),
    *(
        Rule(f"degraded-{part}", f"An SDK does not follow {what} in all its detail.", _DEGRADED, _AS_TOLD)
        for part, what in (
            ("body", "the body of a request"),
            ("callback", "a callback"),
            ("content", "a media type"),
            ("document", "the document"),
            ("header", "a header"),
            ("info", "what the document says of itself"),
            ("link", "a link"),
            ("operation", "an operation"),
            ("parameter", "a parameter"),
            ("response", "a reply"),
            ("schema", "a schema"),
            ("security", "a way of authentication"),
            ("server", "a server"),
            ("tag", "a tag"),
            ("webhook", "a webhook"),
        )
    ),
)
RULES = {rule.code: rule for rule in _TABLE}


def as_page(rules: Iterable[Rule]) -> str:
    """Return rules as a page of Markdown, a section for each, in lines that fit a terminal."""
    return "\n".join(f"## {rule.code}\n\n" + "\n".join(map(_paragraph, _told(rule))) for rule in rules)


def _told(rule: Rule) -> tuple[str, ...]:
    return rule.wrong, f"*Why it matters.* {rule.why}", f"*What to do.* {rule.remedy}"


def _paragraph(text: str) -> str:
    return "\n".join(wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)) + "\n"
