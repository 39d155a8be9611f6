"""Methods and paths: every operation of the document has a method in the SDK, whatever its verb or path."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sdkwright import pipeline, plan
from sdkwright.analysis import Analysis
from sdkwright.completeness import check_planned, check_read
from sdkwright.config.sdk_yaml import load_config
from sdkwright.errors import DefectError
from sdkwright.load import load_documents
from tests.functional.command import Runner
from tests.functional.harness import OK, Sdk, make

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
SPEC = "paths:\n  /x:\n" + "".join(f"    {method}: {{operationId: do_{method}, {OK}}}\n" for method in METHODS)


@pytest.mark.spec(SPEC)
class TestMethods:
    """All eight methods of HTTP that OpenAPI knows from its beginning."""

    @pytest.mark.parametrize("method", METHODS)
    def test_sent(self, sdk: Sdk, method: str) -> None:
        """Each is sent by its name."""
        sent = sdk.call(sdk.operations[f"do_{method}"]).sent
        assert (sent.method, sent.url) == (method.upper(), "https://api.test/x")


ADDED = f"""
    openapi: 3.2.0
    paths:
      /x:
        query: {{operationId: ask, requestBody: {{content: {{application/json: {{schema: {{type: object,
          properties: {{a: {{type: string}}}}}}}}}}}}, {OK}}}
        additionalOperations:
          COPY: {{operationId: copy_it, {OK}}}
          purge: {{operationId: purge_it, {OK}}}
          M-SEARCH: {{{OK}}}
          QUERY: {{operationId: again, {OK}}}
          "NOT A METHOD": {{operationId: never, {OK}}}
    """


@pytest.mark.spec(ADDED)
class TestAdded:
    """Methods that OpenAPI 3.2 adds."""

    def test_query(self, sdk: Sdk) -> None:
        """QUERY is sent with its body, and may be repeated without harm."""
        sent = sdk.call(sdk.operations["ask"], a="b").sent
        assert (sent.method, sent.json) == ("QUERY", {"a": "b"})

    @pytest.mark.parametrize(
        ("key", "method"), [("copy_it", "COPY"), ("purge_it", "purge"), ("M-SEARCH /x", "M-SEARCH")]
    )
    def test_any_word(self, sdk: Sdk, key: str, method: str) -> None:
        """Any other method is sent as it is written."""
        assert sdk.call(sdk.operations[key]).sent.method == method

    def test_no_word(self, sdk: Sdk) -> None:
        """What cannot be a method is told, since nothing could be sent by it."""
        assert len(sdk.operations) == 4
        assert any("'NOT A METHOD' cannot be a method" in warning for warning in sdk.warnings)

    def test_twice(self, sdk: Sdk) -> None:
        """A method that has a key of its own may not stand among the additional ones; that is told."""
        assert any("QUERY is described twice" in warning for warning in sdk.warnings)


ODD = f"""
    paths:
      "": {{get: {{operationId: empty, {OK}}}}}
      no-slash: {{get: {{operationId: bare, {OK}}}}}
      /a: {{get: {{{OK}}}}}
      /a/: {{get: {{{OK}}}}}
      /b/{{id}}: {{get: {{{OK}}}}}
      /b/{{name}}: {{get: {{operationId: by_name, {OK}}}}}
      /c: null
      /d: {{get: null, post: "text", put: [], x-other: {{}}, summary: S, parameters: []}}
      /e: {{GET: {{operationId: shouting, {OK}}}}}
      /f: {{operationId: none}}
      /same: {{get: {{operationId: same, {OK}}}, put: {{operationId: same, {OK}}}, post: {{operationId: GET /a, {OK}}}}}
      x-internal: {{get: {{operationId: hidden, {OK}}}}}
    """


@pytest.mark.spec(ODD)
class TestOddPaths:
    """Paths and path items as nobody should write them."""

    @pytest.mark.parametrize(
        ("key", "arguments", "sent"),
        [
            ("empty", (), "GET https://api.test/"),
            ("bare", (), "GET https://api.test/no-slash"),
            ("GET /a", (), "GET https://api.test/a"),
            ("GET /a/", (), "GET https://api.test/a/"),
            ("GET /b/{id}", ("1",), "GET https://api.test/b/1"),
            ("by_name", ("n",), "GET https://api.test/b/n"),
            ("GET /d", (), "GET https://api.test/d"),
            ("POST /d", (), "POST https://api.test/d"),
            ("PUT /d", (), "PUT https://api.test/d"),
            ("shouting", (), "GET https://api.test/e"),
            ("same", (), "GET https://api.test/same"),
            ("PUT /same", (), "PUT https://api.test/same"),
            ("POST /same", (), "POST https://api.test/same"),
        ],
    )
    def test_callable(self, sdk: Sdk, key: str, arguments: tuple[str, ...], sent: str) -> None:
        """Each operation can be called, and no two are one."""
        one = sdk.call(sdk.operations[key], *arguments).sent
        assert f"{one.method} {one.url}" == sent

    def test_whole(self, sdk: Sdk) -> None:
        """Nothing else is an operation, and what is no mapping is told, located."""
        assert len(sdk.operations) == 13
        told = [warning for warning in sdk.warnings if "no mapping" in warning]
        assert len(told) == 4
        assert all(warning.startswith("api.yaml:") for warning in told)


REFERENCES = f"""
    paths:
      /x:
        $ref: "#/components/pathItems/X"
        put: {{operationId: beside, {OK}}}
        get: {{operationId: stronger, {OK}}}
      /y: {{$ref: "#/paths/~1x"}}
    components:
      pathItems:
        X:
          parameters: [{{name: q, in: query, schema: {{type: string}}}}]
          get: {{operationId: weaker, {OK}}}
          post: {{operationId: there, {OK}}}
    """


@pytest.mark.spec(REFERENCES)
class TestReferences:
    """Path items by reference."""

    def test_siblings(self, sdk: Sdk) -> None:
        """What stands beside the reference is there, too, and is the stronger one."""
        assert {"beside", "stronger", "there"} <= set(sdk.operations)
        assert "weaker" not in sdk.operations
        # The other path leads through the first one, and has all of it under names of its own.
        assert {"GET /y", "PUT /y", "POST /y"} <= set(sdk.operations)
        assert sdk.call(sdk.operations["there"], q="v").sent.query == [("q", "v")]


class TestCensus:
    """Operations are counted in the documents and in the SDK, and the two must agree."""

    def test_agree(self, tmp_path: Path) -> None:
        """Every document of this module passes; a run with the command line, too."""
        for number, spec in enumerate((SPEC, ADDED, ODD, REFERENCES)):
            folder = tmp_path / str(number)
            folder.mkdir()
            sdk = make(folder, spec)
            check_planned(sdk.api, sdk.package)

    def test_lost_while_reading(self, tmp_path: Path) -> None:
        """An operation that is not read is a defect of ours, told with both counts."""
        sdk = make(tmp_path, SPEC)
        config = load_config(tmp_path / "sdk.yaml")
        documents, _ = load_documents(config.documents, ())
        fewer = replace(sdk.api, operations=sdk.api.operations[1:])
        with pytest.raises(DefectError, match="the documents have 8 operations, but 7 were read"):
            check_read(documents, Analysis(fewer, (), 0))

    def test_lost_while_planning(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Runner) -> None:
        """One that gets no method is, too: nothing is written, and the exit code is 4."""
        planned = plan.plan_package

        def forgetful(*arguments: object) -> object:
            package = planned(*arguments)  # type: ignore[arg-type]  # passed on as they come
            del package.paths["api:do_get"]  # type: ignore[attr-defined]  # a dict in fact
            return package

        monkeypatch.setattr(pipeline, "plan_package", forgetful)
        make(tmp_path, SPEC)
        done = run("generate", "--config", tmp_path / "sdk.yaml", "--output", tmp_path / "new")
        assert done.code == 4
        assert "a defect of sdkwright, please report it: 8 operations were read" in done.err
        assert "api:do_get" in done.err
        assert not (tmp_path / "new").exists()
