"""The endpoint tree: where operations stand on the client, and what keeps them there."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from sdkwright.errors import ConfigError
from tests.functional.harness import OK, Sdk, make


def paths(*ids: str) -> str:
    """A document with one operation for each id, `id` in its path."""
    lines = [f"  /{at}: {{get: {{operationId: {one!r}, {OK}}}}}" for at, one in enumerate(ids)]
    return "\n".join(["paths:", *lines])


def placed(folder: Path, *ids: str, config: str = "", remembered: dict[str, str] | None = None) -> dict[str, str]:
    """Where the operations of these ids stand; each is looked up on a client to prove it."""
    sdk = make(folder, paths(*ids), config, remembered=remembered)
    for path in sdk.operations.values():
        sdk.call(path)
    return dict(sdk.operations)


@pytest.mark.spec(paths("repos_list", "repos_read", "repos_upstream_cargo_list", "repos_upstream_cargo_create", "ping"))
class TestGroups:
    """An operationId is split at `_`; its parts are groups and, last, the method."""

    def test_paths(self, sdk: Sdk) -> None:
        """Groups nest as the ids say, and what has one part stands on the client."""
        assert dict(sdk.operations) == {
            "ping": "ping",
            "repos_list": "repos.list",
            "repos_read": "repos.read",
            "repos_upstream_cargo_create": "repos.upstream_cargo.create",
            "repos_upstream_cargo_list": "repos.upstream_cargo.list",
        }

    def test_each_calls_its_own_route(self, sdk: Sdk) -> None:
        """Every path leads to the operation that it is named for."""
        routes = {one.key.split(":")[1]: one.path for one in sdk.api.operations}
        for key, path in sdk.operations.items():
            assert sdk.call(path).sent.path == routes[key]

    def test_groups_are_kept(self, sdk: Sdk) -> None:
        """A group is made once for a client, when it is first used."""
        client, _ = sdk.client()
        assert client.repos is client.repos
        assert "repos" in dir(client)


class TestMerging:
    """A group with a single child merges with it."""

    def test_innermost_first(self, tmp_path: Path) -> None:
        """A chain of single children becomes one name."""
        assert placed(tmp_path, "a_b_c_d") == {"a_b_c_d": "a_b_c_d"}

    def test_a_single_group_merges_as_well(self, tmp_path: Path) -> None:
        """A group whose only child is a group merges with it, and the pair goes on."""
        found = placed(tmp_path, "workspaces_policies_list", "workspaces_policies_read")
        assert set(found.values()) == {"workspaces_policies.list", "workspaces_policies.read"}

    def test_never_merge(self, tmp_path: Path) -> None:
        """A group that the configuration names stays, though it has one child."""
        config = "tree: {never_merge: [broadcasts]}"
        assert placed(tmp_path, "broadcasts_list", config=config) == {"broadcasts_list": "broadcasts.list"}

    def test_a_merged_name_that_is_taken(self, tmp_path: Path) -> None:
        """A group does not merge where the joined name is another's."""
        assert placed(tmp_path, "a-b", "a_b")["a_b"] == "a.b"

    def test_two_merges_to_one_name(self, tmp_path: Path) -> None:
        """Of two groups that would merge to one name, both operations stay reachable by names of their own."""
        found = placed(tmp_path, "a_b-c", "a-b_c")
        assert len(set(found.values())) == 2


class TestRules:
    """keep, drop and pins."""

    def test_keep(self, tmp_path: Path) -> None:
        """A part that is kept is not split."""
        config = "tree: {keep: [partial_update]}"
        found = placed(tmp_path, "repos_partial_update", "repos_list", config=config)
        assert found["repos_partial_update"] == "repos.partial_update"

    def test_without_keep(self, tmp_path: Path) -> None:
        """The same id without the rule is a group and a method, merged."""
        found = placed(tmp_path, "repos_partial_update", "repos_partial_read")
        assert set(found.values()) == {"repos_partial.update", "repos_partial.read"}

    def test_drop(self, tmp_path: Path) -> None:
        """A leading part is dropped where more than two are there, and stays where no more are."""
        config = "tree: {drop: [orgs]}"
        found = placed(tmp_path, "orgs_list", "orgs_read", "orgs_teams_list", "orgs_teams_read", config=config)
        assert set(found.values()) == {"orgs.list", "orgs.read", "teams.list", "teams.read"}

    def test_hyphens_are_blanks(self, tmp_path: Path) -> None:
        """A hyphen joins words of one part."""
        found = placed(tmp_path, "api-keys_list", "api-keys_roll-over")
        assert set(found.values()) == {"api_keys.list", "api_keys.roll_over"}

    def test_pin(self, tmp_path: Path) -> None:
        """A pinned operation stands where the pin says, and its group stays though it has one child."""
        config = 'tree: {pins: {a_list: "deep.down.here"}}'
        found = placed(tmp_path, "a_list", "a_read", "a_drop", config=config)
        assert found == {"a_list": "deep.down.here", "a_read": "a.read", "a_drop": "a.drop"}

    def test_pin_for_an_operation_that_is_gone(self, tmp_path: Path) -> None:
        """A pin that names no operation is refused, located in the configuration."""
        with pytest.raises(ConfigError, match="gone") as caught:
            placed(tmp_path, "a_list", config="tree:\n  pins: {gone_list: a.list}\n")
        assert caught.value.location is not None
        assert (caught.value.location.file, caught.value.location.line) == ("sdk.yaml", 4)

    def test_two_pins_of_one_path(self, tmp_path: Path) -> None:
        """Two pins to one path cannot both hold, and that is said rather than settled in silence."""
        with pytest.raises(ConfigError, match=r"a\.b"):
            placed(tmp_path, "x_list", "y_list", config='tree: {pins: {x_list: "a.b", y_list: "a.b"}}')


