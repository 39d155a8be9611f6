"""What has moved is known again, so that the names in users' code stay: documents, operations, schemas, the package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from sdkwright.config.sdk_yaml import Config, load_config
from sdkwright.pipeline import read_api
from sdkwright.plan import LockedNames, LockedRequest, Package, plan_package
from tests.functional.harness import document

_PETS = """
    paths:
      /pets:
        get:
          operationId: {id}
          parameters:
            - {{name: pageSize, in: query, schema: {{type: integer}}}}
          responses: {{"200": {{description: Fine, content: {{application/json: {{schema: {{$ref: '{ref}'}}}}}}}}}}
    """
_PET = "type: object\nproperties: {id: {type: integer}, name: {type: string}}\n"
_OTHER = "type: object\nproperties: {colour: {type: string}}\n"


def pets(id_: str = "pets_list", ref: str = "#/components/schemas/Pet") -> str:
    """A document with one list of pets."""
    return dedent(_PETS.format(id=id_, ref=ref)) + dedent("""
        components:
          schemas:
            Pet: {type: object, properties: {id: {type: integer}, name: {type: string}}}
        """)


def _taking(parameters: str, body: str = "", path: str = "") -> str:
    """A document with one operation that takes these parameters, and a body of JSON."""
    content = f"\n      requestBody: {{content: {{application/json: {{schema: {body}}}}}}}" if body else ""
    return dedent(f"""
        paths:
          /x{path}:
            post:
              operationId: x
              parameters: [{parameters}]
              responses: {{"204": {{description: Done}}}}
        """) + (f"      {content.strip()}\n" if body else "")


def planned(
    folder: Path, documents: Mapping[str, str], before: Package | None = None, files: Mapping[str, str] | None = None
) -> Package:
    """The plan of an SDK of documents by name, each in a file of that name, with the memory of an earlier run."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in documents.items():
        (folder / f"{name}.yaml").write_text(document(text), encoding="utf-8")
    for name, text in (files or {}).items():
        (folder / name).write_text(text, encoding="utf-8")
    listed = ", ".join(f"{name}: {name}.yaml" for name in documents)
    (folder / "sdk.yaml").write_text(f"package: {{name: x-sdk, client: X}}\ndocuments: {{{listed}}}\n")
    config = load_config(folder / "sdk.yaml")
    api = read_api(config, lambda _stage: None).api
    return plan_package(api, config, before.locked_names if before is not None else LockedNames())


