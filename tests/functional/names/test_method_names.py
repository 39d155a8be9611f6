"""Names of methods say what is done, to what, and no more than others of the same group need."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.tree.test_layouts import made


def named(folder: Path, *operations: str) -> dict[str, str]:
    """The Python paths of operations written as `GET /path | id | tag`, by id or by method and path."""
    return dict(made(folder, *operations).operations)


class TestVerbs:
    """Words that are verbs and nouns."""

    def test_nouns_that_are_verbs(self, tmp_path: Path) -> None:
        """A word that the path or the tag names is no verb, so that the method of the id stays."""
        found = named(
            tmp_path,
            "GET /reports/{id}/files | getReportFiles | reports",
            "DELETE /reports/{id}/files | deleteReportFiles | reports",
            "PATCH /lists/{id}/members | patchListMembers | lists",
            "DELETE /tests/{id}/runs | delete_test_runs | tests",
            "POST /filters/{id}/tags | postFilterTags | filters",
        )
        assert found == {
            "getReportFiles": "reports.get_files",
            "deleteReportFiles": "reports.delete_files",
            "patchListMembers": "lists.patch_members",
            "delete_test_runs": "tests.delete_runs",
            "postFilterTags": "filters.post_tags",
        }

    def test_a_delete_keeps_its_verb(self, tmp_path: Path) -> None:
        """A method that deletes says so, with or without a version, a verb in its id or an id."""
        found = named(
            tmp_path,
            "DELETE /v2/filters/{id} | deleteFilterV2 | filters",
            "DELETE /orders/{id}/filters | ordersFilters | orders",
            "DELETE /orders/{id}/hold | releaseHold | orders",
            "DELETE /users/{id}/follow | unfollowUser | users",
            "DELETE /things/{id} || things",
        )
        assert found["deleteFilterV2"] == "filters.delete_v2"
        assert found["ordersFilters"] == "orders.delete_filters"
        assert found["releaseHold"] == "orders.release_hold"
        assert found["unfollowUser"] == "users.unfollow"
        assert found["DELETE /things/{id}"] == "things.delete"

    def test_a_delete_whose_id_is_a_path(self, tmp_path: Path) -> None:
        """So it is where the ids spell out the tree."""
        found = named(
            tmp_path,
            "DELETE /users/{id}/avatar | users_avatar | all",
            "GET /users/{id}/avatar | users_avatar_get | all",
            "DELETE /users/{id} | users_destroy | all",
        )
        assert set(found.values()) == {"users.delete_avatar", "users.avatar_get", "users.destroy"}

    def test_doubled_methods(self, tmp_path: Path) -> None:
        """A method before what is done is left out where that is no noun."""
        found = named(tmp_path, "POST /a | postCreateUser | users", "GET /b | getListOrders | orders")
        assert set(found.values()) == {"users.create", "orders.list"}


class TestOwners:
    """What a thing belongs to is not what is done something to."""

    def test_by_id(self, tmp_path: Path) -> None:
        """A thing above the tag's in the path stays before it: `delete call recording` deletes no call."""
        found = named(
            tmp_path,
            "DELETE /calls/{id}/recordings/{rid} | deleteCallRecording | Recording",
            "GET /recordings/archived | getArchivedRecordings | Recording",
            "GET /x | x | other",
        )
        assert found["deleteCallRecording"] == "recording.delete_call_recording"
        assert found["getArchivedRecordings"] == "recording.get_archived"

    def test_by_path(self, tmp_path: Path) -> None:
        """Of two lists, the one below another thing is for that thing, and the other keeps its name."""
        found = named(
            tmp_path,
            "GET /events || events",
            "GET /maps/{id}/events || events",
            "GET /maps/{id}/events/{eid}/comments || events",
            "GET /maps || maps",
        )
        assert found == {
            "GET /events": "events.list",
            "GET /maps/{id}/events": "events.list_for_map",
            "GET /maps/{id}/events/{eid}/comments": "events.list_comments",
            "GET /maps": "maps.list",
        }


