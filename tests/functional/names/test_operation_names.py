"""Names of methods that Python or the SDK needs itself, and operations whose ids are of no help."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.harness import make
from tests.functional.placement import paths, placed


class TestNamesOfMethods:
    """Names that Python or the surrounding class needs."""

    @pytest.mark.parametrize(
        ("id_", "path"),
        [
            ("x_import", "x.import_"),
            ("x_list", "x.list"),
            ("x_dict", "x.dict"),
            ("x_str", "x.str_"),
            ("x_update", "x.update"),
            ("x_None", "x.none"),
            ("x_self", "x.self"),
            ("x_property", "x.property_"),
            ("x_builtins", "x.builtins_"),
            ("x_m", "x.m"),
            ("x_123", "x.n123"),
            ("x_locals", "x.locals"),
            ("x_type", "x.type"),
            ("x_any", "x.any"),
            ("class", "class_"),
            ("close", "close_"),
            ("request", "request_"),
            ("base_url", "base_url_"),
        ],
    )
    def test_name(self, tmp_path: Path, id_: str, path: str) -> None:
        """The method is reachable and callable by the name that the rule gives; others beside it still work."""
        config = f'tree: {{keep: [base_url], pins: {{other_thing: "x.other_{id_.lower().replace("-", "_")}"}}}}'
        found = placed(tmp_path, id_, "x_plain", "other_thing", config=config)
        assert found[id_] == path

    def test_list_beside_lists(self, tmp_path: Path) -> None:
        """A method `list` stands beside methods that take and give lists, and the types of both can be read."""
        spec = """
            paths:
              /a: {get: {operationId: a_list, responses: {"200": {description: F, content: {application/json: {
                schema: {type: array, items: {type: string}}}}}}}}
              /b: {post: {operationId: a_dict, requestBody: {content: {application/json: {schema: {
                type: array, items: {type: object}}}}}, responses: {"200": {description: F, content: {
                application/json: {schema: {type: array, items: {type: array, items: {type: integer}}}}}}}}}
            """
        sdk = make(tmp_path, spec)
        assert sdk.call("a.list", reply=["x"]).value == ["x"]
        assert sdk.call("a.dict", body=[{"k": 1}], reply=[[1]]).value == [[1]]
        compile(sdk.text("groups/a.py"), "a.py", "exec")


class TestIds:
    """Operations whose ids are of no help."""

    @pytest.mark.parametrize("second", ["/pets/{id}", "/pets/{id}/"])
    def test_without_an_id(self, tmp_path: Path, second: str) -> None:
        """Path and method take the place of a missing id, in the lock's keys too."""
        spec = f"""
            paths:
              /pets:
                get: {{responses: {{"200": {{description: F}}}}}}
                post: {{responses: {{"200": {{description: F}}}}}}
              {second}:
                delete:
                  parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
                  responses: {{"204": {{description: F}}}}
            """
        sdk = make(tmp_path, spec)
        assert set(sdk.operations) == {"GET /pets", "POST /pets", f"DELETE {second}"}
        assert (sdk.operations["GET /pets"], sdk.operations["POST /pets"]) == ("pets.list", "pets.create")
        assert sdk.call(sdk.operations[f"DELETE {second}"], "7").sent.path == second.replace("{id}", "7")

    def test_duplicate_ids(self, tmp_path: Path) -> None:
        """Two operations of one id are both reachable, under keys and paths of their own, and it is told."""
        sdk = make(tmp_path, paths("x_list", "x_list", "x_read"))
        assert len(sdk.operations) == 3
        assert {sdk.call(path).sent.path for path in sdk.operations.values()} == {"/0", "/1", "/2"}
        assert any("x_list" in warning for warning in sdk.warnings)

    def test_ids_that_become_the_same(self, tmp_path: Path) -> None:
        """Ids that differ in symbols or in case only are all reachable."""
        found = placed(tmp_path, "x_list-all", "x_listAll", "x_List.All", "x_read")
        assert len(set(found.values())) == 4

    def test_id_without_letters(self, tmp_path: Path) -> None:
        """An id that leaves nothing for a name still gives a method."""
        found = placed(tmp_path, "!!!", "___", "汉字")
        assert len(set(found.values())) == 3