class TestOperations:
    """Operations whose documents or ids have other names."""

    def test_document_of_another_name(self, tmp_path: Path) -> None:
        """In a file of another name, an operation has the path that it had, though it would have another now."""
        before = planned(tmp_path / "a", {"v1": pets(), "other": pets("others_list").replace("/pets", "/others")})
        moved = {**before.locked_names.operations, "v1:pets_list": "animals.all"}
        before = _with(before, operations=moved)
        after = planned(
            tmp_path / "b", {"api": pets(), "other": pets("others_list").replace("/pets", "/others")}, before
        )
        assert after.paths["api:pets_list"] == "animals.all"

    def test_lone_document_of_another_name(self, tmp_path: Path) -> None:
        """So it is where there is one document only, whose name no key holds."""
        before = _with(planned(tmp_path / "a", {"v1": pets()}), operations={"v1:pets_list": "animals.all"})
        assert planned(tmp_path / "b", {"api": pets()}, before).paths == {"api:pets_list": "animals.all"}

    def test_two_documents_that_swap_their_names(self, tmp_path: Path) -> None:
        """A name that is still there stays with what it names, and what is known by its route keeps its path."""
        one, two = pets("first_list"), pets("second_list").replace("/pets", "/others")
        before = planned(tmp_path / "a", {"a": one, "b": two})
        before = _with(before, operations={"a:first_list": "x.one", "b:second_list": "x.two"})
        after = planned(tmp_path / "b", {"a": two, "b": one}, before)
        assert after.paths == {"b:first_list": "x.one", "a:second_list": "x.two"}

    @pytest.mark.parametrize("id_", ["getPets", "pets_list_all", "''"])
    def test_another_id(self, tmp_path: Path, id_: str) -> None:
        """An operation of the same method and path is the same one, with the arguments that it had."""
        before = planned(tmp_path / "a", {"v1": pets()})
        after = planned(tmp_path / "b", {"v1": pets(id_)}, before)
        assert set(after.paths.values()) == {"pets_list"} == set(before.paths.values())
        (request,) = after.locked_names.requests.values()
        assert request.arguments == {"query pageSize": "page_size"}

    def test_another_operation(self, tmp_path: Path) -> None:
        """One of another method or path is another."""
        before = _with(planned(tmp_path / "a", {"v1": pets()}), operations={"v1:pets_list": "animals.all"})
        after = planned(tmp_path / "b", {"v1": pets("dogs_list").replace("/pets", "/dogs")}, before)
        assert set(after.paths.values()) == {"dogs_list"}

    def test_ids_that_are_swapped(self, tmp_path: Path) -> None:
        """Where two ids are swapped, calls of each method go on to send the request that they did."""
        first = document("""
            paths:
              /pets: {get: {operationId: pets_list, responses: {"200": {description: F}}}}
              /dogs: {get: {operationId: dogs_list, responses: {"200": {description: F}}}}
            """)
        second = (
            first.replace("pets_list", "x")
            .replace("dogs_list", "pets_list")
            .replace("operationId: x", "operationId: dogs_list")
        )
        before = planned(tmp_path / "a", {"v1": first})
        after = planned(tmp_path / "b", {"v1": second}, before)
        assert {request.route: after.paths[key] for key, request in after.locked_names.requests.items()} == {
            "GET /pets": before.paths["v1:pets_list"],
            "GET /dogs": before.paths["v1:dogs_list"],
        }

    def test_a_route_that_another_operation_had(self, tmp_path: Path) -> None:
        """An id that moves to a new route leaves the method's name to what stands at the old one."""
        before = planned(tmp_path / "a", {"v1": pets()})
        moved = pets("pets_all").replace(
            "components:",
            '  /v2/pets: {get: {operationId: pets_list, responses: {"200": {description: F}}}}\ncomponents:',
        )
        after = planned(tmp_path / "b", {"v1": moved}, before)
        assert after.paths["v1:pets_all"] == before.paths["v1:pets_list"]

    def test_names_in_the_braces_of_a_path(self, tmp_path: Path) -> None:
        """Path parameters of other names, which nobody sends, leave the method and its arguments as they are."""
        text = """
            paths:
              /{owner}/pets/{id}:
                get:
                  operationId: pets_read
                  parameters:
                    - {name: owner, in: path, required: true, schema: {type: string}}
                    - {name: id, in: path, required: true, schema: {type: string}}
                  responses: {"200": {description: F}}
            """
        before = planned(tmp_path / "a", {"v1": text})
        other = text.replace("owner", "org").replace("{id}", "{pet}").replace("name: id", "name: pet")
        after = planned(tmp_path / "b", {"v1": other.replace("pets_read", "fetch")}, before)
        assert after.paths["v1:fetch"] == before.paths["v1:pets_read"]
        assert after.locked_names.requests["v1:fetch"].arguments == {"path org": "owner", "path pet": "id"}

    @pytest.mark.parametrize("other", ["type: string", "type: string, description: Other words", "type: integer"])
    def test_an_argument_of_one_name_on_the_wire(self, tmp_path: Path, other: str) -> None:
        """An argument keeps its name in Python while its place and its name on the wire stay."""
        before = planned(tmp_path, {"v1": _taking("{name: pageSize, in: query, schema: {type: string}}")})
        assert before.locked_names.requests["v1:x"].arguments == {"query pageSize": "page_size"}
        requests = {"v1:x": LockedRequest("POST /x", {"query pageSize": "size"})}
        before = replace(before, locked_names=replace(before.locked_names, requests=requests))
        newcomers = (
            "{name: size, in: query, schema: {type: string}}, {name: page_size, in: header, schema: {type: string}}"
        )
        after = planned(
            tmp_path, {"v1": _taking(f"{newcomers}, {{name: pageSize, in: query, schema: {{{other}}}}}")}, before
        )
        assert after.locked_names.requests["v1:x"].arguments["query pageSize"] == "size"

    def test_an_argument_that_is_sent_in_another_place(self, tmp_path: Path) -> None:
        """An argument that is sent in another place keeps its name in Python, even one made of its former place."""
        path = "{name: id, in: path, required: true, schema: {type: string}}"
        body = "{type: object, properties: {id: {type: string}, a: {type: string}}}"
        before = planned(tmp_path, {"v1": _taking(path, body, "/{id}")})
        assert before.locked_names.requests["v1:x"].arguments["field id"] == "body_id"
        query = ", ".join(f"{{name: {name}, in: query, schema: {{type: string}}}}" for name in ("id", "a"))
        after = planned(tmp_path, {"v1": _taking(f"{path}, {query}", path="/{id}")}, before)
        assert after.locked_names.requests["v1:x"].arguments == {
            "path id": "id",
            "query id": "body_id",
            "query a": "a",
        }

    def test_an_argument_that_goes_to_two_places(self, tmp_path: Path) -> None:
        """Of two arguments that could be the former one, neither takes its name."""
        body = "{type: object, properties: {b-c: {type: string}}}"
        before = planned(tmp_path, {"v1": _taking("", body)})
        requests = {"v1:x": LockedRequest("POST /x", {"field b-c": "other"})}
        before = replace(before, locked_names=replace(before.locked_names, requests=requests))
        both = ", ".join(f"{{name: b-c, in: {place}, schema: {{type: string}}}}" for place in ("query", "header"))
        after = planned(tmp_path, {"v1": _taking(both)}, before)
        assert after.locked_names.requests["v1:x"].arguments == {"query b-c": "b_c", "header b-c": "header_b_c"}

    def test_an_argument_that_was_there_first(self, tmp_path: Path) -> None:
        """A member of a body keeps its argument's name when a parameter of the same name comes."""
        spec = """
            paths:
              /x:
                post:
                  operationId: x
                  parameters: [%s]
                  requestBody:
                    required: true
                    content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}
                  responses: {"204": {description: Done}}
            """
        before = planned(tmp_path, {"v1": spec % ""})
        after = planned(tmp_path, {"v1": spec % "{name: id, in: query, schema: {type: string}}"}, before)
        assert after.locked_names.requests["v1:x"].arguments == {"field id": "id", "query id": "query_id"}


