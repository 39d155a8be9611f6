"""ReposEd25519, sync and async."""

from __future__ import annotations

from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, Group, Operation, Options, Unset

_CREATE: Operation[m.RepositoryEd25519Key] = Operation(
    "POST", "/v1/repos/{owner}/{identifier}/ed25519/", body=JSON, returns=lambda: m.RepositoryEd25519Key
)
_LIST: Operation[m.RepositoryEd25519Key] = Operation(
    "GET", "/v1/repos/{owner}/{identifier}/ed25519/", returns=lambda: m.RepositoryEd25519Key
)
_REGENERATE: Operation[m.RepositoryEd25519Key] = Operation(
    "POST", "/v1/repos/{owner}/{identifier}/ed25519/regenerate/", returns=lambda: m.RepositoryEd25519Key
)


class ReposEd25519(Group):
    """Repos > Ed25519: create, list, regenerate."""

    def create(
        self,
        owner: str,
        identifier: str,
        *,
        ed25519_private_key: str,
        ed25519_passphrase: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryEd25519Key:
        """Set the active Ed25519 key of a repository.

        Uploads an Ed25519 private key of yours, with its passphrase if it has one. Status 402 means that the plan of
        the workspace lacks this feature.
        Plan: a plan that includes signing keys of your own.
        `POST /v1/repos/{owner}/{identifier}/ed25519/` returns RepositoryEd25519Key.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            ed25519_private_key: (str, not empty) Ed25519 private key.
            ed25519_passphrase: (str, not empty) Passphrase of the Ed25519 private key.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return self._call(_CREATE, locals())

    def list(self, owner: str, identifier: str, *, options: Options | None = None) -> m.RepositoryEd25519Key:
        """Get the active Ed25519 key of a repository.

        The public key and its fingerprints.
        `GET /v1/repos/{owner}/{identifier}/ed25519/` returns RepositoryEd25519Key.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_LIST, locals())

    def regenerate(self, owner: str, identifier: str, *, options: Options | None = None) -> m.RepositoryEd25519Key:
        """Generate a new Ed25519 key for a repository.

        The reply holds the new public key. Each repeat generates another one.
        `POST /v1/repos/{owner}/{identifier}/ed25519/regenerate/` returns RepositoryEd25519Key.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_REGENERATE, locals())


class AsyncReposEd25519(AsyncGroup):
    """Repos > Ed25519: create, list, regenerate."""

    async def create(
        self,
        owner: str,
        identifier: str,
        *,
        ed25519_private_key: str,
        ed25519_passphrase: str | Unset = UNSET,
        options: Options | None = None,
    ) -> m.RepositoryEd25519Key:
        """Set the active Ed25519 key of a repository.

        Uploads an Ed25519 private key of yours, with its passphrase if it has one. Status 402 means that the plan of
        the workspace lacks this feature.
        Plan: a plan that includes signing keys of your own.
        `POST /v1/repos/{owner}/{identifier}/ed25519/` returns RepositoryEd25519Key.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
            ed25519_private_key: (str, not empty) Ed25519 private key.
            ed25519_passphrase: (str, not empty) Passphrase of the Ed25519 private key.
        Raises:
            BadRequestError, AuthenticationError, PaymentRequiredError, PermissionDeniedError, NotFoundError,
            ValidationError, RateLimitError.
        """
        return await self._call(_CREATE, locals())

    async def list(self, owner: str, identifier: str, *, options: Options | None = None) -> m.RepositoryEd25519Key:
        """Get the active Ed25519 key of a repository.

        The public key and its fingerprints.
        `GET /v1/repos/{owner}/{identifier}/ed25519/` returns RepositoryEd25519Key.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_LIST, locals())

    async def regenerate(
        self, owner: str, identifier: str, *, options: Options | None = None
    ) -> m.RepositoryEd25519Key:
        """Generate a new Ed25519 key for a repository.

        The reply holds the new public key. Each repeat generates another one.
        `POST /v1/repos/{owner}/{identifier}/ed25519/regenerate/` returns RepositoryEd25519Key.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_REGENERATE, locals())
