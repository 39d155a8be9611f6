"""Who is first keeps its name: newcomers of the same name are the ones that get a numeral, now and later."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.config.sdk_yaml import load_config
from sdkwright.naming import distinct_names
from sdkwright.pipeline import read_api
from sdkwright.plan import LockedNames, Package, plan_package
from tests.functional.harness import document, make
from tests.functional.schemas import replying, taking


def planned(folder: Path, spec: str, before: Package | None = None) -> Package:
    """The plan of an SDK, with the lock of an earlier run of it."""
    (folder / "api.yaml").write_text(document(spec), encoding="utf-8")
    (folder / "sdk.yaml").write_text("package: {name: x-sdk, client: X}\ndocuments: {api: api.yaml}\n")
    config = load_config(folder / "sdk.yaml")
    return plan_package(
        read_api(config, lambda _stage: None).api, config, before.locked_names if before else LockedNames()
    )


def fields_of(package: Package) -> dict[str, dict[str, str]]:
    """The names of fields by their names in JSON, by class."""
    views = [file.view for file in package.files if file.template == "models/module.py.jinja"]
    return {one.class_name: {field.wire: field.name for field in one.fields} for view in views for one in view.structs}


def arguments_of(package: Package) -> dict[str, str]:
    """The names of the arguments of the only method by their names on the wire."""
    view = next(file.view for file in package.files if file.template == "package/_client.py.jinja")[1]
    return {argument.wire: argument.name for argument in view.methods[0].arguments}


def _object(*names: str) -> str:
    return f"{{type: object, properties: {{{', '.join(f'{name}: {{type: string}}' for name in names)}}}}}"


class TestFields:
    """Properties of one name in Python."""

    def test_the_one_that_is_spelt_so(self, tmp_path: Path) -> None:
        """A property that is spelt like its field keeps the name, whatever the order."""
        found = fields_of(planned(tmp_path, replying(_object("_id", "id", "banType", "ban_type"))))["XResponse"]
        assert found == {"id": "id", "_id": "id_2", "ban_type": "ban_type", "banType": "ban_type_2"}
        assert found == fields_of(planned(tmp_path, replying(_object("ban_type", "banType", "id", "_id"))))["XResponse"]

    @pytest.mark.parametrize(
        ("first", "later"), [("banType", "ban_type"), ("_id", "id"), ("Id", "ID"), ("class", "class_"), ("b-c", "b.c")]
    )
    def test_a_newcomer(self, tmp_path: Path, first: str, later: str) -> None:
        """A property that comes later takes no name away, even where it is spelt like it."""
        before = planned(tmp_path, replying(_object(first)))
        after = planned(tmp_path, replying(_object(first, later)), before)
        old, new = fields_of(before)["XResponse"], fields_of(after)["XResponse"]
        assert new[first] == old[first]
        assert new[later] == f"{old[first].rstrip('_')}_2" or new[later] == f"{old[first]}_2"

    def test_the_first_goes(self, tmp_path: Path) -> None:
        """One that got a numeral keeps it after the first has gone."""
        both = planned(tmp_path, replying(_object("banType", "ban_type")))
        left = planned(tmp_path, replying(_object("banType")), both)
        assert fields_of(left)["XResponse"] == {"banType": "ban_type_2"}

    def test_values(self, tmp_path: Path) -> None:
        """Each field goes out and comes in by its own name."""
        body = {"id": "a", "_id": "b", "ban_type": "c", "banType": "d"}
        sdk = make(tmp_path, replying(_object(*body)))
        value = sdk.call("x", reply=body).value
        assert (value.id, value.id_2, value.ban_type, value.ban_type_2) == ("a", "b", "c", "d")
        assert value.to_dict() == body


class TestArguments:
    """Arguments of one name in Python."""

    def test_members_of_a_body(self, tmp_path: Path) -> None:
        """A member that comes later takes no name away."""
        before = planned(tmp_path, taking(_object("banType")))
        after = planned(tmp_path, taking(_object("ban_type", "banType")), before)
        assert arguments_of(before) == {"banType": "ban_type"}
        assert arguments_of(after) == {"banType": "ban_type", "ban_type": "ban_type_2"}

    def test_places(self, tmp_path: Path) -> None:
        """Where a parameter has the name of another place, the place tells them apart."""
        spec = """
            paths:
              /{id}:
                get:
                  operationId: x
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: id, in: query, schema: {type: string}}
                    - {name: _id, in: query, schema: {type: string}}
                  responses: {"200": {description: Fine}}
            """
        sent = make(tmp_path, spec).call("x", "a", query_id="b", query_id_2="c").sent
        assert (sent.path, dict(sent.query)) == ("/a", {"_id": "b", "id": "c"})


class TestClasses:
    """Schemas of one name in Python."""

    _PAGE = "Page: {type: object, properties: {body: {type: object, properties: {x: {type: integer}}}}}"
    _BODY = "PageBody: {type: object, properties: {z: {type: string}}}"
    _OUT = "{type: object, properties: {p: {$ref: '#/components/schemas/Page'}%s}}"

    def test_components_first(self, tmp_path: Path) -> None:
        """A component keeps its name beside what is named after a place, and no name holds that of a file."""
        spec = replying(self._OUT % ", b: {$ref: '#/components/schemas/PageBody'}", f"{self._PAGE}, {self._BODY}")
        found = fields_of(planned(tmp_path, spec))
        assert (found["PageBody"], found["PageBody2"]) == ({"z": "z"}, {"x": "x"})

    def test_a_component_that_comes_later(self, tmp_path: Path) -> None:
        """What had the name first keeps it, though it is named after its place."""
        before = planned(tmp_path, replying(self._OUT % "", self._PAGE))
        spec = replying(self._OUT % ", b: {$ref: '#/components/schemas/PageBody'}", f"{self._PAGE}, {self._BODY}")
        found = fields_of(planned(tmp_path, spec, before))
        assert (found["PageBody"], found["PageBody2"]) == ({"x": "x"}, {"z": "z"})

    def test_spelling(self, tmp_path: Path) -> None:
        """Of two components, the one that is spelt like the class has its name."""
        spec = "user: %s, User: %s, p-et: %s, pEt: %s" % tuple(_object(one) for one in "abcd")  # noqa: UP031  # braces
        refs = ", ".join(f"{one}: {{$ref: '#/components/schemas/{one}'}}" for one in ("user", "User", "p-et", "pEt"))
        found = fields_of(planned(tmp_path, replying(f"{{type: object, properties: {{{refs}}}}}", spec)))
        assert (found["User"], found["User2"]) == ({"b": "b"}, {"a": "a"})
        assert {"PEt", "PEt2"} <= found.keys()


def test_own_names() -> None:
    """Names are each key's own, clear of what is taken, and a numeral is clear of a key that is spelt so."""
    wanted = {"a": "a", "A": "a", "a_2": "a_2", "b": "b"}
    assert distinct_names(wanted, {"b"}) == {"a": "a", "A": "a_3", "a_2": "a_2", "b": "b_2"}