class TestMemory:
    """The lock keeps names when a document grows."""

    def test_a_merged_name_stays(self, tmp_path: Path) -> None:
        """What merged for want of a sibling keeps its path when the sibling comes."""
        before = placed(tmp_path, "status_check")
        assert before == {"status_check": "status_check"}
        after = placed(tmp_path, "status_check", "status_history", remembered=before)
        assert after["status_check"] == "status_check"
        assert after["status_history"] != "status_check"

    def test_a_group_stays(self, tmp_path: Path) -> None:
        """A group that loses all children but one does not merge, since its paths are remembered."""
        before = placed(tmp_path, "a_list", "a_read")
        assert placed(tmp_path, "a_list", remembered=before) == {"a_list": "a.list"}

    def test_a_pin_is_stronger(self, tmp_path: Path) -> None:
        """A pin moves what the lock remembers."""
        config = 'tree: {pins: {a_list: "b.all"}}'
        assert placed(tmp_path, "a_list", config=config, remembered={"a_list": "a.list"}) == {"a_list": "b.all"}

    def test_a_newcomer_does_not_push(self, tmp_path: Path) -> None:
        """A new operation that wants a remembered name takes another."""
        found = placed(tmp_path, "a-list", "a_list", "a_read", remembered={"a-list": "a.list"})
        assert found["a-list"] == "a.list"
        assert len(set(found.values())) == 3

    def test_what_is_gone_is_forgotten(self, tmp_path: Path) -> None:
        """A remembered operation that no document has is no error and leaves no trace."""
        assert placed(tmp_path, "a_list", "a_read", remembered={"b_list": "a.list"}) == {
            "a_list": "a.list",
            "a_read": "a.read",
        }

    def test_names_of_python_are_remembered_as_they_are(self, tmp_path: Path) -> None:
        """A path with a name that had to be changed (`import_`) gives the same path again."""
        ids = ("x_import", "x_list", "x_str", "import_a", "import_b")
        before = placed(tmp_path, *ids)
        assert placed(tmp_path, *ids, remembered=before) == before


class TestGroupAndOperation:
    """A name that is both a group and an operation."""

    spec = paths("repos_list", "repos_gpg", "repos_gpg_list", "repos_gpg_create")

    @pytest.mark.spec(spec)
    def test_path(self, tmp_path: Path) -> None:
        """The group has the name, and the operation's path is the group's own."""
        sdk = make(tmp_path, self.spec)
        assert sdk.operations["repos_gpg"] == "repos.gpg"
        assert sdk.call("repos.gpg").sent.path == "/1"
        assert sdk.call("repos.gpg.list").sent.path == "/2"

    def test_signature(self, tmp_path: Path) -> None:
        """The group is called with the operation's arguments, and its docstring is the operation's."""
        spec = """
            paths:
              /a/{id}: {get: {operationId: a, summary: Read it all., parameters: [
                {name: id, in: path, required: true, schema: {type: string}}], responses: {"200": {description: F}}}}
              /b: {get: {operationId: a_b, responses: {"200": {description: F}}}}
              /c: {get: {operationId: a_c, responses: {"200": {description: F}}}}
            """
        sdk = make(tmp_path, spec)
        client, _ = sdk.client()
        assert list(inspect.signature(client.a.__call__).parameters) == ["id", "options"]
        assert (type(client.a).__call__.__doc__ or "").startswith("Read it all.")
        assert sdk.call("a", "x").sent.path == "/a/x"


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
            ("x_m", "x.m_"),
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
        assert sdk.operations["GET /pets"] == "pets.get"
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


@pytest.mark.spec(
    {
        "v1": """
            servers: [{url: "https://api.test/v1/"}]
            paths:
              /packages/: {get: {operationId: packages_list, responses: {"200": {description: F}}}}
              /status/: {get: {operationId: status, responses: {"200": {description: F}}}}
            """,
        "v2": """
            servers: [{url: "https://api.test/v2"}]
            paths:
              /packages/: {post: {operationId: packages_create, responses: {"200": {description: F}}}}
              /status/: {get: {operationId: status, responses: {"200": {description: F}}}}
            """,
    }
)
class TestTwoDocuments:
    """Two documents become one client."""

    def test_one_tree(self, sdk: Sdk) -> None:
        """Groups of one name are one group, and each operation keeps its own base path."""
        assert sdk.call("packages.list").sent.url == "https://api.test/v1/packages/"
        assert sdk.call("packages.create").sent.url == "https://api.test/v2/packages/"

    def test_one_base_url(self, sdk: Sdk) -> None:
        """One base URL moves both; a base path that is given with it is not doubled."""
        for base_url in ("http://localhost:8000", "http://localhost:8000/v1/", "http://localhost:8000/v2"):
            settings = {"base_url": base_url}
            assert sdk.call("packages.list", settings=settings).sent.url == "http://localhost:8000/v1/packages/"
            assert sdk.call("packages.create", settings=settings).sent.url == "http://localhost:8000/v2/packages/"

    def test_keys_name_the_document(self, sdk: Sdk) -> None:
        """With more than one document, the lock's keys say which."""
        assert {"v1:packages_list", "v2:packages_create"} <= set(sdk.operations)

    def test_one_id_in_both(self, sdk: Sdk) -> None:
        """An id that both documents use gives two methods, the first document's under the plain name."""
        assert sdk.call(sdk.operations["v1:status"]).sent.path == "/v1/status/"
        assert sdk.call(sdk.operations["v2:status"]).sent.path == "/v2/status/"
        assert sdk.operations["v1:status"] == "status"
