"""Ways in which lists go on, each with a server that does it: all items come, and the end is found where it is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.paged_documents import FLAG, LIST, TEXT, WHOLE, found, listing, thing
from tests.functional.paged_servers import ALL, ROWS, Asked, after, walk


class TestCursors:
    """Values of the reply that lead on."""

    @pytest.mark.parametrize(
        ("parameter", "field", "kind"),
        [
            ("cursor", "next_cursor", WHOLE),
            ("offset", "next_offset", WHOLE),
            ("page", "next_page", WHOLE),
            ("page", "next", WHOLE),
            ("start", "nextPageStart", WHOLE),
            ("cursor", "cursor", WHOLE),
        ],
    )
    def test_integer(self, tmp_path: Path, parameter: str, field: str, kind: Any) -> None:
        """A cursor that is a whole number; null or 0 is the end."""
        sdk = make(tmp_path, listing(thing(data=LIST, **{field: kind}), parameter, "limit"))
        for end in (None, 0, -1):

            def answer(asked: Asked, end: Any = end) -> Any:
                rows, following = after(asked.query.get(parameter))
                return {"data": rows, field: end if following is None else following}

            seen = walk(sdk, answer, limit=3)
            assert (seen.ids, len(seen.requests), seen.error) == (ALL, 3, "")

    @pytest.mark.parametrize("name", ["cursor", "pageToken", "nextToken", "marker", "offset", "scroll_id", "after"])
    def test_same_name(self, tmp_path: Path, name: str) -> None:
        """The same name on both sides: cursor in, cursor out."""
        sdk = make(tmp_path, listing(thing(data=LIST, **{name: TEXT}), f"{name}:text", "limit"))

        def answer(asked: Asked) -> Any:
            rows, following = after((asked.query.get(name) or "t0")[1:])
            return {"data": rows} | ({name: f"t{following}"} if following else {})

        assert walk(sdk, answer, limit=3).ids == ALL

    @pytest.mark.parametrize("nullable", [True, False])
    def test_relay(self, tmp_path: Path, nullable: bool) -> None:
        """Relay's edges and pageInfo; `endCursor` is there on the last page as well."""
        cursor = {"type": ["string", "null"]} if nullable else TEXT
        edge = thing(node={"$ref": "#/components/schemas/Item"}, cursor=TEXT, id=TEXT)
        info = thing(endCursor=cursor, hasNextPage=FLAG, startCursor=cursor, hasPreviousPage=FLAG)
        spec = listing(thing(edges={"type": "array", "items": edge}, pageInfo=info), "first", "after:text")
        sdk = make(tmp_path, spec)
        assert found(sdk)[0] == "cursor"

        def answer(asked: Asked) -> Any:
            rows, following = after((asked.query.get("after") or "c0")[1:])
            edges = [{"node": row, "cursor": "x", "id": row["id"]} for row in rows]
            return {"edges": edges, "pageInfo": {"endCursor": f"c{following}", "hasNextPage": following is not None}}

        seen = walk(sdk, answer, first=3)
        assert (seen.ids, seen.queries) == (ALL, ["first=3", "first=3&after=c3", "first=3&after=c6"])

    def test_relay_below_a_key(self, tmp_path: Path) -> None:
        """A connection below a key, with nodes beside edges: the nodes are the items."""
        connection = thing(
            edges={"type": "array", "items": thing(cursor=TEXT)}, nodes=LIST, pageInfo=thing(endCursor=TEXT)
        )
        sdk = make(tmp_path, listing(thing(users=connection), "first", "after:text"))

        def answer(asked: Asked) -> Any:
            rows, following = after(asked.query.get("after"))
            return {"users": {"nodes": rows, "pageInfo": {"endCursor": str(following) if following else None}}}

        assert walk(sdk, answer).ids == ALL

    @pytest.mark.parametrize("header", ["X-Next-Cursor", "Next-Cursor", "x-next-page-token"])
    def test_header_of_the_reply(self, tmp_path: Path, header: str) -> None:
        """A cursor in a header of the reply."""
        parameter = "page_token" if "token" in header else "cursor"
        sdk = make(tmp_path, listing(LIST, f"{parameter}:text", "limit", headers=[header]))
        assert found(sdk)[1] == f"the reply's header {header} goes into the parameter {parameter!r}"

        def answer(asked: Asked) -> Any:
            rows, following = after(asked.query.get(parameter))
            return sdk.module.reply(rows, headers={header: str(following)} if following else {})

        assert walk(sdk, answer, limit=3).ids == ALL

    def test_number_of_a_page_in_a_header(self, tmp_path: Path) -> None:
        """The number of the next page in a header, blank at the end (GitLab)."""
        sdk = make(tmp_path, listing(LIST, "page", "per_page", headers=["X-Next-Page"]))
        assert found(sdk) == ("cursor", "the reply's header X-Next-Page goes into the parameter 'page'")

        def answer(asked: Asked) -> Any:
            at = asked.number("page", 1)
            return sdk.module.reply(ROWS[at * 3 - 3 : at * 3], headers={"X-Next-Page": str(at + 1) if at < 3 else ""})

        seen = walk(sdk, answer)
        assert (seen.ids, seen.queries) == (ALL, ["", "page=2", "page=3"])

    def test_header_on_both_sides(self, tmp_path: Path) -> None:
        """A cursor that goes out in a header as well (Cosmos)."""
        spec = json.loads(listing(thing(Documents=LIST), headers=["x-ms-continuation"]))
        parameter = {"name": "x-ms-continuation", "in": "header", "schema": TEXT}
        spec["paths"]["/a"]["get"]["parameters"] = [parameter]
        sdk = make(tmp_path, json.dumps(spec))

        def answer(asked: Asked) -> Any:
            rows, following = after(asked.headers.get("x-ms-continuation"))
            headers = {"x-ms-continuation": str(following)} if following else {}
            return sdk.module.reply({"Documents": rows}, headers=headers)

        seen = walk(sdk, answer)
        assert (seen.ids, len(seen.requests)) == (ALL, 3)

    def test_slashes(self, tmp_path: Path) -> None:
        """A cursor is a URL only where it holds the path or a query: base64 has slashes as well."""
        sdk = make(tmp_path, listing(thing(data=LIST, next_cursor=TEXT), "cursor:text", "limit"))
        tokens = ["/wEPDw8=", "//8A+/==", "https://ids.test", "?abc", "a/b?c", "/b/other"]
        client, transport = sdk.client(*[{"data": [], "next_cursor": token} for token in [*tokens, None]])
        assert list(client.all()) == []
        assert [Asked("GET", one.url, {}, None).query.get("cursor") for one in transport.requests] == [None, *tokens]

    @pytest.mark.parametrize(
        "url", ["/a?cursor=2", "?cursor=2", "https://api.test/a?cursor=2", "a?cursor=2", "/a/?p=2"]
    )
    def test_urls(self, tmp_path: Path, url: str) -> None:
        """One that holds the path or a query is."""
        sdk = make(tmp_path, listing(thing(data=LIST, next_cursor=TEXT), "cursor:text", "limit"))
        client, transport = sdk.client({"data": ROWS[:1], "next_cursor": url}, {"data": []})
        list(client.all())
        assert transport.requests[1].url.rpartition("?")[2] in ("cursor=2", "p=2")