class TestSchemas:
    """Schemas whose files have other names."""

    def _documents(self, first: str, second: str) -> Mapping[str, str]:
        one = pets("a_list", f"{first}#/Pet")
        return {"v1": one, "v2": pets("b_list", f"{second}#/Pet").replace("/pets", "/others")}

    def test_file_of_another_name(self, tmp_path: Path) -> None:
        """Of two schemas of one name, each keeps its class by its fields, though the order of their files turns."""
        texts = {"a.yaml": f"Pet:\n  {_PET.replace(chr(10), chr(10) + '  ')}", "b.yaml": ""}
        texts["b.yaml"] = f"Pet:\n  {_OTHER.replace(chr(10), chr(10) + '  ')}"
        before = planned(tmp_path / "a", self._documents("a.yaml", "b.yaml"), files=texts)
        assert {name: set(model.fields) for name, model in before.locked_names.models.items()} == {
            "Pet": {"id", "name"},
            "Pet2": {"colour"},
        }
        renamed = {"z.yaml": texts["a.yaml"], "b.yaml": texts["b.yaml"]}
        after = planned(tmp_path / "b", self._documents("z.yaml", "b.yaml"), before, files=renamed)
        assert {name: set(model.fields) for name, model in after.locked_names.models.items()} == {
            "Pet": {"id", "name"},
            "Pet2": {"colour"},
        }
        fresh = planned(tmp_path / "c", self._documents("z.yaml", "b.yaml"), files=renamed)
        assert set(fresh.locked_names.models["Pet"].fields) == {"colour"}


