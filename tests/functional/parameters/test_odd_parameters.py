"""Parameters as vendors really declare them: in odd paths, twice, not at all, or in another media type."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make, method

FINE = 'responses: {"200": {description: Fine}}'


def only(folder: Path, path: str, parameters: str = "[]", shared: str = "[]") -> Sdk:
    """An SDK whose only operation `x` has the path and the parameters, `shared` ones being those of the path item."""
    return make(
        folder,
        f'paths: {{"{path}": {{parameters: {shared}, get: {{operationId: x, parameters: {parameters}, {FINE}}}}}}}',
    )


def in_path(*names: str) -> str:
    """Path parameters of these names."""
    return "[" + ", ".join(f'{{name: "{name}", in: path, required: true, schema: {{}}}}' for name in names) + "]"


class TestPaths:
    """Paths that are more than segments."""

    @pytest.mark.parametrize(
        ("path", "names", "arguments", "sent"),
        [
            ("/{a}.{b}", ("a", "b"), ("x", "y.z"), "/x.y.z"),
            ("/{owner}:{id}/z", ("owner", "id"), ("o", "a:b"), "/o:a%3Ab/z"),
            ("/v{n}/(x)@{m}", ("n", "m"), (1, 2), "/v1/(x)@2"),
            ("/{a}/b/{a}", ("a",), ("x",), "/x/b/x"),
            ("/{{a}}/c", ("a",), ("x",), "/x/c"),
            ("/x y/é/{a}", ("a",), ("x",), "/x%20y/%C3%A9/x"),
            ("/x%20y/{}/[z]", (), (), "/x%20y/%7B%7D/%5Bz%5D"),
            ("/x/#env/{a}", ("a",), ("v",), "/x/%23env/v"),
            ("/{a-b}/{a b}/{é}", ("a-b", "a b", "é"), (1, 2, 3), "/1/2/3"),
        ],
    )
    def test_several_names(self, tmp_path: Path, path: str, names: Any, arguments: Any, sent: str) -> None:
        """Names may share a segment, stand twice or in double braces; the text between them is encoded once."""
        sdk = only(tmp_path, path, in_path(*names))
        assert not any("not described" in one for one in sdk.warnings)
        assert sdk.call("x", *arguments).sent.url == f"https://api.test{sent}"

    @pytest.mark.parametrize(
        ("path", "parameters", "arguments", "sent"),
        [
            ("/x?action=list", "[{name: q, in: query, schema: {type: string}}]", {"q": "a"}, "/x?action=list&q=a"),
            ("/x?action=list", "[]", {}, "/x?action=list"),
            ("/x?a={q}&b=1", in_path("q"), {"q": "y&z"}, "/x?a=y%26z&b=1"),
            ("/x?q={q}&b=1", "[{name: q, in: query, schema: {type: string}}]", {"q": "v"}, "/x?b=1&q=v"),
            ("/x?q={q}", "[{name: q, in: query, schema: {type: string}}]", {}, "/x"),
            ("/x{?q,r}", "[{name: q, in: query, schema: {}}, {name: r, in: query, schema: {}}]", {"r": "v"}, "/x?r=v"),
            ("/x?q=all&b=1", "[{name: q, in: query, schema: {type: string}}]", {}, "/x?q=all&b=1"),
            ("/x?q=all&b=1", "[{name: q, in: query, schema: {type: string}}]", {"q": "v"}, "/x?b=1&q=v"),
            ("/x#y", "[{name: q, in: query, schema: {type: string}}]", {"q": "a"}, "/x?q=a"),
            ("/#X-Target=A.B", "[{name: X-Target, in: header, schema: {type: string}}]", {"x_target": "A.B"}, "/"),
        ],
    )
    def test_query_and_fragment(
        self, tmp_path: Path, path: str, parameters: str, arguments: dict[str, Any], sent: str
    ) -> None:
        """The path's own query is sent before that of the arguments, each name once; its fragment is not sent."""
        sdk = only(tmp_path, path, parameters)
        assert not any("not described" in one or "left aside" in one for one in sdk.warnings)
        assert sdk.call("x", **arguments).sent.url == f"https://api.test{sent}"

    def test_paths_that_differ_in_the_fragment(self, tmp_path: Path) -> None:
        """Two operations of one path are two methods."""
        sdk = make(
            tmp_path,
            f"""
            paths:
              "/x#a": {{get: {{operationId: "x#a", {FINE}}}}}
              "/x#b": {{get: {{operationId: "x#b", {FINE}}}}}
            """,
        )
        assert [sdk.call(path).sent.url for path in sdk.operations.values()] == ["https://api.test/x"] * 2


