"""ReposRsa, sync and async."""

from __future__ import annotations

from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, Group, Operation, Options, Unset

_CREATE: Operation[m.RepositoryRsaKey] = Operation(
    "POST", "/v1/repos/{owner}/{identifier}/rsa/", body=JSON, returns=lambda: m.RepositoryRsaKey
)
_LIST: Operation[m.RepositoryRsaKey] = Operation(
    "GET", "/v1/repos/{owner}/{identifier}/rsa/", returns=lambda: m.RepositoryRsaKey
)
_REGENERATE: Operation[m.RepositoryRsaKey] = Operation(
    "POST", "/v1/repos/{owner}/{identifier}/rsa/regenerate/", returns=lambda: m.RepositoryRsaKey
)


class ReposRsa(Group):
    """Repos > Rsa: create, list, regenerate."""

    def create(
        self,
        owner: str,
        identifier: str,
        *,
        rsa_private_key: str,
        rsa_passphrase: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryRsaKey:
        """Set the active RSA key of a repository.

        Uploads an RSA private key of yours, with its passphrase if it has one. Status 402 means that the plan of the
        workspace lacks this feature.
        Plan: a plan that includes signing keys of your own.
        `POST /v1/repos/{owner}/{identifier}/rsa/` returns RepositoryRsaKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            rsa_private_key: (str, not empty) RSA private key.
            rsa_passphrase: (str, not empty) Passphrase of the RSA private key.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def list(self, owner: str, identifier: str, *, options: Options | None = None) -> m.RepositoryRsaKey:
        """Get the active RSA key of a repository.

        The public key and its fingerprints.
        `GET /v1/repos/{owner}/{identifier}/rsa/` returns RepositoryRsaKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_LIST, locals())

    def regenerate(self, owner: str, identifier: str, *, options: Options | None = None) -> m.RepositoryRsaKey:
        """Generate a new RSA key for a repository.

        The reply holds the new public key. Each repeat generates another one.
        `POST /v1/repos/{owner}/{identifier}/rsa/regenerate/` returns RepositoryRsaKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_REGENERATE, locals())


class AsyncReposRsa(AsyncGroup):
    """Repos > Rsa: create, list, regenerate."""

    async def create(
        self,
        owner: str,
        identifier: str,
        *,
        rsa_private_key: str,
        rsa_passphrase: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryRsaKey:
        """Set the active RSA key of a repository.

        Uploads an RSA private key of yours, with its passphrase if it has one. Status 402 means that the plan of the
        workspace lacks this feature.
        Plan: a plan that includes signing keys of your own.
        `POST /v1/repos/{owner}/{identifier}/rsa/` returns RepositoryRsaKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            rsa_private_key: (str, not empty) RSA private key.
            rsa_passphrase: (str, not empty) Passphrase of the RSA private key.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def list(self, owner: str, identifier: str, *, options: Options | None = None) -> m.RepositoryRsaKey:
        """Get the active RSA key of a repository.

        The public key and its fingerprints.
        `GET /v1/repos/{owner}/{identifier}/rsa/` returns RepositoryRsaKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_LIST, locals())

    async def regenerate(self, owner: str, identifier: str, *, options: Options | None = None) -> m.RepositoryRsaKey:
        """Generate a new RSA key for a repository.

        The reply holds the new public key. Each repeat generates another one.
        `POST /v1/repos/{owner}/{identifier}/rsa/regenerate/` returns RepositoryRsaKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_REGENERATE, locals())