class TestPackage:
    """The package that is named after its document's title."""

    def _planned(self, folder: Path, title: str, spec: str, before: Package | None = None) -> Package:
        path = folder / "api.yaml"
        path.write_text(document(spec).replace("title: Test", f"title: {title}"), encoding="utf-8")
        config = Config.from_spec(path, folder / "out")
        api = read_api(config, lambda _stage: None).api
        return plan_package(api, config, before.locked_names if before is not None else LockedNames())

    def test_another_title(self, tmp_path: Path) -> None:
        """The package is called as it was when the title of the same interface changes."""
        before = self._planned(tmp_path, "Acme Zoo", pets())
        after = self._planned(tmp_path, "Acme Public Zoo", pets(), before)
        names = after.project.name, after.project.module, after.project.client
        assert names == (before.project.name, before.project.module, before.project.client)
        assert "acme" in names[1]

    def test_another_interface(self, tmp_path: Path) -> None:
        """Another interface is another package, whatever stood there."""
        before = self._planned(tmp_path, "Acme Zoo", pets())
        other = pets("cars_list").replace("/pets", "/cars")
        assert self._planned(tmp_path, "Car Pool", other, before).project.client != before.project.client


class TestGroupsAndRules:
    """Classes of groups, and constants of pagination rules."""

    def test_class_of_a_group(self, tmp_path: Path) -> None:
        """The class of a group stays when another group comes that would have taken its name."""
        before = planned(tmp_path, {"v1": pets("a_b__list")})
        locked_names = before.locked_names
        again = planned(tmp_path, {"v1": pets("a_b__list")}, before)
        assert again.locked_names.groups == locked_names.groups

    def test_constant_of_a_rule(self, tmp_path: Path) -> None:
        """A rule that was detected keeps its constant while it says the same."""
        listing = """
            paths:
              /pets:
                get:
                  operationId: pets_list
                  parameters:
                    - {name: page, in: query, schema: {type: integer}}
                    - {name: size, in: query, schema: {type: integer}}
                  responses:
                    "200":
                      description: Fine
                      content: {application/json: {schema: {type: array, items: {type: object}}}}
            """
        before = planned(tmp_path, {"v1": listing})
        (text,) = before.locked_names.rules
        renamed = _with(before, rules={text: "AS_IT_WAS"})
        after = planned(tmp_path, {"v1": listing}, renamed)
        assert [rule.constant for rule in after.project.paging] == ["AS_IT_WAS"]
        assert after.locked_names.rules == {text: "AS_IT_WAS"}

    @pytest.mark.parametrize("later", ["v1", "v2"])
    def test_function_of_a_webhook(self, later: str, tmp_path: Path) -> None:
        """It stays when the same webhook comes by another method as well, which would have taken part of its name."""
        webhook = "webhooks: {{thing: {{post: {{summary: One}}{more}}}}}\n"
        before = planned(tmp_path, {"v1": pets() + webhook.format(more="")})
        more = ", put: {summary: Other}"
        after = planned(tmp_path, {later: pets() + webhook.format(more=more)}, before)
        assert dict(after.locked_names.webhooks) == {f"{later}:thing POST": "thing", f"{later}:thing PUT": "thing_put"}


def _with(package: Package, **changes: Mapping[str, str]) -> Package:
    """The package with other names in its memory, as if an earlier version had given them."""
    return replace(package, locked_names=replace(package.locked_names, **changes))  # type: ignore[arg-type]  # names by key