class TestOptionalPathParameters:
    """Path parameters that a document says may be left out."""

    def optional(self, folder: Path, path: str, *names: str) -> Sdk:
        """An SDK whose path parameters are all optional."""
        return only(folder, path, in_path(*names).replace("true", "false"))

    @pytest.mark.parametrize(
        ("path", "given", "sent"),
        [
            ("/x/{a}", ["v"], "/x/v"),
            ("/x/{a}", [], "/x"),
            ("/x/{a}/", [], "/x/"),
            ("/{a}", [], "/"),
            ("/x/{a}/{b}", ["v"], "/x/v"),
            ("/x/{a}/{b}", [], "/x"),
        ],
    )
    def test_left_out(self, tmp_path: Path, path: str, given: list[str], sent: str) -> None:
        """The last segments of a path are left out together with the slash before them."""
        names = [name for name in "ab" if f"{{{name}}}" in path]
        assert self.optional(tmp_path, path, *names).call("x", *given).sent.path == sent

    def test_one_without_the_one_before(self, tmp_path: Path) -> None:
        """None can be given without the ones before it."""
        client, transport = self.optional(tmp_path, "/x/{a}/{b}", "a", "b").client(None)
        with pytest.raises(ValueError, match="a must not be empty"):
            client.x(b="v")
        with pytest.raises(ValueError, match="a must not be empty"):
            client.x(None)
        assert transport.requests == []

    @pytest.mark.parametrize("shorter", ["/x", "/x/"])
    def test_other_operation(self, tmp_path: Path, shorter: str) -> None:
        """Nothing is left out where the shorter path is an operation of its own."""
        optional = in_path("a").replace("true", "false")
        sdk = make(
            tmp_path,
            f"""
            paths:
              "{shorter}": {{delete: {{operationId: clear, {FINE}}}}}
              "/x/{{a}}": {{delete: {{operationId: x, parameters: {optional}, {FINE}}}}}
            """,
        )
        (path,) = [path for path in sdk.operations.values() if path.endswith("x")]
        client, transport = sdk.client(None)
        with pytest.raises(TypeError, match="'a'"):
            method(client, path)()
        assert transport.requests == []

    @pytest.mark.parametrize("path", ["/x/{a}/y", "/x.{a}", "/{a}/x/{a}"])
    def test_elsewhere(self, tmp_path: Path, path: str) -> None:
        """Within the path every parameter is required, whatever the document says."""
        client, _ = self.optional(tmp_path, path, "a").client()
        assert inspect.signature(client.x).parameters["a"].default is inspect.Parameter.empty

    def test_unset_for_a_required_one(self, tmp_path: Path) -> None:
        """A required one cannot be left out by naming it so: the call would go to another resource."""
        sdk = only(tmp_path, "/x/{a}", in_path("a"))
        client, transport = sdk.client(None)
        with pytest.raises(ValueError, match="a must not be empty"):
            client.x(sdk.module.UNSET)
        assert transport.requests == []


