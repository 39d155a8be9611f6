"""ReposEcdsa, sync and async."""

from __future__ import annotations

from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, Group, Operation, Options, Unset

_CREATE: Operation[m.RepositoryEcdsaKey] = Operation(
    "POST", "/v1/repos/{owner}/{identifier}/ecdsa/", body=JSON, returns=lambda: m.RepositoryEcdsaKey
)
_LIST: Operation[m.RepositoryEcdsaKey] = Operation(
    "GET", "/v1/repos/{owner}/{identifier}/ecdsa/", returns=lambda: m.RepositoryEcdsaKey
)
_REGENERATE: Operation[m.RepositoryEcdsaKey] = Operation(
    "POST", "/v1/repos/{owner}/{identifier}/ecdsa/regenerate/", returns=lambda: m.RepositoryEcdsaKey
)


class ReposEcdsa(Group):
    """Repos > Ecdsa: create, list, regenerate."""

    def create(
        self,
        owner: str,
        identifier: str,
        *,
        ecdsa_private_key: str,
        ecdsa_passphrase: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryEcdsaKey:
        """Set the active ECDSA key of a repository.

        Uploads an ECDSA private key of yours, with its passphrase if it has one. Status 402 means that the plan of the
        workspace lacks this feature.
        Plan: a plan that includes signing keys of your own.
        `POST /v1/repos/{owner}/{identifier}/ecdsa/` returns RepositoryEcdsaKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            ecdsa_private_key: (str, not empty) ECDSA private key.
            ecdsa_passphrase: (str, not empty) Passphrase of the ECDSA private key.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def list(self, owner: str, identifier: str, *, options: Options | None = None) -> m.RepositoryEcdsaKey:
        """Get the active ECDSA key of a repository.

        The public key and its fingerprints.
        `GET /v1/repos/{owner}/{identifier}/ecdsa/` returns RepositoryEcdsaKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_LIST, locals())

    def regenerate(self, owner: str, identifier: str, *, options: Options | None = None) -> m.RepositoryEcdsaKey:
        """Generate a new ECDSA key for a repository.

        The reply holds the new public key. Each repeat generates another one.
        `POST /v1/repos/{owner}/{identifier}/ecdsa/regenerate/` returns RepositoryEcdsaKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_REGENERATE, locals())


class AsyncReposEcdsa(AsyncGroup):
    """Repos > Ecdsa: create, list, regenerate."""

    async def create(
        self,
        owner: str,
        identifier: str,
        *,
        ecdsa_private_key: str,
        ecdsa_passphrase: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryEcdsaKey:
        """Set the active ECDSA key of a repository.

        Uploads an ECDSA private key of yours, with its passphrase if it has one. Status 402 means that the plan of the
        workspace lacks this feature.
        Plan: a plan that includes signing keys of your own.
        `POST /v1/repos/{owner}/{identifier}/ecdsa/` returns RepositoryEcdsaKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            ecdsa_private_key: (str, not empty) ECDSA private key.
            ecdsa_passphrase: (str, not empty) Passphrase of the ECDSA private key.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def list(self, owner: str, identifier: str, *, options: Options | None = None) -> m.RepositoryEcdsaKey:
        """Get the active ECDSA key of a repository.

        The public key and its fingerprints.
        `GET /v1/repos/{owner}/{identifier}/ecdsa/` returns RepositoryEcdsaKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_LIST, locals())

    async def regenerate(self, owner: str, identifier: str, *, options: Options | None = None) -> m.RepositoryEcdsaKey:
        """Generate a new ECDSA key for a repository.

        The reply holds the new public key. Each repeat generates another one.
        `POST /v1/repos/{owner}/{identifier}/ecdsa/regenerate/` returns RepositoryEcdsaKey.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_REGENERATE, locals())