class TestUrls:
    """URLs of the next page."""

    def test_next_alone(self, tmp_path: Path) -> None:
        """A `next` that no parameter takes can only be a URL."""
        sdk = make(tmp_path, listing(thing(rows=LIST, next=TEXT)))

        def answer(asked: Asked) -> Any:
            rows, following = after(asked.query.get("from", 0))
            return {"rows": rows} | ({"next": f"https://api.test/a?from={following}"} if following else {})

        assert walk(sdk, answer).ids == ALL

    @pytest.mark.parametrize("parameter", ["", "token:text"])
    def test_within_objects(self, tmp_path: Path, parameter: str) -> None:
        """Items and what leads on each stand in an object of their own."""
        name = "nextToken" if parameter else "next"
        reply = thing(nestedItems=thing(rows=LIST), nestedNext=thing(**{name: TEXT}))
        sdk = make(tmp_path, listing(reply, *filter(None, [parameter])))

        def answer(asked: Asked) -> Any:
            rows, following = after(asked.query.get("token", 0))
            value = following if parameter else f"https://api.test/a?token={following}"
            return {"nestedItems": {"rows": rows}, "nestedNext": {name: str(value)} if following else {}}

        assert walk(sdk, answer).ids == ALL

    @pytest.mark.parametrize("name", ["links", "_links", "link"])
    @pytest.mark.parametrize(("rel", "href"), [("rel", "href"), ("relation", "url")])
    def test_array_of_links(self, tmp_path: Path, name: str, rel: str, href: str) -> None:
        """The link whose relation is `next` among those of an array."""
        links = {"type": "array", "items": thing(**{rel: TEXT, href: TEXT})}
        sdk = make(tmp_path, listing(thing(features=LIST, **{name: links}), "limit"))

        def answer(asked: Asked) -> Any:
            rows, following = after(asked.query.get("t"))
            more = [{rel: "next", href: f"/a?t={following}"}] if following else []
            return {"features": rows, name: [{rel: "self", href: "/a"}, *more]}

        assert walk(sdk, answer, limit=3).ids == ALL

    @pytest.mark.parametrize(
        "schema",
        [
            TEXT,
            {"type": ["string", "null"]},
            {"oneOf": [TEXT, {"$ref": "#/components/schemas/Link"}]},
            {"oneOf": [TEXT, thing(href=TEXT), {"type": "null"}]},
            {"$ref": "#/components/schemas/Link"},
            {"$ref": "#/components/schemas/Either"},
        ],
    )
    @pytest.mark.parametrize("as_object", [True, False])
    def test_json_api(self, tmp_path: Path, schema: Any, as_object: bool) -> None:
        """JSON:API's `links.next`, text or an object with the URL in it, whatever of both is documented."""
        spec = json.loads(listing(thing(data=LIST, links=thing(next=schema, self=TEXT)), "page[number]", "page[size]"))
        either = {"oneOf": [TEXT, {"$ref": "#/components/schemas/Link"}]}
        spec["components"]["schemas"] |= {"Link": thing(href=TEXT), "Either": either}
        sdk = make(tmp_path, json.dumps(spec))

        def answer(asked: Asked) -> Any:
            rows, following = after(asked.query.get("page[number]"))
            url = f"/a?page[number]={following}"
            return {"data": rows, "links": {"next": ({"href": url} if as_object else url) if following else None}}

        assert walk(sdk, answer).ids == ALL

    def test_deep_object(self, tmp_path: Path) -> None:
        """JSON:API's `page` as one parameter with a field for each."""
        spec = json.loads(listing(thing(data=LIST, meta=thing(total=WHOLE))))
        page = {"name": "page", "in": "query", "style": "deepObject", "schema": thing(number=WHOLE, size=WHOLE)}
        spec["paths"]["/a"]["get"]["parameters"] = [page | {"explode": True}]
        sdk = make(tmp_path, json.dumps(spec))

        def answer(asked: Asked) -> Any:
            at = int(asked.query.get("page[number]", 1)) * 3 - 3
            return {"data": ROWS[at : at + 3], "meta": {"total": len(ROWS)}}

        assert walk(sdk, answer, page={"size": 3}).ids == ALL