class TestDeclarations:
    """Parameters that are declared wrongly."""

    def test_not_declared(self, tmp_path: Path) -> None:
        """A name in the path that nobody declares is a string."""
        sdk = only(tmp_path, "/x/{a}")
        assert any("'a' is not described" in one for one in sdk.warnings)
        assert sdk.call("x", "v").sent.path == "/x/v"

    def test_declared_but_not_in_the_path(self, tmp_path: Path) -> None:
        """A path parameter that the path does not have is left aside, with a located warning."""
        sdk = only(tmp_path, "/x/{a}", in_path("a", "b"))
        assert any(one.startswith("api.yaml:") and "'b' is not in the path" in one for one in sdk.warnings)
        assert sdk.call("x", "v").sent.url == "https://api.test/x/v"

    @pytest.mark.parametrize(("path", "declared"), [("userId", "user_id"), ("UserID", "userId"), ("proxy+", "proxy")])
    def test_declared_under_another_spelling(self, tmp_path: Path, path: str, declared: str) -> None:
        """A name that is spelt in another way in the path is the same parameter, with the type that it declares."""
        sdk = only(tmp_path, f"/x/{{{path}}}", in_path(declared).replace("{}", "{type: integer}"))
        assert any(f"{declared!r} is called {path!r}" in one for one in sdk.warnings)
        (parameter,) = sdk.api.operations[0].parameters
        assert (parameter.type.kind, sdk.call("x", 7).sent.path) == ("integer", "/x/7")  # type: ignore[union-attr]

    def test_declared_twice(self, tmp_path: Path) -> None:
        """Of two in one list the first counts; names of headers are the same in any case."""
        parameters = """[
          {name: q, in: query, schema: {type: integer}}, {name: q, in: query, required: true, schema: {}},
          {name: X-Y, in: header, schema: {type: string}}, {name: x-y, in: header, schema: {type: string}}]"""
        sdk = only(tmp_path, "/x", parameters)
        assert sum("declared twice" in one for one in sdk.warnings) == 2
        assert sdk.call("x", q=1, x_y="h").sent.query == [("q", "1")]

    def test_operation_over_path_item(self, tmp_path: Path) -> None:
        """An operation's parameter replaces the path item's of the same name and place, without a warning."""
        sdk = only(
            tmp_path,
            "/x",
            "[{name: q, in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}}]",
            "[{name: q, in: query, required: true, schema: {type: string}}, {name: r, in: query, schema: {}}]",
        )
        assert not sdk.warnings
        assert sdk.call("x", q=["a", "b"], r="c").sent.query == [("q", "a|b"), ("r", "c")]

    @pytest.mark.parametrize("name", ["", "a b", "é"])
    def test_impossible_header(self, tmp_path: Path, name: str) -> None:
        """A header that cannot be sent is told of, and does not stand in the way of the call."""
        sdk = only(tmp_path, "/x", f'[{{name: "{name}", in: header, required: true, schema: {{type: string}}}}]')
        assert any("header" in one for one in sdk.warnings)
        assert sdk.call("x").sent.path == "/x"

    def test_default_of_the_wrong_type(self, tmp_path: Path) -> None:
        """A default is only told in the docstring, so it may be of any type."""
        sdk = only(
            tmp_path, "/x", "[{name: q, in: query, deprecated: true, schema: {type: integer, default: {a: [1, null]}}}]"
        )
        assert "q: Deprecated. Defaults to {'a': [1, None]}." in sdk.text("_client.py")
        assert sdk.call("x").sent.query == []


@pytest.mark.spec("""
    paths:
      /x:
        post:
          operationId: x
          parameters:
            - {name: Accept, in: header, schema: {type: string}}
            - {name: Content-Type, in: header, schema: {type: string}}
            - {name: Authorization, in: header, schema: {type: string}}
          requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
          responses: {"200": {description: Fine}}
    security: [{key: []}]
    components: {securitySchemes: {key: {type: apiKey, in: header, name: Authorization}}}
    """)
class TestHeadersThatTheClientSets:
    """Header parameters that OpenAPI says are ignored: they stay arguments, and none is sent twice."""

    def test_given(self, sdk: Sdk) -> None:
        """What is given takes the place of what the client would send."""
        given = {"accept": "text/csv", "content_type": "application/a+json", "authorization": "mine"}
        sent = sdk.call("x", a="v", settings={"key": "secret"}, **given).sent
        headers = {name.lower(): value for name, value in sent.headers.items()}
        assert len(headers) == len(sent.headers)
        assert [headers[name] for name in ("accept", "content-type", "authorization")] == list(given.values())

    def test_not_given(self, sdk: Sdk) -> None:
        """Without them the client sends its own."""
        headers = sdk.call("x", a="v", settings={"key": "secret"}).sent.headers
        lower = {name.lower(): value for name, value in headers.items()}
        assert (lower["content-type"], lower["authorization"]) == ("application/json", "secret")
        assert lower["accept"].startswith("application/json")


class TestByContent:
    """Parameters that are written in a media type."""

    @pytest.mark.parametrize(
        ("media", "value", "sent"),
        [
            ("application/json", {"a": [1, None, "é&"]}, "?q=%7B%22a%22%3A%5B1%2Cnull%2C%22%C3%A9%26%22%5D%7D"),
            ("application/json", "text", "?q=%22text%22"),
            ("application/vnd.x+json", [1], "?q=%5B1%5D"),
            ("text/plain", "a b", "?q=a%20b"),
            ("application/json", None, ""),
        ],
    )
    def test_query(self, tmp_path: Path, media: str, value: Any, sent: str) -> None:
        """The value is one text in the media type, percent-encoded."""
        sdk = only(tmp_path, "/x", f"[{{name: q, in: query, content: {{{media}: {{schema: {{}}}}}}}}]")
        assert sdk.call("x", q=value).sent.url == f"https://api.test/x{sent}"

    @pytest.mark.parametrize("schema", ["{type: string}", "{type: string, enum: [a b]}"])
    def test_single_values(self, tmp_path: Path, schema: str) -> None:
        """A single value goes out bare, without the quotes of JSON: vendors describe text in paths and queries so."""
        content = f"content: {{application/json: {{schema: {schema}}}}}"
        sdk = only(
            tmp_path, "/x/{p}", f"[{{name: p, in: path, required: true, {content}}}, {{name: q, in: query, {content}}}]"
        )
        assert sdk.call("x", "a b", q="a b").sent.url == "https://api.test/x/a%20b?q=a%20b"

    def test_path(self, tmp_path: Path) -> None:
        """It is one segment in the path."""
        sdk = only(
            tmp_path, "/x/{q}", "[{name: q, in: path, required: true, content: {application/json: {schema: {}}}}]"
        )
        assert sdk.call("x", {"a": "/"}).sent.path == "/x/%7B%22a%22%3A%22%2F%22%7D"


