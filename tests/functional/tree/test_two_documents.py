"""Two documents become one client: their groups, base paths, ids and models."""

from __future__ import annotations

import pytest

from tests.functional.harness import Sdk
from tests.functional.schemas import replying


@pytest.mark.spec(
    {
        "v1": replying(
            "{$ref: '#/components/schemas/Package'}", "Package: {type: object, properties: {one: {type: integer}}}"
        ),
        "v2": replying(
            "{$ref: '#/components/schemas/Package'}", "Package: {type: object, properties: {two: {type: integer}}}"
        )
        .replace("/x:", "/y:")
        .replace("operationId: x", "operationId: y"),
    }
)
class TestModelsOfTwoDocuments:
    """Models of one name in two documents."""

    def test_told_apart(self, sdk: Sdk) -> None:
        """They are two models; the second one has a numeral."""
        first, second = sdk.call("x", reply={"one": 1}).value, sdk.call("y", reply={"two": 2}).value
        assert (type(first).__name__, type(second).__name__) == ("Package", "Package2")
        assert (first.one, second.two) == (1, 2)


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
