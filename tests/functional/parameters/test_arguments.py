"""Where arguments come from and where they go."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from tests.functional.harness import Sdk


def _parameters(function: Any) -> dict[str, inspect.Parameter]:
    return dict(inspect.signature(function).parameters)


@pytest.mark.spec("""
    paths:
      /orgs/{org}/repos/{repo}/tags/{tag}:
        get:
          operationId: tags_read
          parameters:
            - {name: tag, in: path, required: true, schema: {type: string}}
            - {name: repo, in: path, required: true, schema: {type: string}}
            - {name: org, in: path, required: true, schema: {type: string}}
          responses: {"200": {description: Fine}}
    """)
class TestPathParameters:
    """Path parameters are the positional arguments of a method."""

    def test_order_of_the_path(self, sdk: Sdk) -> None:
        """Positions follow the path, whatever the order in which the document lists the parameters."""
        assert sdk.call("tags_read", "acme", "prod", "v1").sent.path == "/orgs/acme/repos/prod/tags/v1"

    def test_by_name(self, sdk: Sdk) -> None:
        """Each of them may be given by name as well."""
        assert sdk.call("tags_read", tag="v1", org="acme", repo="prod").sent.path == "/orgs/acme/repos/prod/tags/v1"

    def test_percent_encoding(self, sdk: Sdk) -> None:
        """No value can add a segment, a parameter, a query or a fragment to the path."""
        sent = sdk.call("tags_read", "a/b", ";x=1?y#z", "é %").sent
        assert sent.path == "/orgs/a%2Fb/repos/%3Bx%3D1%3Fy%23z/tags/%C3%A9%20%25"
        assert sent.query == []

    def test_dots(self, sdk: Sdk) -> None:
        """A value of dots would climb, so it is refused before anything is sent."""
        client, transport = sdk.client(None)
        with pytest.raises(ValueError, match="org must not be"):
            client.tags_read("..", "x", "v1")
        assert transport.requests == []

    def test_empty_value(self, sdk: Sdk) -> None:
        """An empty value would make another route, so it is refused before anything is sent."""
        client, transport = sdk.client(None)
        with pytest.raises(ValueError, match="org"):
            client.tags_read("", "prod", "v1")
        assert transport.requests == []

    def test_missing_value(self, sdk: Sdk) -> None:
        """Python itself says which argument is missing."""
        client, _ = sdk.client(None)
        with pytest.raises(TypeError, match="'tag'"):
            client.tags_read("acme", "prod")


@pytest.mark.spec("""
    paths:
      /things/{count}/:
        parameters: [{name: count, in: path, required: true, schema: {type: integer}}]
        get:
          operationId: things
          parameters:
            - {name: q, in: query, schema: {type: string}}
            - {name: fast, in: query, schema: {type: boolean}}
            - {name: kind, in: query, schema: {type: array, items: {type: string, enum: [a, "b c"]}}}
            - {name: since, in: query, schema: {type: string, format: date-time}}
            - {name: day, in: query, schema: {type: string, format: date}}
            - {name: X-Trace, in: header, schema: {type: integer}}
            - {name: session, in: cookie, schema: {type: string}}
            - {name: must, in: query, required: true, schema: {type: number}}
          responses: {"200": {description: Fine}}
    """)
class TestOtherParameters:
    """Query, header and cookie parameters are keyword arguments."""

    def test_only_by_name(self, sdk: Sdk) -> None:
        """Everything that is not in the path is keyword-only, the required ones without a default."""
        kinds = _parameters(sdk.client()[0].things)
        assert kinds["count"].kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
        assert all(
            one.kind is inspect.Parameter.KEYWORD_ONLY and (one.default is inspect.Parameter.empty) == (name == "must")
            for name, one in kinds.items()
            if name != "count"
        )

    def test_the_path_items_parameters_are_shared(self, sdk: Sdk) -> None:
        """A parameter of the path item counts for the operation; numbers go out as they are written."""
        assert sdk.call("things", 7, must=1.5).sent.path == "/things/7/"

    def test_absent_is_not_sent(self, sdk: Sdk) -> None:
        """What is not given is not sent."""
        sent = sdk.call("things", 7, must=2).sent
        assert sent.query == [("must", "2")]
        assert not {"x-trace", "cookie"} & {name.lower() for name in sent.headers}

    def test_none_is_not_sent(self, sdk: Sdk) -> None:
        """A query has no null, so `None` is left out of it."""
        assert sdk.call("things", 7, must=2, q=None).sent.query == [("must", "2")]

    def test_values(self, sdk: Sdk) -> None:
        """Booleans go out in lower case, lists once for each item, moments and days in ISO form."""
        import datetime as dt

        since = dt.datetime(2026, 3, 1, 12, 30, tzinfo=dt.UTC)
        sent = sdk.call("things", 7, must=2, fast=True, kind=["a", "b c"], since=since, day=dt.date(2026, 3, 1)).sent
        assert dict(sent.query)["fast"] == "true"
        assert [value for name, value in sent.query if name == "kind"] == ["a", "b c"]
        assert dict(sent.query)["since"] in {"2026-03-01T12:30:00Z", "2026-03-01T12:30:00+00:00"}
        assert dict(sent.query)["day"] == "2026-03-01"

    def test_encoding(self, sdk: Sdk) -> None:
        """Whatever stands in a query value arrives as it was given."""
        assert dict(sdk.call("things", 7, must=2, q="a&b=c #+é").sent.query)["q"] == "a&b=c #+é"

    def test_header_and_cookie(self, sdk: Sdk) -> None:
        """Header parameters become headers, cookie parameters the Cookie header."""
        headers = {
            name.lower(): value
            for name, value in sdk.call("things", 7, must=2, x_trace=9, session="s").sent.headers.items()
        }
        assert (headers["x-trace"], headers["cookie"]) == ("9", "session=s")

    def test_unknown_argument(self, sdk: Sdk) -> None:
        """An argument that the operation does not have is refused by Python itself."""
        client, transport = sdk.client(None)
        with pytest.raises(TypeError, match="'qq'"):
            client.things(7, must=2, qq="x")
        assert transport.requests == []


@pytest.mark.spec("""
    paths:
      /clash/{name}/{id}:
        post:
          operationId: clash
          parameters:
            - {name: name, in: path, required: true, schema: {type: string}}
            - {name: id, in: path, required: true, schema: {type: string}}
            - {name: name, in: query, schema: {type: string}}
            - {name: name, in: header, schema: {type: string}}
          requestBody: {content: {application/json: {schema: {type: object, properties: {
            name: {type: string}, id: {type: string}, from: {type: string}, self: {type: string},
            options: {type: string}, locals: {type: string}, list: {type: array, items: {type: string}},
            str: {type: string}, UNSET: {type: string}, m: {type: string}, "9 lives": {type: integer},
            "a-b": {type: string}, "a b": {type: string}, "": {type: string}, 汉: {type: string}}}}}}
          responses: {"200": {description: Fine}}
    """)
class TestClashingNames:
    """Arguments of one name are told apart by where they go."""

    def test_path_keeps_its_name(self, sdk: Sdk) -> None:
        """The path parameter keeps the bare name, the others say where they go; each arrives at its own place."""
        sent = sdk.call("clash", "p", "i", query_name="q", header_name="h", body_name="b", body_id="j").sent
        headers = {name.lower(): value for name, value in sent.headers.items()}
        assert (sent.path, sent.query, headers["name"]) == ("/clash/p/i", [("name", "q")], "h")
        assert sent.json == {"name": "b", "id": "j"}

    @pytest.mark.parametrize(
        ("python", "wire"),
        [
            ("from_", "from"),
            ("self_", "self"),
            ("options_", "options"),
            ("locals_", "locals"),
            ("str", "str"),
            ("m", "m"),
            ("n9_lives", "9 lives"),
            ("unset", "UNSET"),
        ],
    )
    def test_names_that_python_cannot_have(self, sdk: Sdk, python: str, wire: str) -> None:
        """Keywords and names that the method itself needs get a trailing underscore; the wire has the real name."""
        assert sdk.call("clash", "p", "i", **{python: "v"}).sent.json == {wire: "v"}

    def test_list(self, sdk: Sdk) -> None:
        """An argument may be called `list`, since annotations do not need the bare name."""
        assert sdk.call("clash", "p", "i", list=["x"]).sent.json == {"list": ["x"]}

    def test_names_that_become_the_same(self, sdk: Sdk) -> None:
        """Two names that differ in symbols only, or have no letters that Python's names keep, all stay reachable."""
        names = sdk.package.files
        (view,) = [file.view[1] for file in names if file.path.endswith("_client.py")]
        (method,) = view.methods
        wires = {argument.wire: argument.name for argument in method.arguments if argument.location == "field"}
        assert len(set(wires.values())) == 15
        for wire in ("a-b", "a b", "", "汉"):
            assert sdk.call("clash", "p", "i", **{wires[wire]: "v"}).sent.json == {wire: "v"}