class TestQueryString:
    """The whole query as one argument (OpenAPI 3.2)."""

    def _sdk(self, folder: Path, media: str, schema: str) -> Sdk:
        parameters = f"[{{name: filter, in: querystring, content: {{{media}: {{schema: {schema}}}}}}}]"
        return make(
            folder, f"openapi: 3.2.0\npaths: {{/x: {{get: {{operationId: x, parameters: {parameters}, {FINE}}}}}}}\n"
        )

    @pytest.mark.parametrize(
        ("media", "value", "sent"),
        [
            ("application/x-www-form-urlencoded", {"a": "x y", "b": [1, 2], "c": None}, "?a=x%20y&b=1&b=2"),
            ("application/x-www-form-urlencoded", {}, ""),
            ("application/json", {"a": 1}, "?%7B%22a%22%3A1%7D"),
            ("text/plain", "a=b&c", "?a%3Db%26c"),
        ],
    )
    def test_written(self, tmp_path: Path, media: str, value: Any, sent: str) -> None:
        """It is written in its media type, without the parameter's name."""
        schema = "{type: string}" if media == "text/plain" else "{type: object, properties: {a: {}}}"
        sdk = self._sdk(tmp_path, media, schema)
        assert sdk.call("x", filter=value).sent.url == f"https://api.test/x{sent}"

    def test_left_out(self, tmp_path: Path) -> None:
        """It may be left out, and one call may add to it."""
        sdk = self._sdk(tmp_path, "application/x-www-form-urlencoded", "{type: object}")
        assert sdk.call("x").sent.url == "https://api.test/x"
        options = {"query": {"z": 1}}
        assert sdk.call("x", filter={"a": 1}, options=options).sent.url == "https://api.test/x?a=1&z=1"


@pytest.mark.spec("""
    paths:
      /x/{class}:
        post:
          operationId: x
          parameters:
            - {name: class, in: path, required: true, schema: {type: string}}
            - {name: body, in: query, schema: {type: string}}
            - {name: content_type, in: query, schema: {type: string}}
            - {name: request_body, in: query, schema: {type: string}}
            - {name: self, in: query, schema: {type: string}}
            - {name: options, in: header, schema: {type: string}}
            - {name: options, in: cookie, schema: {type: string}}
            - {name: locals, in: query, schema: {type: string}}
            - {name: %s, in: query, schema: {type: string}}
            - {name: "", in: query, schema: {type: string}}
            - {name: "9", in: query, schema: {type: array, items: {type: string}}}
            - {name: 名前, in: query, schema: {type: string}}
          requestBody: {content: {text/plain: {}, text/csv: {}}}
          responses: {"200": {description: Fine}}
    """ % ("n" * 300))
def test_names(sdk: Sdk) -> None:
    """Whatever a parameter is called, it can be given, and goes out under its own name."""
    (view,) = [file.view[1] for file in sdk.package.files if file.path.endswith("_client.py")]
    arguments = view.methods[0].arguments
    named = {argument.name: f"v{at}" for at, argument in enumerate(arguments)}
    sent = sdk.call("x", **{name: [v] if name.endswith("9") else v for name, v in named.items()}).sent
    headers = {name.lower(): value for name, value in sent.headers.items()}
    query = {argument.wire: named[argument.name] for argument in arguments if argument.location == "query"}
    assert dict(sent.query) == query
    assert len(query) == 9
    assert sent.path == f"/x/{named['class_']}"
    assert {headers["options"], headers["cookie"].partition("=")[2]} < set(named.values())
    assert sent.content == named["request_body_"].encode()
    assert headers["content-type"] == named["body_content_type"]
