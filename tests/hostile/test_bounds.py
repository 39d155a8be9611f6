"""Documents made to exhaust: each ends soon, with an SDK or with one clear, located error, and never a traceback."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from sdkwright import pipeline
from sdkwright.config.sdk_yaml import Config
from sdkwright.errors import LimitError, SdkwrightError
from sdkwright.load.nodes import text
from sdkwright.pipeline import read_api
from sdkwright.plan import LockedNames, plan_package
from sdkwright.render import render_package
from tests.hostile.proof import prove_files, prove_message

# Far more than any of them needs, on a slow machine as well.
_SECONDS = 120


@pytest.fixture(autouse=True)
def bounded() -> Iterator[None]:
    """End a test that takes too long."""

    def late(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"this takes more than {_SECONDS} seconds")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(_SECONDS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def made(folder: Path, content: str, name: str = "api.json") -> SdkwrightError | None:
    """Make the SDK of a document; the error, if it is refused."""
    (folder / name).write_text(content, encoding="utf-8")
    try:
        config = Config.from_spec(folder / name, folder / "out", None)
        api = read_api(config, lambda _stage: None).api
        prove_files(render_package(plan_package(api, config, LockedNames()), config.texts()))
    except SdkwrightError as found:
        error = found
    else:
        return None
    prove_message(error.message)
    assert error.location is not None
    return error


def replying(schema: Any, schemas: dict[str, Any]) -> str:
    """A document of one operation, whose reply has the schema."""
    content = {"application/json": {"schema": schema}}
    operation = {"operationId": "x", "responses": {"200": {"description": "F", "content": content}}}
    return json.dumps(
        {
            "openapi": "3.1.0",
            "info": {"title": "Bounds", "version": "1"},
            "paths": {"/x": {"get": operation}},
            "components": {"schemas": schemas},
        }
    )


def ref(name: str) -> dict[str, str]:
    """A reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def doubling(keyword: str, levels: int, last: Any) -> dict[str, Any]:
    """Schemas each of which holds the next one twice: written out, the first one would have 2 ** levels parts."""
    schemas = {f"S{at}": {keyword: [ref(f"S{at + 1}"), {"allOf": [ref(f"S{at + 1}")]}]} for at in range(levels)}
    return {**schemas, f"S{levels}": last}


