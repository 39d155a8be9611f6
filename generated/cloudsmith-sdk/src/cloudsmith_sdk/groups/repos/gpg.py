"""ReposGpg, sync and async."""

from __future__ import annotations

from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, Group, Operation, Options, Unset

_CREATE: Operation[m.RepositoryGpgKey] = Operation(
    "POST", "/v1/repos/{owner}/{identifier}/gpg/", body=JSON, returns=lambda: m.RepositoryGpgKey
)
_LIST: Operation[m.RepositoryGpgKey] = Operation(
    "GET", "/v1/repos/{owner}/{identifier}/gpg/", returns=lambda: m.RepositoryGpgKey
)
_REGENERATE: Operation[m.RepositoryGpgKey] = Operation(
    "POST", "/v1/repos/{owner}/{identifier}/gpg/regenerate/", returns=lambda: m.RepositoryGpgKey
)


class ReposGpg(Group):
    """Repos > Gpg: create, list, regenerate."""

    def create(
        self,
        owner: str,
        identifier: str,
        *,
        gpg_private_key: str,
        gpg_passphrase: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryGpgKey:
        """Set the active GPG key of a repository.

        Uploads a GPG private key of yours, with its passphrase if it has one. Status 402 means that the plan of the
        workspace lacks this feature.
        Plan: a plan that includes signing keys of your own.
        `POST /v1/repos/{owner}/{identifier}/gpg/` returns RepositoryGpgKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            gpg_private_key: (str, not empty) GPG private key.
            gpg_passphrase: (str, not empty) Passphrase of the GPG private key.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def list(self, owner: str, identifier: str, *, options: Options | None = None) -> m.RepositoryGpgKey:
        """Get the active GPG key of a repository.

        The public key and its fingerprints.
        `GET /v1/repos/{owner}/{identifier}/gpg/` returns RepositoryGpgKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_LIST, locals())

    def regenerate(self, owner: str, identifier: str, *, options: Options | None = None) -> m.RepositoryGpgKey:
        """Generate a new GPG key for a repository.

        The reply holds the new public key. Each repeat generates another one.
        `POST /v1/repos/{owner}/{identifier}/gpg/regenerate/` returns RepositoryGpgKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_REGENERATE, locals())


class AsyncReposGpg(AsyncGroup):
    """Repos > Gpg: create, list, regenerate."""

    async def create(
        self,
        owner: str,
        identifier: str,
        *,
        gpg_private_key: str,
        gpg_passphrase: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryGpgKey:
        """Set the active GPG key of a repository.

        Uploads a GPG private key of yours, with its passphrase if it has one. Status 402 means that the plan of the
        workspace lacks this feature.
        Plan: a plan that includes signing keys of your own.
        `POST /v1/repos/{owner}/{identifier}/gpg/` returns RepositoryGpgKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            gpg_private_key: (str, not empty) GPG private key.
            gpg_passphrase: (str, not empty) Passphrase of the GPG private key.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def list(self, owner: str, identifier: str, *, options: Options | None = None) -> m.RepositoryGpgKey:
        """Get the active GPG key of a repository.

        The public key and its fingerprints.
        `GET /v1/repos/{owner}/{identifier}/gpg/` returns RepositoryGpgKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_LIST, locals())

    async def regenerate(self, owner: str, identifier: str, *, options: Options | None = None) -> m.RepositoryGpgKey:
        """Generate a new GPG key for a repository.

        The reply holds the new public key. Each repeat generates another one.
        `POST /v1/repos/{owner}/{identifier}/gpg/regenerate/` returns RepositoryGpgKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_REGENERATE, locals())
