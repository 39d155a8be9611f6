"""How a document is laid out as groups: by ids, tags or paths, whichever its operations are sorted by."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.errors import ConfigError
from tests.functional.harness import Sdk, make


def made(
    folder: Path, *operations: str, config: str = "", remembered: dict[str, str] | None = None, **more: Any
) -> Sdk:
    """The SDK of operations that are written as `GET /path | id | tag`, each of which can be called."""
    paths: dict[str, dict[str, Any]] = {}
    for text in operations:
        route, id_, tag, *_ = [part.strip() for part in f"{text}||".split("|")]
        method, path = route.split()
        names = [part[1:-1] for part in path.split("/") if part.startswith("{")]
        body: dict[str, Any] = {"responses": {"200": {"description": "Fine"}}}
        body |= {"operationId": id_} if id_ else {}
        body |= {"tags": [tag]} if tag else {}
        body["parameters"] = [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in names
        ]
        paths.setdefault(path, {})[method.lower()] = body
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "servers": [{"url": "https://api.test"}],
        "paths": paths,
    } | more
    sdk = make(folder, json.dumps(document), config, remembered=remembered)
    for operation in sdk.api.operations:
        key = operation.key.partition(":")[2]
        arguments = ["x" for part in operation.path.split("/") if part.startswith("{")]
        assert sdk.call(sdk.operations[key], *arguments).sent.method == operation.method
    return sdk


class TestIds:
    """Ids that spell out a tree."""

    @pytest.mark.parametrize("separator", [".", "/", ":"])
    def test_separators(self, tmp_path: Path, separator: str) -> None:
        """Ids are split where they are parted; what all of them begin with is left out."""
        ids = [
            f"hub{separator}topics{separator}list",
            f"hub{separator}topics{separator}getOne",
            f"hub{separator}x{separator}get",
        ]
        sdk = made(tmp_path, *(f"GET /{at} | {one} | tag {at}" for at, one in enumerate(ids)))
        assert list(sdk.operations.values()) == ["topics.get_one", "topics.list", "x.get"]

    def test_words_that_repeat_the_group(self, tmp_path: Path) -> None:
        """A method does not say again what its group says."""
        sdk = made(tmp_path, "GET /a | gists.listGists", "POST /a | gists.gist.create", "GET /b | users.get-by-name")
        assert set(sdk.operations.values()) == {"gists.list", "gists.create", "users.get_by_name"}

    def test_words_that_others_need(self, tmp_path: Path) -> None:
        """A word of the group stays where others would be left hanging without it."""
        sdk = made(
            tmp_path,
            "PUT /a | actions/set-allowed-actions-organization",
            "GET /b | actions/get-actions-cache-usage",
            "GET /c | users/list-emails-for-authenticated-user",
            "PUT /d | users/create-or-update-user",
        )
        assert set(sdk.operations.values()) == {
            "actions.set_allowed_actions_organization",
            "actions.get_cache_usage",
            "users.list_emails_for_authenticated_user",
            "users.create_or_update",
        }

    def test_a_method_is_no_group(self, tmp_path: Path) -> None:
        """An id that begins with an HTTP method is of no help among those that spell out a tree."""
        ids = ["a.list", "a.read", "b.list", "b.read", "Get.Count.things-42ab"]
        sdk = made(tmp_path, *(f"GET /things/{at}x | {one}" for at, one in enumerate(ids)))
        assert sdk.operations["Get.Count.things-42ab"].startswith("things.")

    def test_flat(self, tmp_path: Path) -> None:
        """A few ids without tags and without parts are methods of the client."""
        sdk = made(tmp_path, "GET /v1/price | price", "GET /v1/grades | traderGrades", "GET /v1/x | getCorrelation")
        assert set(sdk.operations.values()) == {"price", "trader_grades", "get_correlation"}

    def test_many_are_divided(self, tmp_path: Path) -> None:
        """Too many for one class are grouped by what they are about, and a GET gives way to its twin."""
        things = ["Address", "Volume", "VpcEndpoint", "Route"]
        verbs = ["Create", "Delete", "Describe", "Modify"]
        ids = [f"{method}_{verb}{thing}" for thing in things for verb in verbs for method in ("GET", "POST")]
        ids += [f"POST_{verb}Extra{at}" for at in range(10) for verb in verbs]
        sdk = made(tmp_path, *(f"{one.partition('_')[0]} /#Action={one.partition('_')[2]} | {one}" for one in ids))
        found = sdk.operations
        assert (found["POST_CreateAddress"], found["GET_CreateAddress"]) == ("address.create", "address.create_via_get")
        assert found["POST_DescribeVpcEndpoint"] == "vpc_endpoint.describe"


class TestTags:
    """Ids that name methods, tags that sort them."""

    def test_words_that_repeat_the_tag(self, tmp_path: Path) -> None:
        """A method is the id without the words of its tag, whatever their number."""
        sdk = made(
            tmp_path,
            "GET /pets | listPets | Pets",
            "GET /pets/{id} | getPetById | Pets",
            "POST /pets | createPet | Pets",
            "POST /pets/{id}/photo | uploadPetPhoto | Pets",
            "GET /stores | getStores | Stores API",
            "GET /ns | listCoreV1Namespace | core_v1",
        )
        assert sdk.operations == {
            "listPets": "pets.list",
            "getPetById": "pets.get",
            "createPet": "pets.create",
            "uploadPetPhoto": "pets.upload_photo",
            "getStores": "stores.list",
            "listCoreV1Namespace": "core_v1.list_namespace",
        }
        assert sdk.package.tree.reasons["api:listPets"] == "named by tag 'Pets'; id 'listPets'"

    def test_shortening_that_is_ambiguous(self, tmp_path: Path) -> None:
        """Where two would get one short name, both keep their whole ids."""
        sdk = made(tmp_path, "POST /a | runJob | job", "POST /b | jobRun | job", "GET /c | x | other")
        assert sdk.operations == {"runJob": "job.run_job", "jobRun": "job.job_run", "x": "other.x"}
        assert "told apart" in sdk.package.tree.reasons["api:runJob"]

    def test_shortening_to_nothing(self, tmp_path: Path) -> None:
        """An id that says no more than its tag is named by what its method does."""
        sdk = made(
            tmp_path, "GET /holidays | Holidays | holidays", "GET /holidays/{id} | Holiday | holidays", "GET /i | x | y"
        )
        assert set(sdk.operations.values()) == {"holidays.list", "holidays.get", "y.x"}

    def test_classes_that_are_called_like_verbs(self, tmp_path: Path) -> None:
        """What stands before `_` is left out where what follows says it again, though it could be what is done."""
        sdk = made(
            tmp_path,
            "DELETE /a/{id} | ConnectLog_DeleteConnectLog | Events",
            "GET /b | BulkSend_GetBulkSendBatches | Events",
            "GET /c | x | Other",
        )
        assert set(sdk.operations.values()) == {"events.delete_connect_log", "events.get_bulk_send_batches", "other.x"}

    def test_ids_of_frameworks(self, tmp_path: Path) -> None:
        """What frameworks add to ids, the route or the method, is left out."""
        sdk = made(
            tmp_path,
            "GET /v1/voices/{voice_id}/settings | Get_voice_settings_v1_voices__voice_id__settings_get | voices",
            "DELETE /v1/voices/{voice_id} | Delete_voice_v1_voices__voice_id__delete | voices",
            "POST /v1/experiments | createExperimentUsingPOST | experiments",
        )
        assert set(sdk.operations.values()) == {"voices.get_settings", "voices.delete", "experiments.create"}

    def test_nested(self, tmp_path: Path) -> None:
        """Tags nest by `/`, and by their parents (OpenAPI 3.2)."""
        operations = ("GET /a | listUsers | Admin / Users", "GET /b | listKeys | Keys", "GET /c | x | Other")
        sdk = made(tmp_path, *operations, tags=[{"name": "Keys", "parent": "Admin"}, {"name": "Admin"}])
        assert set(sdk.operations.values()) == {"admin.users.list", "admin.keys.list", "other.x"}

    def test_parents_in_a_circle(self, tmp_path: Path) -> None:
        """Parents that lead back to a tag end there."""
        tags = [{"name": "Keys", "parent": "Admin"}, {"name": "Admin", "parent": "Keys"}]
        sdk = made(tmp_path, "GET /b | listKeys | Keys", "GET /c | x | Other", tags=tags)
        assert sdk.operations["listKeys"] == "admin.keys.list"

    def test_without_an_id(self, tmp_path: Path) -> None:
        """Within its tag, an operation without an id is named by its method and path."""
        sdk = made(tmp_path, "GET /calls || calls", "POST /calls/{id}/hangup || calls", "GET /numbers || numbers")
        assert set(sdk.operations.values()) == {"calls.list", "calls.hangup", "numbers.list"}


class TestPaths:
    """Neither tags nor ids."""

    def test_methods(self, tmp_path: Path) -> None:
        """Groups are the words of the path, the method is what is done there."""
        sdk = made(
            tmp_path,
            "GET /api/v1/users/{id}/posts",
            "POST /api/v1/users/{id}/posts",
            "GET /api/v1/users/{id}/posts/{post}",
            "PUT /api/v1/users/{id}/posts/{post}",
            "PATCH /api/v1/users/{id}/posts/{post}",
            "DELETE /api/v1/users/{id}/posts/{post}",
            "POST /api/v1/users/{id}/posts/{post}/publish",
            "GET /api/v1/users/{id}/avatar",
            "PATCH /api/v1/users/{id}",
            "GET /api/v1/me",
        )
        assert set(sdk.operations.values()) == {
            *(f"users.posts.{name}" for name in ("list", "create", "get", "replace", "update", "delete", "publish")),
            *("users.get_avatar", "users.update", "me.get"),
        }

    def test_ids_that_repeat_paths(self, tmp_path: Path) -> None:
        """Ids that are made of method and path count for nothing."""
        sdk = made(
            tmp_path,
            "GET /v1/accounts/{account} | GetAccountsAccount",
            "POST /v1/accounts/{account} | PostAccountsAccount",
            "GET /v1/accounts | GetAccounts",
        )
        assert set(sdk.operations.values()) == {"accounts.get", "accounts.update", "accounts.list"}

    def test_paths_that_differ_in_a_slash(self, tmp_path: Path) -> None:
        """Two paths that differ in their last slash only have methods of their own."""
        sdk = made(tmp_path, "GET /pets", "GET /pets/", "GET /pets/{id}", "GET /pets/{name}/")
        assert len(set(sdk.operations.values())) == 4

    def test_random_ids(self, tmp_path: Path) -> None:
        """Ids that are random say nothing."""
        sdk = made(tmp_path, "GET /nearest | 58d8bcb8a9e6240e200cff27", "GET /stops | 58d8bcb8a9e6240e200cff28")
        assert set(sdk.operations.values()) == {"nearest.get", "stops.list"}


class TestChoice:
    """Who decides."""

    _OPERATIONS = ("GET /a | listPets | Pets", "GET /b | x_list | Stores")

    @pytest.mark.parametrize(
        ("by", "found"),
        [
            ("auto", {"pets.list", "stores.x_list"}),
            ("tag", {"pets.list", "stores.x_list"}),
            ("id", {"list_pets", "x_list"}),
            ("path", {"a.get", "b.get"}),
        ],
    )
    def test_configured(self, tmp_path: Path, by: str, found: set[str]) -> None:
        """The configuration overrules what fits best."""
        sdk = made(tmp_path, *self._OPERATIONS, config=f"tree: {{by: {by}}}")
        assert set(sdk.operations.values()) == found

    def test_unknown(self, tmp_path: Path) -> None:
        """A way that there is not is refused."""
        with pytest.raises(ConfigError, match="auto, id, tag, path"):
            made(tmp_path, *self._OPERATIONS, config="tree: {by: tags}")