class TestSize:
    """Documents that are too large or too deep."""

    def test_size(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file above the limit is refused before it is read."""
        monkeypatch.setattr(text, "SIZE_LIMIT", 1000)
        assert isinstance(made(tmp_path, replying({"description": "x" * 1000}, {})), LimitError)

    @pytest.mark.parametrize("opening", ["[", '{"a":'])
    @pytest.mark.parametrize("depth", [201, 100_000])
    def test_nesting_of_json(self, tmp_path: Path, opening: str, depth: int) -> None:
        """JSON that is nested without end is refused, closed or not."""
        closing = "]" if opening == "[" else "}"
        error = made(tmp_path, '{"openapi": "3.1.0", "x-deep": ' + opening * depth + "1" + closing * depth + "}")
        assert isinstance(error, LimitError)
        assert made(tmp_path, opening * depth) is not None

    @pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
    def test_nesting_of_yaml(self, tmp_path: Path, opening: str) -> None:
        """So is YAML."""
        assert made(tmp_path, opening * 20_000, "api.yaml") is not None

    def test_aliases(self, tmp_path: Path) -> None:
        """Aliases that double at each line are refused before they fill the memory."""
        lines = [f"x-{at}: &a{at} [*a{at - 1}, *a{at - 1}]" for at in range(1, 60)]
        content = "\n".join(["openapi: 3.1.0", "x-0: &a0 [lol, lol]", *lines, "paths: {}"])
        assert isinstance(made(tmp_path, content, "api.yaml"), LimitError)

    def test_merge_keys(self, tmp_path: Path) -> None:
        """So are merges."""
        lines = [f"x-{at}: &a{at} {{<<: [*a{at - 1}, *a{at - 1}], k{at}: *a{at - 1}}}" for at in range(1, 60)]
        content = "\n".join(["openapi: 3.1.0", "x-0: &a0 {a: b}", *lines, "paths: {}"])
        assert made(tmp_path, content, "api.yaml") is not None

    @pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
    @pytest.mark.parametrize("tagged", [True, False])
    def test_members(self, tmp_path: Path, keyword: str, tagged: bool) -> None:
        """A union of thousands of objects is refused at its place."""
        members = {f"M{at}": {"type": "object", "properties": {f"p{at}": {}, "k": {}}} for at in range(3000)}
        union = {keyword: list(map(ref, members))} | ({"discriminator": {"propertyName": "k"}} if tagged else {})
        error = made(tmp_path, replying(union, members))
        assert isinstance(error, LimitError)
        assert f"{keyword} lists more than 2000 schemas" in error.message

    @pytest.mark.parametrize("levels", [2, 30])
    def test_long_names_within_one_another(self, tmp_path: Path, levels: int) -> None:
        """Names of a million letters give names of a bearable length, and take no time with the square."""
        schema: dict[str, Any] = {"type": "string"}
        for at in range(levels):
            schema = {"type": "object", "properties": {f"{chr(97 + at % 26)}" * 100_000: schema}}
        assert made(tmp_path, replying(schema, {})) is None


class TestSchemas:
    """Schemas that would grow without end if they were written out."""

    @pytest.mark.parametrize("keyword", ["allOf", "oneOf", "anyOf"])
    def test_doubling(self, tmp_path: Path, keyword: str) -> None:
        """Combinations of combinations end, as a type or as an error."""
        last = {"type": "object", "properties": {"a": {"type": "string"}}}
        error = made(tmp_path, replying(ref("S0"), doubling(keyword, 60, last)))
        assert error is None or isinstance(error, LimitError)

    def test_wide_unions_of_one_another(self, tmp_path: Path) -> None:
        """Unions that hold one another, and flat have dozens of members each, are told no deeper than is bearable."""
        members = {at: [ref(f"S{(at * 7 + 1) % 40}"), ref(f"S{(at * 3 + 2) % 40}")] for at in range(40)}
        lists = {at: {"type": "array", "items": ref(f"S{(at + 5) % 40}")} for at in range(40)}
        schemas = {f"S{at}": {"anyOf": [*members[at], lists[at]]} for at in range(40)}
        assert made(tmp_path, replying(ref("S0"), schemas)) is None

    @pytest.mark.parametrize("keyword", ["allOf", "oneOf", "anyOf"])
    def test_doubling_of_scalars(self, tmp_path: Path, keyword: str) -> None:
        """So do those of scalars."""
        error = made(tmp_path, replying(ref("S0"), doubling(keyword, 60, {"type": "string"})))
        assert error is None or isinstance(error, LimitError)

    def test_all_of_in_a_circle(self, tmp_path: Path) -> None:
        """A hierarchy that is a circle ends."""
        schemas = {f"S{at}": {"allOf": [ref(f"S{(at + 1) % 9}"), {"properties": {f"p{at}": {}}}]} for at in range(9)}
        error = made(tmp_path, replying(ref("S0"), schemas))
        assert error is None or isinstance(error, LimitError)

    def test_deep_hierarchy(self, tmp_path: Path) -> None:
        """A deep hierarchy ends."""
        schemas: dict[str, Any] = {
            f"S{at}": {"allOf": [ref(f"S{at + 1}"), {"type": "object", "properties": {f"p{at}": {}}}]}
            for at in range(500)
        }
        assert made(tmp_path, replying(ref("S0"), {**schemas, "S500": {"type": "object"}})) is None

    @pytest.mark.parametrize("last_first", [False, True])
    @pytest.mark.parametrize("keyword", ["items", "oneOf"])
    def test_deep_lists(self, tmp_path: Path, keyword: str, last_first: bool) -> None:
        """Lists within lists without end are refused, in whichever order the document speaks of them."""
        inner: dict[str, Any] = {f"S{at}": {"type": "array", "items": ref(f"S{at + 1}")} for at in range(300)}
        if keyword == "oneOf":
            inner = {name: {"oneOf": [schema, {"type": "integer"}]} for name, schema in inner.items()}
        schemas = {**inner, "S300": {"type": "string"}}
        document = json.loads(replying(ref("S0"), schemas))
        for at in range(300, 0, -1) if last_first else ():
            reply = json.loads(replying(ref(f"S{at}"), {}))["paths"]["/x"]["get"]
            document["paths"][f"/{300 - at:03}"] = {"get": {**reply, "operationId": f"x{at}"}}
        assert isinstance(made(tmp_path, json.dumps(document)), LimitError)

    @pytest.mark.parametrize("place", ["reply", "body", "parameter"])
    def test_names_made_of_names(self, tmp_path: Path, place: str) -> None:
        """Unions of unions end, though written out the first one would have 2 ** 25 members."""
        schemas: dict[str, Any] = {
            f"S{at}": {
                "oneOf": [
                    {"type": "array", "items": ref(f"S{at + 1}")},
                    {"additionalProperties": {**ref(f"S{at + 1}")}},
                ]
            }
            for at in range(25)
        }
        document = json.loads(replying(ref("S0"), {**schemas, "S25": {"type": "string"}}))
        operation = document["paths"]["/x"]["get"]
        if place == "body":
            operation["requestBody"] = {"content": {"application/json": {"schema": ref("S0")}}}
        if place == "parameter":
            operation["parameters"] = [{"name": "a", "in": "query", "schema": ref("S0")}]
        assert made(tmp_path, json.dumps(document)) is None

    def test_anything_else_that_is_deep(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """What has no limit of its own is refused all the same where it would exhaust the stack."""

        def deeper(*arguments: Any) -> Any:
            return deeper(*arguments)

        monkeypatch.setattr(pipeline, "build_api", deeper)
        assert isinstance(made(tmp_path, replying({}, {})), LimitError)

    def test_chain_of_models(self, tmp_path: Path) -> None:
        """Models that hold each other in a chain of thousands are all made."""
        schemas: dict[str, Any] = {
            f"S{at}": {"type": "object", "properties": {"next": ref(f"S{at + 1}")}} for at in range(2000)
        }
        error = made(tmp_path, replying(ref("S0"), {**schemas, "S2000": {"type": "object"}}))
        assert error is None or isinstance(error, LimitError)

    def test_large_enumeration(self, tmp_path: Path) -> None:
        """An enumeration may have thousands of members."""
        assert made(tmp_path, replying({"type": "string", "enum": [f"m{at}" for at in range(5000)]}, {})) is None

    @pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
    def test_patterns(self, tmp_path: Path, version: str) -> None:
        """A pattern made to run for ever is never run."""
        slow = {"type": "string", "pattern": "^(a+)+$", "default": "a" * 60 + "!", "example": "a" * 60 + "!"}
        content = replying({"type": "object", "properties": {"a": slow}}, {}).replace("3.1.0", version)
        assert made(tmp_path, content) is None


class TestExtent:
    """Documents whose references write one long thing at a thousand places."""

    @pytest.mark.parametrize("keyword", ["description", "default", "pattern", "enum"])
    def test_repeated(self, tmp_path: Path, keyword: str) -> None:
        """What would be written is estimated before it is, and refused at the operation that goes too far."""
        long = "z" * 1_000_000
        plain = keyword in ("description", "enum")
        schema: dict[str, Any] = {"type": "string"} if plain else {"type": "string", keyword: long}
        schema |= {"enum": [long, f"{long}z"]} if keyword == "enum" else {}
        parameter: dict[str, Any] = {"name": "p", "in": "query", "schema": schema}
        parameter |= {"description": long} if keyword == "description" else {}
        error = made(tmp_path, several(1000, {"parameters": [{"$ref": "#/components/parameters/P"}]}, P=parameter))
        assert isinstance(error, LimitError)
        assert "MiB by this place" in error.message
        assert str(error.location).startswith("api.json:1:")
        assert "/paths/~1x" in str(error.location)

    def test_one_long_text(self, tmp_path: Path) -> None:
        """One long text alone is written, wherever it stands."""
        parameter = {"name": "p", "in": "query", "description": "z " * 500_000, "schema": {"type": "string"}}
        assert made(tmp_path, several(3, {"parameters": [{"$ref": "#/components/parameters/P"}]}, P=parameter)) is None

    def test_many_statuses(self, tmp_path: Path) -> None:
        """Hundreds of statuses that share hundreds of headers take no time with the product."""
        headers = {f"h{at}": {"schema": {"type": "string"}} for at in range(300)}
        content = json.loads(several(100, {}))
        for path in content["paths"].values():
            path["get"]["responses"] = {str(status): {"$ref": "#/components/responses/R"} for status in range(200, 300)}
        content["components"] = {"responses": {"R": {"description": "F", "headers": headers}}}
        assert made(tmp_path, json.dumps(content)) is None


def several(count: int, operation: dict[str, Any], **parameters: Any) -> str:
    """A document of so many equal operations, with parameters to refer to."""
    content = json.loads(replying({"type": "string"}, {}))
    same = {"responses": content["paths"]["/x"]["get"]["responses"], **operation}
    content["paths"] = {f"/x{at}": {"get": same} for at in range(count)}
    return json.dumps({**content, "components": {"parameters": parameters}})


class TestPlaces:
    """References that lead out of the directory of the document."""

    @pytest.mark.parametrize(
        "target",
        [
            "../secret.json",
            "/etc/passwd",
            "file:///etc/passwd",
            "..%2Fsecret.json",
            "a/../../secret.json",
            "\\\\host\\x",
        ],
    )
    def test_reference_outside(self, tmp_path: Path, target: str) -> None:
        """What is outside is never read."""
        (tmp_path / "secret.json").write_text('{"type": "object", "title": "Secret", "properties": {"leak": {}}}')
        folder = tmp_path / "specs"
        folder.mkdir()
        error = made(folder, replying({"$ref": target}, {}))
        assert error is None or "leak" not in str(error)

    @pytest.mark.parametrize("target", ["http://169.254.169.254/latest", "https://example.test/x.json", "ftp://x/y"])
    def test_remote_reference(self, tmp_path: Path, target: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """Nothing is fetched that nobody allowed."""

        def connect(*_args: Any, **_kwargs: Any) -> None:
            raise AssertionError("a connection is made")

        monkeypatch.setattr("socket.socket.connect", connect)
        monkeypatch.setattr("socket.getaddrinfo", connect)
        made(tmp_path, replying({"$ref": target}, {}))


class TestWhatIsReadOften:
    """What few letters may ask for again and again."""

    @pytest.mark.parametrize("path", ["/" + "{" * 200_000, "/" + "{a" * 100_000, "/{a}" * 20_000])
    def test_braces(self, tmp_path: Path, path: str) -> None:
        """Braces without end in a path take no time with the square."""
        operation = {"operationId": "x", "responses": {"200": {"description": "F"}}}
        info = {"title": "Bounds", "version": "1"}
        made(tmp_path, json.dumps({"openapi": "3.1.0", "info": info, "paths": {path: {"get": operation}}}))

    def test_path_parameters(self, tmp_path: Path) -> None:
        """Nor do thousands of parameters in one path."""
        names = [f"p{at}" for at in range(5_000)]
        parameters = [{"name": name, "in": "path", "required": True, "schema": {}} for name in names]
        operation = {"operationId": "x", "parameters": parameters, "responses": {"200": {"description": "F"}}}
        path = "".join(f"/{{{name}}}" for name in names)
        whole = {"openapi": "3.1.0", "info": {"title": "Bounds", "version": "1"}, "paths": {path: {"get": operation}}}
        assert made(tmp_path, json.dumps(whole)) is None

    @pytest.mark.parametrize("levels", [10, 40])
    def test_tuples_of_tuples(self, tmp_path: Path, levels: int) -> None:
        """Tuples that double at each level are written out as far as is bearable."""
        schemas: dict[str, Any] = {f"S{levels}": {"type": "string"}}
        for at in range(levels):
            schemas[f"S{at}"] = {"type": "array", "prefixItems": [ref(f"S{at + 1}")] * 2, "items": False}
        error = made(tmp_path, replying(ref("S0"), schemas))
        assert error is None if levels == 10 else error is not None and "would hold more than" in error.message

    def test_many_kinds_of_a_large_object(self, tmp_path: Path) -> None:
        """A thousand kinds of an object of a thousand properties are more than is bearable."""
        base = {"type": "object", "properties": {f"p{at}": {"type": "string"} for at in range(1000)}}
        kinds = {f"K{at}": {"allOf": [ref("Base"), {"properties": {"q": {}}}]} for at in range(1000)}
        error = made(tmp_path, replying({"oneOf": list(map(ref, kinds))}, {"Base": base, **kinds}))
        assert isinstance(error, LimitError)
        assert "more than 500,000 properties" in error.message

    def test_a_deep_id(self, tmp_path: Path) -> None:
        """An id of thousands of words is a name as any other, not a tree of thousands of groups."""
        paths = {
            f"/{at}": {"get": {"operationId": "a_" * 5_000 + str(at), "responses": {"200": {"description": "F"}}}}
            for at in range(2)
        }
        whole = {"openapi": "3.1.0", "info": {"title": "Bounds", "version": "1"}, "paths": paths}
        assert made(tmp_path, json.dumps(whole)) is None
