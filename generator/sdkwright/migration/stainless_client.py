"""`client_settings` of stainless.yml -> credentials, environment variables and retries."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.errors import meant
from sdkwright.load import Node
from sdkwright.migration.inheritance import Told
from sdkwright.model import Api
from sdkwright.naming import is_token

__all__ = ["StainlessClient"]

_OPTION = ("type", "auth", "read_env", "nullable", "example", "required_in_tests")
_OPTION_REASONS = {
    "default": "an argument of the client has no value by default but the variable under environment",
    "description": "the document describes it",
    "send_in_header": "a client sends the headers that its argument headers has",
    "server_variable": "the document's servers have their variables, which are arguments of the client",
}
_RETRIES = {
    "max_retries": "most",
    "initial_delay_seconds": "first_delay",
    "max_delay_seconds": "longest_delay",
    "multiplier": "growth",
}
_REASONS = {
    "default_timeout": "a client waits as long as its argument timeout says",
    "default_headers": "a client sends the headers that its argument headers has",
    "default_env_prefix": "each variable has its own name under environment",
    "use_env_vars": "the variables under environment are read",
    "jitter": "delays always vary a little",
}


class StainlessClient:
    """Reads the settings of the client. `credentials` and `environment` are by security scheme."""

    def __init__(self, api: Api, told: Told) -> None:
        self._told = told
        self._kinds: Mapping[str, str] = {scheme.name: scheme.kind for scheme in api.schemes}
        self.credentials: dict[str, str] = {}
        self.environment: dict[str, str] = {}
        self.retries: dict[str, int | float | str] = {}

    def read(self, node: Node | None) -> None:
        """Read what is decided; all else is told."""
        members = self._told.mapping(node)
        self._told.rest(members, _REASONS, ("opts", "default_retries", "idempotency_header", "idempotency"))
        for name, option in self._told.mapping(members.get("opts")).items():
            self._option(name, option)
        self._read_retries(self._told.mapping(members.get("default_retries")))
        idempotency = self._told.mapping(members.get("idempotency"))
        self._told.rest(idempotency, {}, ("header",))
        header = self._told.first(idempotency.get("header"), members.get("idempotency_header"))
        if header is not None and (text := self._told.text(header)):
            if is_token(text):
                self.retries["idempotency_header"] = text
            else:
                self._told.tell(header, f'"{text}" is left aside: it is no name of a header')

    def _option(self, name: str, node: Node) -> None:
        members = self._told.mapping(node)
        self._told.rest(members, _OPTION_REASONS, _OPTION)
        auth = self._told.mapping(members.get("auth"))
        self._told.rest(auth, {}, ("security_scheme", "role"))
        if (kind := members.get("type")) is not None and kind.value not in (None, "string"):
            self._told.tell(kind, f'"{name}" is no argument of this type: a credential is a text')
        scheme = self._told.text(auth.get("security_scheme"))
        if not scheme:
            self._told.tell(node, f'the argument "{name}" is left aside: the client has one for each security scheme')
        elif scheme not in self._kinds:
            hint = meant(scheme, self._kinds, "the document has none of this name")
            self._told.tell(node, f'the argument "{name}" is left aside: no security scheme "{scheme}"; {hint}')
        elif self._kinds[scheme] in ("basic", "mutualTLS"):
            self._told.tell(node, f'the argument "{name}" is left aside: "{scheme}" takes more than one text')
        elif scheme in self.credentials:
            taken = self.credentials[scheme]
            self._told.tell(node, f'the argument "{name}" is left aside: "{scheme}" already has {taken}')
        else:
            self._credential(name, scheme, members.get("read_env"), node)

    def _credential(self, name: str, scheme: str, variable: Node | None, node: Node) -> None:
        self.credentials[scheme] = self._told.argument(node, name, self.credentials.values())
        if read := self._told.variable(variable):
            self.environment[scheme] = read

    def _read_retries(self, members: Mapping[str, Node]) -> None:
        self._told.rest(members, _REASONS, tuple(_RETRIES))
        for key, ours in _RETRIES.items():
            node = members.get(key)
            if node is None:
                continue
            value = node.value
            whole = isinstance(value, int) and not isinstance(value, bool)
            if (not whole and not (isinstance(value, float) and ours != "most")) or not 0 <= value < 1e9:
                self._told.tell(node, f'"{key}" is left aside: it is no number that retries can have')
            else:
                self.retries[ours] = value