class TestTwins:
    """Operations that would have one name."""

    def test_one_and_many(self, tmp_path: Path) -> None:
        """The one about a single thing keeps the short name, the one about many says so."""
        found = named(
            tmp_path,
            "POST /shelves/{s}/clearShelfBoxes | clear_shelf_boxes | ShelfBox",
            "POST /shelves/{s}/shelfBoxes/{b}/clear | clear_shelf_box | ShelfBox",
            "PATCH /shelves | patch_shelves | Shelf",
            "PATCH /shelves/{s} | patch_shelf | Shelf",
            "GET /shelves | get_shelves | Shelf",
            "GET /shelves/{s} | get_shelf | Shelf",
        )
        assert found == {
            "clear_shelf_boxes": "shelf_box.clear_shelf_boxes",
            "clear_shelf_box": "shelf_box.clear",
            "patch_shelves": "shelf.update_shelves",
            "patch_shelf": "shelf.update",
            "get_shelves": "shelf.list",
            "get_shelf": "shelf.get",
        }

    @pytest.mark.parametrize(("many", "one"), [("statuses", "status"), ("movies", "movie"), ("people", "person")])
    def test_odd_plurals(self, tmp_path: Path, many: str, one: str) -> None:
        """Plurals that are no matter of an s are known."""
        first, second = f"GET /{many} | get_{many} | {one}", f"GET /{many}/{{id}} | get_{one} | {one}"
        found = named(tmp_path, first, second, "GET /x | x | other")
        assert (found[f"get_{many}"], found[f"get_{one}"]) == (f"{one}.list", f"{one}.get")

    def test_queries_in_paths(self, tmp_path: Path) -> None:
        """The text of a query gives no word: neither a group `true` nor a method."""
        answer = "/v1/answers/{id}"
        parameters = [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}]
        listed: dict[str, dict[str, Any]] = {
            "/v1/answers": {"post": {"operationId": "createAnswer", "tags": ["Answers"]}},
            "/v1/answers?beta=true": {"post": {"operationId": "beta_createAnswer", "tags": ["Answers"]}},
            answer: {"get": {"operationId": "getAnswer", "tags": ["Answers"]}},
            f"{answer}?beta=true": {"get": {"operationId": "beta_getAnswer", "tags": ["Answers"]}},
            "/v1/models?beta=true": {"get": {"tags": ["Models"]}},
            "/v1/models": {"get": {"tags": ["Models"]}},
        }
        for path, item in listed.items():
            for operation in item.values():
                operation["responses"] = {"200": {"description": "Fine"}}
                operation["parameters"] = parameters if "{id}" in path else []
        sdk = make(tmp_path, _document(listed))
        assert sdk.operations == {
            "createAnswer": "answers.create",
            "beta_createAnswer": "answers.beta_create",
            "getAnswer": "answers.get",
            "beta_getAnswer": "answers.beta_get",
            "GET /v1/models": "models.list",
            "GET /v1/models?beta=true": "models.list_models",
        }

    def test_untagged_queries(self, tmp_path: Path) -> None:
        """Neither does it where operations are placed by their paths."""
        fine = {"get": {"responses": {"200": {"description": "Fine"}}}}
        sdk = make(tmp_path, _document({f"/v1/{one}?beta=true": fine for one in ("a/b", "a/c", "d")}))
        assert not any("true" in path or "beta" in path for path in sdk.operations.values())


