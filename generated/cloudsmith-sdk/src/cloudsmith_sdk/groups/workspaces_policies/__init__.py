"""WorkspacesPolicies, sync and async."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from ... import _paging as paging
from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, AsyncPager, Child, Group, Operation, Options, Page, Unset

if TYPE_CHECKING:
    from .actions import AsyncWorkspacesPoliciesActions, WorkspacesPoliciesActions

_CREATE: Operation[m.Policy] = Operation(
    "POST",
    "/v2/workspaces/{workspace}/policies/",
    body=JSON,
    returns=lambda: m.Policy,
    errors=lambda: dict.fromkeys(("401", "403", "404", "422", "429"), m.ErrorDetail2),
)
_DECISION_LOGS_LIST: Operation[m.PolicyDecisionLog] = Operation(
    "GET",
    "/v2/workspaces/{workspace}/policies/decision_logs/",
    query=(
        "correlation_id",
        "ended_after",
        "ended_before",
        "match",
        "package",
        "package_format",
        "page",
        "page_size",
        "policy",
        "repository",
        "sort",
        "started_after",
        "started_before",
    ),
    returns=lambda: m.PolicyDecisionLog,
    page=paging.RESULTS,
    errors=lambda: dict.fromkeys(("401", "403", "404", "429"), m.ErrorDetail2),
)
_DECISION_LOGS_V1_LIST: Operation[m.PolicyDecisionLogV1Summary] = Operation(
    "GET",
    "/v2/workspaces/{workspace}/policies/decision-logs-v1/",
    query=(
        "created_after",
        "correlation_id",
        "created_before",
        "match",
        "package_format",
        "package_name",
        "package_slug_perm",
        "page",
        "page_size",
        "policy_slug_perm",
        "repository_slug_perm",
        "sort",
    ),
    returns=lambda: m.PolicyDecisionLogV1Summary,
    page=paging.RESULTS,
    errors=lambda: dict.fromkeys(("400", "401", "403", "404", "422", "429"), m.ErrorDetail2),
)
_DESTROY: Operation[None] = Operation(
    "DELETE",
    "/v2/workspaces/{workspace}/policies/{policy}/",
    errors=lambda: dict.fromkeys(("401", "403", "404", "429"), m.ErrorDetail2),
)
_LIST: Operation[m.Policy] = Operation(
    "GET",
    "/v2/workspaces/{workspace}/policies/",
    query=("page", "page_size", "query", "sort"),
    returns=lambda: m.Policy,
    page=paging.RESULTS,
    errors=lambda: dict.fromkeys(("401", "403", "404", "429"), m.ErrorDetail2),
)
_PARTIAL_UPDATE: Operation[m.Policy] = Operation(
    "PATCH",
    "/v2/workspaces/{workspace}/policies/{policy}/",
    body=JSON,
    returns=lambda: m.Policy,
    errors=lambda: dict.fromkeys(("401", "403", "404", "429"), m.ErrorDetail2),
)
_RETRIEVE: Operation[m.Policy] = Operation(
    "GET",
    "/v2/workspaces/{workspace}/policies/{policy}/",
    returns=lambda: m.Policy,
    errors=lambda: dict.fromkeys(("401", "403", "404", "429"), m.ErrorDetail2),
)
_SIMULATE_LIST: Operation[m.PolicyDecisionLog] = Operation(
    "GET",
    "/v2/workspaces/{workspace}/policies/{policy}/simulate/",
    query=("package_query_string", "page", "page_size"),
    returns=lambda: m.PolicyDecisionLog,
    page=paging.RESULTS,
    errors=lambda: dict.fromkeys(("401", "403", "404", "429"), m.ErrorDetail2),
)
_UPDATE: Operation[m.Policy] = Operation(
    "PUT",
    "/v2/workspaces/{workspace}/policies/{policy}/",
    body=JSON,
    returns=lambda: m.Policy,
    errors=lambda: dict.fromkeys(("401", "403", "404", "429"), m.ErrorDetail2),
)


class WorkspacesPolicies(Group):
    """Workspaces policies: create, decision logs list, decision logs v1 list, destroy, list, partial update, retrieve,
    simulate list, update; groups actions.
    """

    actions: Child[WorkspacesPoliciesActions] = Child(__package__, ".actions", "WorkspacesPoliciesActions")

    def create(
        self,
        workspace: str,
        *,
        name: str,
        rego: str,
        description: str | Unset | None = UNSET,
        enabled: bool | Unset = UNSET,
        is_terminal: bool | Unset = UNSET,
        precedence: int | Unset = UNSET,
        options: Options | None = None,
    ) -> m.Policy:
        """Create a policy in a workspace.

        The rules are Rego code. Create it disabled and simulate it to see its effect before it acts.
        `POST /v2/workspaces/{workspace}/policies/` returns Policy.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            name: (str, up to 100 chars) Name of the policy.
            rego: (str) Rego code of the policy.
            description: (str or None, up to 250 chars) Description of the policy.
            enabled: (bool) Whether the policy is in force.
            is_terminal: (bool) Whether a match by this policy ends the evaluation, so that later policies are skipped.
            precedence: (int, 0 to 32767) Position of the policy in the order of evaluation.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError: `parsed` is
            ErrorDetail2.
        """
        return self._call(_CREATE, locals())

    def decision_logs_list(
        self,
        workspace: str,
        *,
        correlation_id: UUID | str | Unset = UNSET,
        ended_after: dt.datetime | str | Unset = UNSET,
        ended_before: dt.datetime | str | Unset = UNSET,
        match: bool | Unset | None = UNSET,
        package: str | Unset = UNSET,
        package_format: str | Unset = UNSET,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        policy: str | Unset = UNSET,
        repository: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        started_after: dt.datetime | str | Unset = UNSET,
        started_before: dt.datetime | str | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.PolicyDecisionLog]:
        """List the decisions of the policies of a workspace, in the older form.

        Deprecated in favour of the version 1 decision logs.
        Deprecated: the server may stop answering this operation.
        `GET /v2/workspaces/{workspace}/policies/decision_logs/` returns a page that iterates over every
        PolicyDecisionLog of all pages.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            correlation_id: (UUID) Only logs with this correlation identifier: those of one trigger.
            ended_after: (datetime) Only evaluations that ended at this time or later.
            ended_before: (datetime) Only evaluations that ended before this time.
            match: (bool or None) Only evaluations in which the policy matched the package, or only those in which it
                did not.
            package: (str, not empty) Only evaluations of the package with this identifier (`slug_perm`).
            package_format: (str, not empty) Only evaluations of packages of this format.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            policy: (str, not empty) Only evaluations of the policy with this identifier (`slug_perm`).
            repository: (str, not empty) Only evaluations in the repository with this identifier (`slug_perm`).
            sort: (str, default '-started_at') Comma-separated: started_at, ended_at (equivalent); `-` before one
                reverses it.
            started_after: (datetime) Only evaluations that started at this time or later.
            started_before: (datetime) Only evaluations that started before this time.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._page(_DECISION_LOGS_LIST, locals())

    def decision_logs_v1_list(
        self,
        workspace: str,
        *,
        created_after: dt.datetime | str,
        correlation_id: UUID | str | Unset = UNSET,
        created_before: dt.datetime | str | Unset = UNSET,
        match: bool | Unset | None = UNSET,
        package_format: (
            Sequence[
                Literal[
                    "DEB",
                    "RPM",
                    "RUBY",
                    "PYTHON",
                    "MAVEN",
                    "BOWER",
                    "DOCKER",
                    "RAW",
                    "CHOCOLATEY",
                    "NPM",
                    "NUGET",
                    "VAGRANT",
                    "COMPOSER",
                    "ALPINE",
                    "HELM",
                    "CONAN",
                    "CARGO",
                    "LUAROCKS",
                    "CRAN",
                    "GO",
                    "DART",
                    "COCOAPODS",
                    "TERRAFORM",
                    "P2",
                    "CONDA",
                    "HEX",
                    "SWIFT",
                    "HUGGINGFACE",
                    "GENERIC",
                    "VSX",
                    "MCP",
                    "DEFAULT",
                ]
                | str
            ]
            | Unset
        ) = UNSET,
        package_name: str | Unset = UNSET,
        package_slug_perm: str | Unset = UNSET,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        policy_slug_perm: str | Unset = UNSET,
        repository_slug_perm: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.PolicyDecisionLogV1Summary]:
        """List the decisions that the policies of a workspace have made.

        A row is a summary of one evaluation; those with the same `correlation_id` come from one trigger.
        `GET /v2/workspaces/{workspace}/policies/decision-logs-v1/` returns a page that iterates over every
        PolicyDecisionLogV1Summary of all pages.

        Args:
            workspace: (str, pattern ^[-_\\w]+$) Slug of the workspace (the organisation).
            created_after: (datetime) Only logs created at this time or later.
            correlation_id: (UUID) Only logs with this correlation identifier: those of one trigger.
            created_before: (datetime) Only logs created before this time.
            match: (bool or None) Only evaluations in which the policy matched the package, or only those in which it
                did not.
            package_format: (list of str) Only evaluations of packages of this format; may be given several times.
            package_name: (str, not empty) Only evaluations of packages with this name.
            package_slug_perm: (str, not empty) Only evaluations of the package with this identifier (`slug_perm`).
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            policy_slug_perm: (str, not empty) Only evaluations of the policy with this identifier (`slug_perm`).
            repository_slug_perm: (str, not empty) Only evaluations in the repository with this identifier
                (`slug_perm`).
            sort: (str, default '-id') Field to sort by: id; a leading `-` reverses the order.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError:
            `parsed` is ErrorDetail2.
        """
        return self._page(_DECISION_LOGS_V1_LIST, locals())

    def destroy(self, workspace: str, policy: str, *, options: Options | None = None) -> None:
        """Delete a policy of a workspace.

        `DELETE /v2/workspaces/{workspace}/policies/{policy}/` returns nothing.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._call(_DESTROY, locals())

    def list(
        self,
        workspace: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        query: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.Policy]:
        """List the policies of a workspace.

        `GET /v2/workspaces/{workspace}/policies/` returns a page that iterates over every Policy of all pages.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            query: (str) Search expression for the `name` of the policy; terms are joined by AND unless told otherwise.
            sort: (str, default '-created_at') Comma-separated: created_at, enabled, name, precedence, version,
                updated_at; `-` before one reverses it.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._page(_LIST, locals())

    def partial_update(
        self,
        workspace: str,
        policy: str,
        *,
        description: str | Unset | None = UNSET,
        enabled: bool | Unset = UNSET,
        is_terminal: bool | Unset = UNSET,
        name: str | Unset = UNSET,
        precedence: int | Unset = UNSET,
        rego: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.Policy:
        """Change some settings of a policy.

        `PATCH /v2/workspaces/{workspace}/policies/{policy}/` returns Policy.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            description: (str or None, up to 250 chars) Description of the policy.
            enabled: (bool) Whether the policy is in force.
            is_terminal: (bool) Whether a match by this policy ends the evaluation, so that later policies are skipped.
            name: (str, up to 100 chars) Name of the policy.
            precedence: (int, 0 to 32767) Position of the policy in the order of evaluation.
            rego: (str) Rego code of the policy.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._call(_PARTIAL_UPDATE, locals())

    def retrieve(self, workspace: str, policy: str, *, options: Options | None = None) -> m.Policy:
        """Get a policy of a workspace.

        `GET /v2/workspaces/{workspace}/policies/{policy}/` returns Policy.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._call(_RETRIEVE, locals())

    def simulate_list(
        self,
        workspace: str,
        policy: str,
        *,
        package_query_string: str | Unset = UNSET,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> Page[m.PolicyDecisionLog]:
        """Simulate a policy on the packages of a workspace, acting on none.

        The policy must exist but may be disabled. Each decision log shows what the policy was given, what its Rego code
        answered and which actions would have followed.
        `GET /v2/workspaces/{workspace}/policies/{policy}/simulate/` returns a page that iterates over every
        PolicyDecisionLog of all pages.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            package_query_string: (str) Package search expression that selects the packages to evaluate.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._page(_SIMULATE_LIST, locals())

    def update(
        self,
        workspace: str,
        policy: str,
        *,
        name: str,
        rego: str,
        description: str | Unset | None = UNSET,
        enabled: bool | Unset = UNSET,
        is_terminal: bool | Unset = UNSET,
        precedence: int | Unset = UNSET,
        options: Options | None = None,
    ) -> m.Policy:
        """Replace a policy of a workspace.

        `PUT /v2/workspaces/{workspace}/policies/{policy}/` returns Policy.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            name: (str, up to 100 chars) Name of the policy.
            rego: (str) Rego code of the policy.
            description: (str or None, up to 250 chars) Description of the policy.
            enabled: (bool) Whether the policy is in force.
            is_terminal: (bool) Whether a match by this policy ends the evaluation, so that later policies are skipped.
            precedence: (int, 0 to 32767) Position of the policy in the order of evaluation.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._call(_UPDATE, locals())


class AsyncWorkspacesPolicies(AsyncGroup):
    """Workspaces policies: create, decision logs list, decision logs v1 list, destroy, list, partial update, retrieve,
    simulate list, update; groups actions.
    """

    actions: Child[AsyncWorkspacesPoliciesActions] = Child(__package__, ".actions", "AsyncWorkspacesPoliciesActions")

    async def create(
        self,
        workspace: str,
        *,
        name: str,
        rego: str,
        description: str | Unset | None = UNSET,
        enabled: bool | Unset = UNSET,
        is_terminal: bool | Unset = UNSET,
        precedence: int | Unset = UNSET,
        options: Options | None = None,
    ) -> m.Policy:
        """Create a policy in a workspace.

        The rules are Rego code. Create it disabled and simulate it to see its effect before it acts.
        `POST /v2/workspaces/{workspace}/policies/` returns Policy.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            name: (str, up to 100 chars) Name of the policy.
            rego: (str) Rego code of the policy.
            description: (str or None, up to 250 chars) Description of the policy.
            enabled: (bool) Whether the policy is in force.
            is_terminal: (bool) Whether a match by this policy ends the evaluation, so that later policies are skipped.
            precedence: (int, 0 to 32767) Position of the policy in the order of evaluation.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError: `parsed` is
            ErrorDetail2.
        """
        return await self._call(_CREATE, locals())

    def decision_logs_list(
        self,
        workspace: str,
        *,
        correlation_id: UUID | str | Unset = UNSET,
        ended_after: dt.datetime | str | Unset = UNSET,
        ended_before: dt.datetime | str | Unset = UNSET,
        match: bool | Unset | None = UNSET,
        package: str | Unset = UNSET,
        package_format: str | Unset = UNSET,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        policy: str | Unset = UNSET,
        repository: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        started_after: dt.datetime | str | Unset = UNSET,
        started_before: dt.datetime | str | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.PolicyDecisionLog]:
        """List the decisions of the policies of a workspace, in the older form.

        Deprecated in favour of the version 1 decision logs.
        Deprecated: the server may stop answering this operation.
        `GET /v2/workspaces/{workspace}/policies/decision_logs/` returns a page that iterates over every
        PolicyDecisionLog of all pages.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            correlation_id: (UUID) Only logs with this correlation identifier: those of one trigger.
            ended_after: (datetime) Only evaluations that ended at this time or later.
            ended_before: (datetime) Only evaluations that ended before this time.
            match: (bool or None) Only evaluations in which the policy matched the package, or only those in which it
                did not.
            package: (str, not empty) Only evaluations of the package with this identifier (`slug_perm`).
            package_format: (str, not empty) Only evaluations of packages of this format.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            policy: (str, not empty) Only evaluations of the policy with this identifier (`slug_perm`).
            repository: (str, not empty) Only evaluations in the repository with this identifier (`slug_perm`).
            sort: (str, default '-started_at') Comma-separated: started_at, ended_at (equivalent); `-` before one
                reverses it.
            started_after: (datetime) Only evaluations that started at this time or later.
            started_before: (datetime) Only evaluations that started before this time.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._page(_DECISION_LOGS_LIST, locals())

    def decision_logs_v1_list(
        self,
        workspace: str,
        *,
        created_after: dt.datetime | str,
        correlation_id: UUID | str | Unset = UNSET,
        created_before: dt.datetime | str | Unset = UNSET,
        match: bool | Unset | None = UNSET,
        package_format: (
            Sequence[
                Literal[
                    "DEB",
                    "RPM",
                    "RUBY",
                    "PYTHON",
                    "MAVEN",
                    "BOWER",
                    "DOCKER",
                    "RAW",
                    "CHOCOLATEY",
                    "NPM",
                    "NUGET",
                    "VAGRANT",
                    "COMPOSER",
                    "ALPINE",
                    "HELM",
                    "CONAN",
                    "CARGO",
                    "LUAROCKS",
                    "CRAN",
                    "GO",
                    "DART",
                    "COCOAPODS",
                    "TERRAFORM",
                    "P2",
                    "CONDA",
                    "HEX",
                    "SWIFT",
                    "HUGGINGFACE",
                    "GENERIC",
                    "VSX",
                    "MCP",
                    "DEFAULT",
                ]
                | str
            ]
            | Unset
        ) = UNSET,
        package_name: str | Unset = UNSET,
        package_slug_perm: str | Unset = UNSET,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        policy_slug_perm: str | Unset = UNSET,
        repository_slug_perm: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.PolicyDecisionLogV1Summary]:
        """List the decisions that the policies of a workspace have made.

        A row is a summary of one evaluation; those with the same `correlation_id` come from one trigger.
        `GET /v2/workspaces/{workspace}/policies/decision-logs-v1/` returns a page that iterates over every
        PolicyDecisionLogV1Summary of all pages.

        Args:
            workspace: (str, pattern ^[-_\\w]+$) Slug of the workspace (the organisation).
            created_after: (datetime) Only logs created at this time or later.
            correlation_id: (UUID) Only logs with this correlation identifier: those of one trigger.
            created_before: (datetime) Only logs created before this time.
            match: (bool or None) Only evaluations in which the policy matched the package, or only those in which it
                did not.
            package_format: (list of str) Only evaluations of packages of this format; may be given several times.
            package_name: (str, not empty) Only evaluations of packages with this name.
            package_slug_perm: (str, not empty) Only evaluations of the package with this identifier (`slug_perm`).
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            policy_slug_perm: (str, not empty) Only evaluations of the policy with this identifier (`slug_perm`).
            repository_slug_perm: (str, not empty) Only evaluations in the repository with this identifier
                (`slug_perm`).
            sort: (str, default '-id') Field to sort by: id; a leading `-` reverses the order.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError:
            `parsed` is ErrorDetail2.
        """
        return self._page(_DECISION_LOGS_V1_LIST, locals())

    async def destroy(self, workspace: str, policy: str, *, options: Options | None = None) -> None:
        """Delete a policy of a workspace.

        `DELETE /v2/workspaces/{workspace}/policies/{policy}/` returns nothing.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return await self._call(_DESTROY, locals())

    def list(
        self,
        workspace: str,
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        query: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.Policy]:
        """List the policies of a workspace.

        `GET /v2/workspaces/{workspace}/policies/` returns a page that iterates over every Policy of all pages.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
            query: (str) Search expression for the `name` of the policy; terms are joined by AND unless told otherwise.
            sort: (str, default '-created_at') Comma-separated: created_at, enabled, name, precedence, version,
                updated_at; `-` before one reverses it.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._page(_LIST, locals())

    async def partial_update(
        self,
        workspace: str,
        policy: str,
        *,
        description: str | Unset | None = UNSET,
        enabled: bool | Unset = UNSET,
        is_terminal: bool | Unset = UNSET,
        name: str | Unset = UNSET,
        precedence: int | Unset = UNSET,
        rego: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.Policy:
        """Change some settings of a policy.

        `PATCH /v2/workspaces/{workspace}/policies/{policy}/` returns Policy.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            description: (str or None, up to 250 chars) Description of the policy.
            enabled: (bool) Whether the policy is in force.
            is_terminal: (bool) Whether a match by this policy ends the evaluation, so that later policies are skipped.
            name: (str, up to 100 chars) Name of the policy.
            precedence: (int, 0 to 32767) Position of the policy in the order of evaluation.
            rego: (str) Rego code of the policy.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return await self._call(_PARTIAL_UPDATE, locals())

    async def retrieve(self, workspace: str, policy: str, *, options: Options | None = None) -> m.Policy:
        """Get a policy of a workspace.

        `GET /v2/workspaces/{workspace}/policies/{policy}/` returns Policy.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return await self._call(_RETRIEVE, locals())

    def simulate_list(
        self,
        workspace: str,
        policy: str,
        *,
        package_query_string: str | Unset = UNSET,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[m.PolicyDecisionLog]:
        """Simulate a policy on the packages of a workspace, acting on none.

        The policy must exist but may be disabled. Each decision log shows what the policy was given, what its Rego code
        answered and which actions would have followed.
        `GET /v2/workspaces/{workspace}/policies/{policy}/simulate/` returns a page that iterates over every
        PolicyDecisionLog of all pages.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            package_query_string: (str) Package search expression that selects the packages to evaluate.
            page: (int) Number of the page to fetch, counted from 1.
            page_size: (int) How many items a page holds; documented as 30 unless given, and 500 at the most.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return self._page(_SIMULATE_LIST, locals())

    async def update(
        self,
        workspace: str,
        policy: str,
        *,
        name: str,
        rego: str,
        description: str | Unset | None = UNSET,
        enabled: bool | Unset = UNSET,
        is_terminal: bool | Unset = UNSET,
        precedence: int | Unset = UNSET,
        options: Options | None = None,
    ) -> m.Policy:
        """Replace a policy of a workspace.

        `PUT /v2/workspaces/{workspace}/policies/{policy}/` returns Policy.

        Args:
            workspace: (str) Slug of the workspace (the organisation).
            policy: (str) Identifier (`slug_perm`) of the policy.
            name: (str, up to 100 chars) Name of the policy.
            rego: (str) Rego code of the policy.
            description: (str or None, up to 250 chars) Description of the policy.
            enabled: (bool) Whether the policy is in force.
            is_terminal: (bool) Whether a match by this policy ends the evaluation, so that later policies are skipped.
            precedence: (int, 0 to 32767) Position of the policy in the order of evaluation.
        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError: `parsed` is ErrorDetail2.
        """
        return await self._call(_UPDATE, locals())
