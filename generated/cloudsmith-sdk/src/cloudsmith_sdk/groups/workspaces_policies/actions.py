"""WorkspacesPoliciesActions, sync and async."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import _paging as paging
from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Group, Operation, Options, Page, Unset

_CREATE: Operation[m.PolicyAction] = Operation(
    "POST",
    "/v2/workspaces/{workspace}/policies/{policy}/actions/",
    body=JSON,
    whole="body",
    returns=lambda: m.PolicyAction,
    errors=lambda: dict.fromkeys(("401", "403", "404", "422", "429"), m.ErrorDetail2),
)
_DESTROY: Operation[None] = Operation(
    "DELETE",
    "/v2/workspaces/{workspace}/policies/{policy}/actions/{action}/",
    errors=lambda: dict.fromkeys(("401", "403", "404", "429"), m.ErrorDetail2),
)
_LIST: Operation[m.PolicyAction] = Operation(
    "GET",
    "/v2/workspaces/{workspace}/policies/{policy}/actions/",
    query=("page", "page_size"),
    returns=lambda: m.PolicyAction,
    page=paging.RESULTS,
    errors=lambda: dict.fromkeys(("401", "403", "404", "429"), m.ErrorDetail2),
)
_PARTIAL_UPDATE: Operation[m.PolicyAction] = Operation(
    "PATCH",
    "/v2/workspaces/{workspace}/policies/{policy}/actions/{action}/",
    body=JSON,
    whole="body",
    returns=lambda: m.PolicyAction,
    errors=lambda: dict.fromkeys(("401", "403", "404", "429"), m.ErrorDetail2),
)
_RETRIEVE: Operation[m.PolicyAction] = Operation(
    "GET",
    "/v2/workspaces/{workspace}/policies/{policy}/actions/{action}/",
    returns=lambda: m.PolicyAction,
    errors=lambda: dict.fromkeys(("401", "403", "404", "429"), m.ErrorDetail2),
)
_UPDATE: Operation[m.PolicyAction] = Operation(
    "PUT",
    "/v2/workspaces/{workspace}/policies/{policy}/actions/{action}/",
    body=JSON,
    whole="body",
    returns=lambda: m.PolicyAction,
    errors=lambda: dict.fromkeys(("401", "403", "404", "429"), m.ErrorDetail2),
)


class WorkspacesPoliciesActions(Group):
    """Workspaces policies > Actions: create, destroy, list, partial update, retrieve, update."""

    def create(
        self,
        workspace: str,
        policy: str,
        *,
        body: m.PolicyAction | Mapping[str, Any] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PolicyAction:
        """Add an action to a policy.

        An action sets the state of the package or adds or removes tags; `action_type` tells which.
        `POST /v2/workspaces/{workspace}/policies/{policy}/actions/` returns PolicyAction.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            body: (PolicyAction) The request body.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError: `parsed` is
            ErrorDetail2.
        """
        return self._call(_CREATE, locals())

    def destroy(self, workspace: str, policy: str, action: str, *, options: Options | None = None) -> None:
        """Remove an action from a policy.

        `DELETE /v2/workspaces/{workspace}/policies/{policy}/actions/{action}/` returns nothing.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            action: (str) Identifier (`slug_perm`) of the action.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._call(_DESTROY, locals())

    def list(
        self,
        workspace: str,
        policy: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.PolicyAction]:
        """List the actions of a policy.

        `GET /v2/workspaces/{workspace}/policies/{policy}/actions/` returns a page that iterates over every PolicyAction
        of all pages.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._page(_LIST, locals())

    def partial_update(
        self,
        workspace: str,
        policy: str,
        action: str,
        *,
        body: m.PatchedPolicyAction | Mapping[str, Any] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PolicyAction:
        """Change some settings of an action of a policy.

        `PATCH /v2/workspaces/{workspace}/policies/{policy}/actions/{action}/` returns PolicyAction.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            action: (str) Identifier (`slug_perm`) of the action.
            body: (PatchedPolicyAction) The request body.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def retrieve(self, workspace: str, policy: str, action: str, *, options: Options | None = None) -> m.PolicyAction:
        """Get an action of a policy.

        `GET /v2/workspaces/{workspace}/policies/{policy}/actions/{action}/` returns PolicyAction.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            action: (str) Identifier (`slug_perm`) of the action.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._call(_RETRIEVE, locals())

    def update(
        self,
        workspace: str,
        policy: str,
        action: str,
        *,
        body: m.PolicyAction | Mapping[str, Any] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PolicyAction:
        """Replace an action of a policy.

        `PUT /v2/workspaces/{workspace}/policies/{policy}/actions/{action}/` returns PolicyAction.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            action: (str) Identifier (`slug_perm`) of the action.
            body: (PolicyAction) The request body.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._call(_UPDATE, locals())


class AsyncWorkspacesPoliciesActions(AsyncGroup):
    """Workspaces policies > Actions: create, destroy, list, partial update, retrieve, update."""

    async def create(
        self,
        workspace: str,
        policy: str,
        *,
        body: m.PolicyAction | Mapping[str, Any] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PolicyAction:
        """Add an action to a policy.

        An action sets the state of the package or adds or removes tags; `action_type` tells which.
        `POST /v2/workspaces/{workspace}/policies/{policy}/actions/` returns PolicyAction.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            body: (PolicyAction) The request body.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError: `parsed` is
            ErrorDetail2.
        """
        return await self._call(_CREATE, locals())

    async def destroy(self, workspace: str, policy: str, action: str, *, options: Options | None = None) -> None:
        """Remove an action from a policy.

        `DELETE /v2/workspaces/{workspace}/policies/{policy}/actions/{action}/` returns nothing.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            action: (str) Identifier (`slug_perm`) of the action.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return await self._call(_DESTROY, locals())

    def list(
        self,
        workspace: str,
        policy: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.PolicyAction]:
        """List the actions of a policy.

        `GET /v2/workspaces/{workspace}/policies/{policy}/actions/` returns a page that iterates over every PolicyAction
        of all pages.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._page(_LIST, locals())

    async def partial_update(
        self,
        workspace: str,
        policy: str,
        action: str,
        *,
        body: m.PatchedPolicyAction | Mapping[str, Any] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PolicyAction:
        """Change some settings of an action of a policy.

        `PATCH /v2/workspaces/{workspace}/policies/{policy}/actions/{action}/` returns PolicyAction.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            action: (str) Identifier (`slug_perm`) of the action.
            body: (PatchedPolicyAction) The request body.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def retrieve(
        self, workspace: str, policy: str, action: str, *, options: Options | None = None
    ) -> m.PolicyAction:
        """Get an action of a policy.

        `GET /v2/workspaces/{workspace}/policies/{policy}/actions/{action}/` returns PolicyAction.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            action: (str) Identifier (`slug_perm`) of the action.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return await self._call(_RETRIEVE, locals())

    async def update(
        self,
        workspace: str,
        policy: str,
        action: str,
        *,
        body: m.PolicyAction | Mapping[str, Any] | Unset = UNSET,
        options: Options | None = None,
    ) -> m.PolicyAction:
        """Replace an action of a policy.

        `PUT /v2/workspaces/{workspace}/policies/{policy}/actions/{action}/` returns PolicyAction.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            action: (str) Identifier (`slug_perm`) of the action.
            body: (PolicyAction) The request body.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return await self._call(_UPDATE, locals())