class TestIds:
    """Ids come before paths."""

    def test_before_numerals(self, tmp_path: Path) -> None:
        """Where the paths give one name to several operations, their ids tell them apart before numerals do."""
        found = named(
            tmp_path,
            "GET /items?type=a | getItemsA | items",
            "GET /items?type=b | getItemsB | items",
            "GET /items || items",
            "POST /items | postItems | items",
        )
        assert {found["getItemsA"], found["getItemsB"]} == {"items.get_items_a", "items.get_items_b"}

    def test_search(self, tmp_path: Path) -> None:
        """What searches is no list, though it gives one."""
        sdk: Sdk = made(
            tmp_path,
            "POST /tickets/search | searchTickets | Tickets",
            "GET /tickets | queryTickets | Tickets",
            "GET /notes | getNotes | Notes",
        )
        assert set(sdk.operations.values()) == {"tickets.search", "tickets.query", "notes.list"}

    _SHOP = (
        "GET /books/ | list_books_books__get{}",
        "POST /books/ | create_book_books__post{}",
        "GET /books/{{book_id}} | read_book_books__book_id__get{}",
        "GET /pets | list_pets_pets_get | pets",
        "POST /pets | add_pet_pets_post | pets",
        "GET /health | health_health_get",
        "GET / | root__get",
        "POST /token | login_token_post",
    )

    def test_routes_at_the_end(self, tmp_path: Path) -> None:
        """Where most ids end in their route and method, these are cut from all, be the route long or short."""
        found = named(tmp_path, *(one.format("").replace(" | pets", "") for one in self._SHOP))
        assert set(found.values()) == {
            *("list_books", "create_book", "read_book", "list_pets", "add_pet", "health", "root", "login"),
        }

    def test_half_of_the_tags(self, tmp_path: Path) -> None:
        """Tags of half of the operations are enough for groups; the others are methods of the client, by their ids."""
        found = named(tmp_path, *(one.format(" | books") for one in self._SHOP))
        assert set(found.values()) == {
            *("books.list", "books.create", "books.read", "pets.list", "pets.add", "health", "root", "login"),
        }

    def test_untagged_beside_a_group(self, tmp_path: Path) -> None:
        """An operation without a tag joins the group that its path names."""
        found = named(
            tmp_path,
            "GET /books | listBooks | books",
            "GET /pets | listPets | pets",
            "DELETE /books/{id} | removeBook",
        )
        assert found["removeBook"] == "books.delete"

    def test_ids_that_end_in_paths_by_chance(self, tmp_path: Path) -> None:
        """What a single id ends in is no convention: it stays."""
        found = named(tmp_path, "GET /users | admin_users_get", "GET /x | show_it", "GET /y | hide_it")
        assert found["admin_users_get"] == "admin_users_get"

    def test_a_shared_prefix(self, tmp_path: Path) -> None:
        """What all ids begin with is left out."""
        found = named(
            tmp_path,
            "GET /api/items | shop_api_list_items",
            "POST /api/items | shop_api_create_item",
            "DELETE /api/items/{id} | shop_api_delete_item",
            "POST /api/login | shop_api_login",
        )
        assert set(found.values()) == {"list_items", "create_item", "delete_item", "login"}

    def test_a_shared_verb(self, tmp_path: Path) -> None:
        """What is done stays, though all do it, and so does the thing that all are about."""
        found = named(tmp_path, *(f"GET /{one}x | get{one}" for one in ("Apples", "Pears", "Plums", "Figs")))
        assert set(found.values()) == {"get_apples", "get_pears", "get_plums", "get_figs"}

    def test_a_shared_thing(self, tmp_path: Path) -> None:
        """The thing that all ids are about is no prefix."""
        found = named(
            tmp_path, *(f"POST /{at} | books_{one}" for at, one in enumerate(("list", "add", "read", "burn")))
        )
        assert set(found.values()) == {"books.list", "books.add", "books.read", "books.burn"}


def _document(paths: dict[str, Any]) -> str:
    return json.dumps(
        {
            "openapi": "3.1.0",
            "info": {"title": "T", "version": "1"},
            "servers": [{"url": "https://api.test"}],
            "paths": paths,
        }
    )


def test_a_group_called_models(tmp_path: Path) -> None:
    """A group or a method may be called `models`: the models are then imported under another name."""
    reply = (
        'responses: {"200": {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}}}'
    )
    paths = "".join(
        f"  /{name}: {{get: {{operationId: {name}, tags: [{tag}], {reply}}}}}\n"
        for name, tag in (("list_models", "models"), ("read_a", "others"))
    )
    sdk = make(tmp_path, f"paths:\n{paths}components: {{schemas: {{A: {{type: object, properties: {{b: {{}}}}}}}}}}")
    assert sorted(sdk.operations.values()) == ["models.list", "others.read_a"]
    assert type(sdk.call("models.list", reply={"b": 1}).value) is sdk.models.A
    assert type(sdk.call("others.read_a", reply={"b": 1}).value) is sdk.models.A
