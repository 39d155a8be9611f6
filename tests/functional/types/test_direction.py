"""readOnly and writeOnly: what only comes, and what only goes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.functional.harness import Sdk, make

ACCOUNT = """
      Account: {type: object, required: [id, name, password, made], properties: {
        id: {type: integer, readOnly: true}, name: {type: string},
        made: {type: string, format: date-time, readOnly: true},
        password: {type: string, writeOnly: true},
        pin: {allOf: [{type: string}], writeOnly: true},
        token: {$ref: "#/components/schemas/Token"},
        owner: {$ref: "#/components/schemas/Owner"},
        seen: {$ref: "#/components/schemas/Owner", readOnly: true}}},
      Token: {type: string, writeOnly: true},
      Owner: {type: object, required: [uid], properties: {uid: {type: string, readOnly: true},
        mail: {type: string}, code: {type: string, writeOnly: true}}}"""
SPEC = f"""\
paths:
  /accounts:
    post:
      operationId: create
      requestBody: {{required: true, content: {{application/json: {{schema:
        {{$ref: "#/components/schemas/Account"}}}}}}}}
      responses: {{"201": {{description: F, content: {{application/json: {{schema:
        {{$ref: "#/components/schemas/Account"}}}}}}}}}}
    put:
      operationId: replace
      requestBody: {{required: true, content: {{application/json: {{schema: {{type: object, properties: {{
        account: {{$ref: "#/components/schemas/Account"}}, all: {{type: array, items:
        {{$ref: "#/components/schemas/Account"}}}}}}}}}}}}}}
      responses: {{"204": {{description: F}}}}
    patch:
      operationId: whole
      requestBody: {{required: true, content: {{application/json: {{schema: {{type: array, items:
        {{$ref: "#/components/schemas/Account"}}}}}}}}}}
      responses: {{"204": {{description: F}}}}
components: {{schemas: {{{ACCOUNT}}}}}
"""
REPLY = {
    "id": 1,
    "name": "n",
    "made": "2026-02-03T04:05:06Z",
    "owner": {"uid": "u", "mail": "m"},
    "seen": {"uid": "v"},
    "later": 2,
}
SENT = {"name": "n", "owner": {"mail": "m"}, "later": 2}


@pytest.mark.spec(SPEC)
class TestArguments:
    """The arguments of a flattened body."""

    def test_write_only(self, sdk: Sdk) -> None:
        """What only goes is an argument, required where the schema says so."""
        done = sdk.call("create", name="n", password="p", pin="1", token="t", owner={"mail": "m", "code": "c"})
        assert done.sent.json == {
            "name": "n",
            "password": "p",
            "pin": "1",
            "token": "t",
            "owner": {"mail": "m", "code": "c"},
        }
        client, _ = sdk.client()
        with pytest.raises(TypeError, match="password"):
            client.create(name="n")

    @pytest.mark.parametrize("name", ["id", "made", "seen"])
    def test_read_only(self, sdk: Sdk, name: str) -> None:
        """What only comes is no argument, though the schema requires it."""
        client, _ = sdk.client()
        with pytest.raises(TypeError, match=name):
            client.create(name="n", password="p", **{name: 1})


@pytest.mark.spec(SPEC)
class TestReplies:
    """The fields of a reply."""

    def test_promises(self, sdk: Sdk) -> None:
        """What only goes is never promised, though the schema requires it; what only comes is."""
        text = sdk.text("models/shared.py")
        assert "    id: Promised[int] = ABSENT\n" in text
        assert "    made: Promised[dt.datetime] = ABSENT\n" in text
        assert "    password: str | None = ABSENT\n" in text
        assert "    pin: str | None = ABSENT\n" in text

    def test_missing(self, sdk: Sdk) -> None:
        """A reply without them decodes, and they are None."""
        value = sdk.call("create", name="n", password="p", reply=REPLY).value
        assert (value.password, value.pin, value.token, value.owner.code) == (None, None, None, None)
        assert (value.id, value.made) == (1, dt.datetime(2026, 2, 3, 4, 5, 6, tzinfo=dt.UTC))

    def test_sent_back(self, sdk: Sdk) -> None:
        """A reply that is sent back leaves out what only comes, at every depth, and keeps all else."""
        account = sdk.call("create", name="n", password="p", reply=REPLY).value
        assert sdk.call("replace", account=account, all=[account]).sent.json == {"account": SENT, "all": [SENT]}
        assert sdk.call("whole", body=[account]).sent.json == [SENT]

    def test_to_dict(self, sdk: Sdk) -> None:
        """`to_dict` and `to_json` keep all of it, so that a reply can be stored and read again."""
        account = sdk.call("create", name="n", password="p", reply=REPLY).value
        assert account.to_dict() == REPLY
        assert sdk.models.Account.from_json(account.to_json()) == account
        assert sdk.models.Account.from_dict(account.to_dict()) == account

    def test_copied(self, sdk: Sdk) -> None:
        """A changed copy sends the change, and still leaves out what only comes."""
        account = sdk.call("create", name="n", password="p", reply=REPLY).value
        assert sdk.call("replace", account=account.copy(name="new", password="q")).sent.json == {
            "account": SENT | {"name": "new", "password": "q"}
        }

    def test_given_as_mapping(self, sdk: Sdk) -> None:
        """A mapping is sent as it is: who writes it knows what stands in it."""
        assert sdk.call("replace", account={"id": 1, "name": "n"}).sent.json == {"account": {"id": 1, "name": "n"}}


BOTH = """\
paths:
  /x: {{post: {{operationId: x, requestBody: {{content: {{application/json: {{schema: {{type: object, properties: {{
    a: {{type: string, readOnly: true, writeOnly: true}}, b: {schema}}}}}}}}}}},
    responses: {{"200": {{description: F, content: {{application/json: {{schema: {{type: object, required: [a, b],
    properties: {{a: {{type: string, readOnly: true, writeOnly: true}}, b: {schema}}}}}}}}}}}}}}}}}
"""


class TestOddMarks:
    """Marks that make no sense."""

    def test_both(self, tmp_path: Path) -> None:
        """A field that is marked with both is no argument, and is not promised."""
        sdk = make(tmp_path, BOTH.format(schema="{type: string}"))
        assert sdk.call("x", b="c", reply={"a": "d"}).value.a == "d"
        assert "    a: str | None = ABSENT\n" in sdk.text("models/shared.py")

    @pytest.mark.parametrize("mark", ["readOnly: false", "writeOnly: false", "readOnly: 'no'", "writeOnly: 0"])
    def test_no_marks(self, tmp_path: Path, mark: str) -> None:
        """Whatever is not true is no mark."""
        sdk = make(tmp_path, BOTH.format(schema=f"{{type: string, {mark}}}"))
        assert sdk.call("x", b="c", reply={"b": "c"}).sent.json == {"b": "c"}
        assert "    b: Promised[str] = ABSENT\n" in sdk.text("models/shared.py")

    def test_form(self, tmp_path: Path) -> None:
        """A form knows the direction too."""
        form = SPEC.replace("application/json", "application/x-www-form-urlencoded", 1)
        sdk = make(tmp_path, form)
        assert sdk.call("create", name="n", password="p").sent.content == b"name=n&password=p"
        client, _ = sdk.client()
        with pytest.raises(TypeError, match="id"):
            client.create(name="n", password="p", id=1)