class TestPositions:
    """Offsets by other names."""

    def test_from_and_size(self, tmp_path: Path) -> None:
        """Elasticsearch's `from` and `size`."""
        sdk = make(tmp_path, listing(thing(hits=LIST, total=WHOLE), "from", "size"))

        def answer(asked: Asked) -> Any:
            at = asked.number("from", 0)
            return {"hits": ROWS[at : at + 3], "total": len(ROWS)}

        seen = walk(sdk, answer, size=3)
        assert (seen.ids, seen.queries[2]) == (ALL, "size=3&from=6")

    @pytest.mark.parametrize(("begin", "end"), [("from", "to"), ("start", "end"), ("from", "until")])
    def test_span_of_time(self, tmp_path: Path, begin: str, end: str) -> None:
        """A beginning beside an end is a span of time, and no offset."""
        spec = listing(thing(items=LIST, total=WHOLE), begin, end, "limit")
        assert make(tmp_path, spec).api.operations[0].pagination is None


class TestKinds:
    """What is a list."""

    def test_alias(self, tmp_path: Path) -> None:
        """A reply, or items, by names of their own."""
        spec = json.loads(listing({"$ref": "#/components/schemas/Page"}, "page", "per_page"))
        page = thing(items={"$ref": "#/components/schemas/Items"}, total={"$ref": "#/components/schemas/Count"})
        spec["components"]["schemas"] |= {"Page": page, "Items": LIST, "Count": WHOLE}
        assert found(make(tmp_path, json.dumps(spec)))[0] == "page"


def test_reasons(tmp_path: Path) -> None:
    """The reason says what tells the end and where counting begins."""
    sdk: Sdk = make(tmp_path, listing(thing(items=LIST, has_more=FLAG), "page", "size", page=WHOLE | {"default": 0}))
    assert found(sdk)[1] == "there is 'page' with 'size', and /has_more tells the end; counted from 0 by its default"
