"""Who the caller is, tokens for callers, service accounts, and all repositories of a caller."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .. import values
from ..auth import Callers
from ..journal import Reply
from ..replies import error_reply, json_reply, not_found
from .crud import Collection
from .world import Call, Handler, World


@dataclass(frozen=True, slots=True)
class Accounts:
    """The handlers that are about the caller; `callers` knows the tokens that are given out."""

    world: World
    collections: Mapping[str, Collection]
    callers: Callers

    def handlers(self) -> dict[str, Handler]:
        """The handlers by operation key."""
        return {
            "v1:openid_create": self.exchange,
            "v1:user_token_create": self.token,
            "v1:orgs_services_refresh": self.refresh_service,
            "v1:repos_user_list": self.repositories,
            # A GET that deletes, as the real service has it.
            "v1:orgs_members_remove": self.collections["members"].delete,
        }

    def exchange(self, call: Call) -> Reply:
        """An access token for a vendor's; the refusal is as vague as the real one, its words are a guess."""
        workspace = call.values["owner"]
        token = self.callers.tokens.exchange(workspace, call.body["service_slug"], call.body["oidc_token"])
        if workspace not in self.world.workspaces or token is None:
            return error_reply(401, "The token could not be exchanged.")
        return json_reply({"token": token}, call.operation.status)

    def token(self, call: Call) -> Reply:
        """The token that is accepted from then on."""
        return json_reply({"token": min(self.callers.known.bearers, default="")}, call.operation.status)

    def refresh_service(self, call: Call) -> Reply:
        """A new key for a service account, shown in full this once."""
        services = self.collections["services"]
        row = services.find(call)
        if row is None:
            return not_found()
        row.values["key"] = values.token(f"{row.values['key']}/again", 40)
        return services.shown(call, row, reveal=True)

    def repositories(self, call: Call) -> Reply:
        """The repositories of all workspaces."""
        return self.collections["repositories"].page(call, self.world.store.within("repositories", ()))