@pytest.mark.spec("""
    paths:
      /x/{id}:
        patch:
          operationId: x
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
            - {name: dry, in: query, schema: {type: boolean}}
          requestBody: {content: {application/json: {schema: {type: object, properties: {
            a: {type: string}, b: {type: [string, "null"]}}}}}}
          responses: {"200": {description: Fine}}
    """)
class TestOptions:
    """`options` changes one call beyond what the document knows."""

    def test_every_kind(self, sdk: Sdk) -> None:
        """Headers, query parameters and body fields are added to what the arguments say."""
        options = {"headers": {"X-Extra": "1"}, "query": {"debug": True}, "body": {"hidden": [1]}}
        sent = sdk.call("x", "i", dry=False, a="v", options=options).sent
        assert {name.lower(): value for name, value in sent.headers.items()}["x-extra"] == "1"
        assert sent.query == [("dry", "false"), ("debug", "true")]
        assert sent.json == {"a": "v", "hidden": [1]}

    def test_timeout(self, sdk: Sdk) -> None:
        """A timeout holds for one call; the client's own holds for the next."""
        client, transport = sdk.client(None, None, timeout=9)
        client.x("i", options={"timeout": 2.5})
        client.x("i")
        assert transport.timeouts == [2.5, 9]

    def test_patch_sends_what_was_given(self, sdk: Sdk) -> None:
        """A PATCH holds the fields that were given, `None` as null, and nothing else."""
        assert sdk.call("x", "i", b=None).sent.json == {"b": None}

    def test_nothing_given(self, sdk: Sdk) -> None:
        """Where no field is given, no body is sent."""
        assert sdk.call("x", "i").sent.content is None
