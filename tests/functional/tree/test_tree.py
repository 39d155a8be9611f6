"""The endpoint tree: where operations stand on the client, by their ids and by the rules of the configuration."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from sdkwright.errors import ConfigError
from tests.functional.harness import Sdk, make
from tests.functional.placement import paths, placed


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
