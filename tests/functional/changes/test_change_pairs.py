"""Pairs of small documents, and exactly the changes between them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.changes.pairs import changes_of, told

_FINE = 'responses: {"200": {description: F}}'


def _operation(lines: str, more: str = "", *, path: str = "/things", method: str = "get") -> str:
    """A document with one operation of these lines, and further lines."""
    body = "".join(f"      {line}\n" for line in lines.splitlines())
    return f"paths:\n  {path}:\n    {method}:\n      operationId: things_read\n{body}{more}"


def _replying(schema: str, more: str = "") -> str:
    content = f"{{application/json: {{schema: {schema}}}}}"
    return _operation(f'responses: {{"200": {{description: F, content: {content}}}}}', more)


def _taking(body: str) -> str:
    return _operation(f"requestBody: {body}\n{_FINE}", method="post")


def _secured(alternatives: str) -> str:
    schemes = "a: {type: apiKey, in: header, name: A}, b: {type: http, scheme: bearer}, o: {type: oauth2, flows: {"
    schemes += "clientCredentials: {tokenUrl: 'https://t.test', scopes: {r: R, w: W}}}}"
    return _operation(f"security: {alternatives}\n{_FINE}", f"components: {{securitySchemes: {{{schemes}}}}}\n")


def _bearing(alternatives: str) -> str:
    """The same, with a token that the caller has in the place of one that the client fetches."""
    return _secured(alternatives).partition("o: {")[0] + "o: {type: http, scheme: bearer}}}\n"


def _matching(pattern: str) -> str:
    schema = f"{{type: string, pattern: '{pattern}'}}"
    return _operation(f"parameters: [{{name: value, in: query, schema: {schema}}}]\n{_FINE}")


def _sized(limit: str) -> str:
    return _asking(f"size: number, {limit}")


def _asking(*parameters: str, place: str = "query") -> str:
    """A document with one operation that takes parameters, each given as `name: type`."""
    pairs = (one.split(": ", 1) for one in parameters)
    given = (f"{{name: {name}, in: {place}, schema: {{type: {type_.strip(chr(39))}}}}}" for name, type_ in pairs)
    return _operation(f"parameters: [{', '.join(given)}]\n{_FINE}")


def _omittable(required: str) -> str:
    schema = "{type: object, required: [x], properties: {x: {type: string}}}"
    return f"{{required: {required}, content: {{application/json: {{schema: {schema}}}}}}}"


def _sending(more: str) -> str:
    schema = '{$ref: "#/components/schemas/Shape"}'
    body = f"requestBody: {{required: true, content: {{application/json: {{schema: {schema}}}}}}}"
    return _operation(f"{body}\n{_FINE}", more, method="post")


_SHAPES = """\
components:
  schemas:
    Cat: {type: object, required: [kind], properties: {kind: {type: string, const: cat}}}
    Dog: {type: object, required: [kind], properties: {kind: {type: string, const: dog}}}
    Shape: {oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}], discriminator: {
      propertyName: kind, mapping: {cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog"}}}
    Tree: {type: array, items: {$ref: "#/components/schemas/Tree"}}
    Old: {type: object, properties: {x: {type: string}}}
"""
_LONE = _SHAPES.replace(', {$ref: "#/components/schemas/Dog"}]', "]").replace(', dog: "#/components/schemas/Dog"', "")
_KINDS = """\
components:
  schemas:
    Pet: {type: object, required: [kind], discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
    Dog: {allOf: [{$ref: "#/components/schemas/Pet"}, {type: object, properties: {breed: {type: string}}}]}
    Pug: {allOf: [{$ref: "#/components/schemas/Dog"}, {type: object, properties: {snores: {type: boolean}}}]}
    Pair: {type: object, properties: {pet: {$ref: "#/components/schemas/Pet"}, own: {$ref: "#/components/schemas/Pug"}}}
"""
_FLAT = _KINDS.replace('Dog"}, {', 'Pet"}, {').replace("{snores", "{breed: {type: string}, snores")
_SWAPPED = _SHAPES.replace("cat", "").replace("dog", "cat").replace("const: }", "const: dog}").replace("{: ", "{dog: ")
_SHAPE, _TREE, _OLD, _PAIR = (f'{{$ref: "#/components/schemas/{name}"}}' for name in ("Shape", "Tree", "Old", "Pair"))
_EITHER, _OTHER = "{anyOf: [{type: string}, {type: integer}]}", "{anyOf: [{type: integer}, {type: string}]}"
_PATH = "parameters: [{name: a, in: path, required: true, schema: {type: string}}, "
_PATH += f"{{name: b, in: path, required: true, schema: {{type: string}}}}]\n{_FINE}"
_PAGED = """\
parameters: [{name: page, in: query, schema: {type: integer}}]
responses: {"200": {description: F, content: {application/json: {schema: {type: array, items: {type: string}}}}}}"""
_LINKED = _PAGED.replace("description: F,", "description: F, headers: {Link: {schema: {type: string}}},")
_WEBHOOK = "webhooks: {gone: {post: {requestBody: {content: {application/json: {schema: {type: string}}}}}}}\n"
_UNSAID = "webhooks: {gone: {post: {}}}\n"
_BY_TWO_METHODS = "webhooks: {gone: {post: {}, put: {}}}\n"
_TEXT = "text/plain: {schema: {type: string}}"
_CHOICE = f"{{content: {{{_TEXT}, text/csv: {{schema: {{type: string}}}}}}}}"
_NUMBER = "content: {application/json: {schema: {type: integer}}}"
_NEEDED = "servers: [{url: 'https://{region}.test', variables: {region: {}}}]\n"
_FREE = "servers: [{url: 'https://{region}.test', variables: {region: {default: eu}}}]\n"
_SERVER = "servers: [{url: 'https://{region}.test', variables: {region: {default: eu, enum: [eu, us]}}}]\n"
_EU = "servers: [{url: 'https://eu.test'}]\n"
_LISTED = "servers: [{url: 'https://a.test'}, {url: 'https://b.test'}]\n"
_ERROR = 'responses: {"200": {description: F}, "404": {description: F, content: {application/json: {schema: {type: '
_ERROR += "string}}}}}"
_PLAIN = _operation(_FINE)

_PAIRS = [
    # unions, models and recursive types
    (
        _replying(_SHAPE, _SHAPES),
        _replying(_SHAPE, _LONE),
        "reply-variant-removed models.Shape, model-removed models.Dog",
    ),
    (_replying(_SHAPE, _LONE), _replying(_SHAPE, _SHAPES), "reply-variant-added models.Shape"),
    (_replying(_PAIR, _KINDS), _replying(_PAIR, _FLAT), "base-class-removed models.Pug"),
    (_replying(_PAIR, _FLAT), _replying(_PAIR, _KINDS), ""),
    (_replying(_SHAPE, _SHAPES), _replying(_SHAPE, _SWAPPED), "reply-type-changed models.Shape"),
    (
        _replying(_OLD, _SHAPES),
        _replying(_OLD.replace("Old", "New"), _SHAPES.replace("Old:", "New:")),
        "model-renamed models.Old",
    ),
    (_replying(_TREE, _SHAPES), _replying(_TREE, _SHAPES), ""),
    # types of replies
    (_replying("{type: string}"), _replying(_EITHER), "reply-type-changed things_read()"),
    (_replying(_EITHER), _replying("{type: string}"), "reply-type-narrowed things_read()"),
    (_replying(_EITHER), _replying(_OTHER), ""),
    (
        _replying("{type: array, items: {type: string, enum: [a]}}"),
        _replying("{type: array, items: {type: string, enum: [a, b]}}"),
        "reply-value-added things_read() items",
    ),
    (_replying("{}"), _replying("{type: string}"), "reply-type-narrowed things_read()"),
    (_replying("{type: string}"), _replying("{}"), "reply-type-changed things_read()"),
    # authentication
    (_secured("[{a: []}, {b: []}]"), _secured("[{a: []}]"), "authentication-removed things_read"),
    (_secured("[{a: []}]"), _secured("[{a: []}, {b: []}]"), "authentication-added things_read"),
    (_secured("[{a: [], b: []}]"), _secured("[{a: []}]"), "authentication-added things_read"),
    (_secured("[{a: []}]"), _secured("[{a: []}, {}]"), "authentication-added things_read"),
    (_secured("[{}, {a: []}]"), _secured("[{a: []}]"), "authentication-required things_read"),
    (_secured("[{a: []}, {}]"), _secured("[{}, {a: []}]"), ""),
    (_secured("[{a: []}, {}]"), _secured("[]"), ""),
    (_secured("[{}]"), _secured("[]"), ""),
    (_secured("[{o: [r]}]"), _secured("[{o: [r, w]}]"), "scope-added things_read"),
    (_secured("[{o: [r, w]}]"), _secured("[{o: [r]}]"), "scope-removed things_read"),
    # paths and pages
    (
        _operation(_PATH, path="/{a}/{b}"),
        _operation(_PATH, path="/{b}/{a}"),
        "path-order-changed things_read, route-changed things_read",
    ),
    (_operation(_LINKED), _operation(_PAGED), "result-kind-changed things_read(), header-removed headers.link"),
    (
        _operation(_LINKED),
        _operation(_LINKED.replace("headers: {", "headers: {X-Total: {schema: {type: integer}}, ")),
        "pagination-changed things_read(), header-added headers.x_total",
    ),
    # webhooks and servers
    (_PLAIN + _WEBHOOK, _PLAIN, "webhook-removed webhooks gone"),
    (_PLAIN + _WEBHOOK, _PLAIN + _UNSAID, "reply-type-changed webhooks gone"),
    (_PLAIN + _UNSAID, _PLAIN + _WEBHOOK, "reply-type-narrowed webhooks gone"),
    (_PLAIN, _PLAIN + _WEBHOOK, "webhook-added webhooks gone"),
    (_PLAIN + _UNSAID, _PLAIN + _BY_TWO_METHODS, "webhook-added webhooks gone"),
    (_SERVER + _PLAIN, _SERVER.replace("[eu, us]", "[eu]") + _PLAIN, "variable-choice-removed Test(region)"),
    (_SERVER + _PLAIN, _SERVER.replace("t: eu", "t: us") + _PLAIN, "variable-default-changed Test(region)"),
    (
        "servers: [{url: 'https://a.test/v1'}]\n" + _PLAIN,
        "servers: [{url: 'https://a.test/v2'}]\n" + _PLAIN,
        "base-url-changed Test(base_url)",
    ),
    # servers
    ("servers: [{url: 'https://a.test'}]\n" + _PLAIN, "servers: []\n" + _PLAIN, "base-url-needed Test(base_url)"),
    (
        "servers: [{url: 'https://a.test/v1'}]\n" + _PLAIN,
        "servers: [{url: /v1}]\n" + _PLAIN,
        "base-url-needed Test(base_url)",
    ),
    ("servers: [{url: /v1}]\n" + _PLAIN, "servers: [{url: /v2}]\n" + _PLAIN, "base-url-changed Test(base_url)"),
    (_PLAIN, _operation(f"servers: [{{url: 'https://b.test'}}]\n{_FINE}"), "server-changed things_read"),
    (_LISTED + _PLAIN, "servers: [{url: 'https://a.test'}]\n" + _PLAIN, "listed-server-removed Test(base_url)"),
    ("servers: [{url: 'https://a.test'}]\n" + _PLAIN, _LISTED + _PLAIN, "listed-server-added Test(base_url)"),
    (_SERVER + _PLAIN, _EU + _PLAIN, "variable-removed Test(region), base-url-changed Test(base_url)"),
    (_EU + _PLAIN, _SERVER + _PLAIN, "variable-added Test(region), base-url-changed Test(base_url)"),
    (_SERVER.replace("[eu, us]", "[eu]") + _PLAIN, _SERVER + _PLAIN, "variable-choice-added Test(region)"),
    (_SERVER + _PLAIN, _NEEDED + _PLAIN, "variable-needed Test(region)"),
    (_NEEDED + _PLAIN, _FREE + _PLAIN, "variable-default-changed Test(region)"),
    (_EU + _PLAIN, _NEEDED + _PLAIN, "variable-needed Test(region), base-url-changed Test(base_url)"),
    (_FREE + _PLAIN, _SERVER + _PLAIN, "variable-limited Test(region)"),
    (_SERVER + _PLAIN, _FREE + _PLAIN, ""),
    # what a document says of calls
    (_PLAIN, _operation(f"x-sdkwright: {{safe: true}}\n{_FINE}"), "repetition-changed things_read"),
    (_sized("minimum: 1"), _sized("exclusiveMinimum: 1"), "limit-tightened things_read(size)"),
    (_sized("minimum: 1"), _sized("exclusiveMinimum: 0.5"), "limit-loosened things_read(size)"),
    (_sized("exclusiveMaximum: 9"), _sized("maximum: 9"), "limit-loosened things_read(size)"),
    (_sized("exclusiveMaximum: 9"), _sized("exclusiveMaximum: 9, maximum: 9"), ""),
    (_sized("multipleOf: 10"), _sized("multipleOf: 5"), "limit-loosened things_read(size)"),
    (_sized("multipleOf: 10"), _sized("multipleOf: 15"), "limit-tightened things_read(size)"),
    (_sized("minimum: 1"), _sized("minimum: 1, multipleOf: 5"), "limit-tightened things_read(size)"),
    (_matching("^a"), _matching("^b"), "pattern-changed things_read(value)"),
    (
        _operation(_LINKED.replace("Link: {schema: {type: string}}", "X-Left: {schema: {type: string}}")),
        _operation(_LINKED.replace("Link: {schema: {type: string}}", "X-Left: {schema: {type: integer}}")),
        "header-type-changed headers.x_left",
    ),
    (
        _secured("[{a: []}]"),
        _secured("[{a: []}]").replace("a: {type: apiKey, in: header, name: A}", "a: {type: http, scheme: basic}"),
        "credential-kind-changed Test(a)",
    ),
    (_secured("[{o: []}]"), _bearing("[{o: []}]"), "credential-kind-changed Test(o)"),
    (_bearing("[{o: []}]"), _secured("[{o: []}]"), ""),
    (
        _replying(_OLD, _SHAPES),
        _replying(_OLD, _SHAPES.replace("x: {type: string}", "x: {type: string, x-speakeasy-name-override: y}")),
        "field-renamed models.Old.y",
    ),
    # bodies
    (_taking(f"{{content: {{{_TEXT}}}}}"), _taking(_CHOICE), "content-type-added things_read"),
    (_taking(_omittable("false")), _taking(_omittable("true")), "body-required things_read"),
    (_taking(_omittable("true")), _taking(_omittable("false")), "body-optional things_read"),
    (_sending(_SHAPES), _sending(_LONE), "request-variant-removed models.Shape, model-removed models.Dog"),
    (_sending(_LONE), _sending(_SHAPES), "request-variant-added models.Shape"),
    (_taking(_CHOICE), _taking(f"{{content: {{{_TEXT}}}}}"), "content-type-removed things_read"),
    (_taking(f"{{{_NUMBER}}}"), _taking(f"{{required: true, {_NUMBER}}}"), "argument-required things_read(body)"),
    (_taking(f"{{{_NUMBER}}}"), _operation(_FINE, method="post"), "argument-removed things_read(body)"),
    # arguments of other names and places
    (_asking("size: string"), _asking("limit: string"), "argument-seems-renamed things_read(limit)"),
    (
        _asking("size: integer", "word: string"),
        _asking("text: string", "limit: integer"),
        "argument-seems-renamed things_read(limit), argument-seems-renamed things_read(text)",
    ),
    (
        _asking("size: integer", "word: string"),
        _asking("limit: integer"),
        "argument-seems-renamed things_read(limit), argument-removed things_read(word)",
    ),
    (
        _asking("size: 'integer, maximum: 9'", "word: integer"),
        _asking("text: integer", "limit: 'integer, maximum: 9'"),
        "argument-seems-renamed things_read(limit), argument-seems-renamed things_read(text)",
    ),
    (
        _asking("a: integer", "b: integer"),
        _asking("c: integer"),
        "argument-removed things_read(a), argument-removed things_read(b), argument-added things_read(c)",
    ),
    (
        _asking("size: 'integer, maximum: 9'"),
        _asking("limit: 'integer, maximum: 5'"),
        "argument-seems-renamed things_read(limit), limit-tightened things_read(limit)",
    ),
    (
        _operation(_PATH, path="/{a}/{b}"),
        _operation(_PATH.replace("b, in: path", "b, in: query"), path="/{a}"),
        "argument-removed things_read(b), argument-added-required things_read(b), route-changed things_read",
    ),
    (
        _asking("size: integer"),
        _asking("size: string", place="header"),
        "argument-place-changed things_read(size), request-type-changed things_read(size)",
    ),
    (
        _asking("pageSize: integer", "pageNumber: integer"),
        _asking("page_size: integer", "page_number: integer"),
        "argument-place-changed things_read(page_size), argument-place-changed things_read(page_number)",
    ),
    (
        _asking("size: integer"),
        _asking("limit: integer", place="header"),
        "argument-removed things_read(size), argument-added things_read(limit)",
    ),
    # bodies of errors
    (_PLAIN, _operation(_ERROR), "error-body-added things_read() error 404"),
    (_operation(_ERROR), _PLAIN, "error-body-removed things_read() error 404"),
]


@pytest.mark.parametrize(
    ("old", "new", "expected"), _PAIRS, ids=[pair[2] or f"same {at}" for at, pair in enumerate(_PAIRS)]
)
def test_a_pair_of_documents_is_told_exactly(tmp_path: Path, old: str, new: str, expected: str) -> None:
    """The changes between two documents are these, and no others."""
    changes = {f"{one.kind} {one.sdk}" for one in told(tmp_path, old, new)}
    assert changes == set(filter(None, expected.split(", ")))


def test_an_enumeration_is_told_by_its_values(tmp_path: Path) -> None:
    """Where a type becomes an enumeration, its values are told, since its Python type is the same."""
    old, new = (
        _operation(f"parameters: [{{name: value, in: query, schema: {{type: string{values}}}}}]\n{_FINE}")
        for values in ("", ", enum: [a, b]")
    )
    (found,) = changes_of(tmp_path, old, new)
    assert found.change.kind == "request-type-changed"
    assert found.change.words == {"old": "str", "new": "one of 'a', 'b'"}


def test_a_function_of_a_webhook_that_is_called_otherwise(tmp_path: Path) -> None:
    """Where the names of the former SDK are not known, a second method of a webhook renames what reads the first."""
    found = told(tmp_path, _PLAIN + _UNSAID, _PLAIN + _BY_TWO_METHODS, remembered=False)
    assert [(one.kind, one.level) for one in found] == [
        ("webhook-renamed", "breaking"),
        ("webhook-added", "compatible"),
    ]
