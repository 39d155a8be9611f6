"""ReposX509, sync and async."""

from __future__ import annotations

from ... import models as m
from ..._runtime import AsyncGroup, Group, Operation, Options

_ECDSA_LIST: Operation[m.RepositoryX509EcdsaCertificate] = Operation(
    "GET", "/v1/repos/{owner}/{identifier}/x509-ecdsa/", returns=lambda: m.RepositoryX509EcdsaCertificate
)
_RSA_LIST: Operation[m.RepositoryX509RsaCertificate] = Operation(
    "GET", "/v1/repos/{owner}/{identifier}/x509-rsa/", returns=lambda: m.RepositoryX509RsaCertificate
)


class ReposX509(Group):
    """Repos > X509: ecdsa list, rsa list."""

    def ecdsa_list(
        self, owner: str, identifier: str, *, options: Options | None = None
    ) -> m.RepositoryX509EcdsaCertificate:
        """Get the active X.509 ECDSA certificate of a repository.

        The certificate may still be pending: see `issuing_status`.
        `GET /v1/repos/{owner}/{identifier}/x509-ecdsa/` returns RepositoryX509EcdsaCertificate.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_ECDSA_LIST, locals())

    def rsa_list(
        self, owner: str, identifier: str, *, options: Options | None = None
    ) -> m.RepositoryX509RsaCertificate:
        """Get the active X.509 RSA certificate of a repository.

        The certificate may still be pending: see `issuing_status`.
        `GET /v1/repos/{owner}/{identifier}/x509-rsa/` returns RepositoryX509RsaCertificate.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_RSA_LIST, locals())


class AsyncReposX509(AsyncGroup):
    """Repos > X509: ecdsa list, rsa list."""

    async def ecdsa_list(
        self, owner: str, identifier: str, *, options: Options | None = None
    ) -> m.RepositoryX509EcdsaCertificate:
        """Get the active X.509 ECDSA certificate of a repository.

        The certificate may still be pending: see `issuing_status`.
        `GET /v1/repos/{owner}/{identifier}/x509-ecdsa/` returns RepositoryX509EcdsaCertificate.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_ECDSA_LIST, locals())

    async def rsa_list(
        self, owner: str, identifier: str, *, options: Options | None = None
    ) -> m.RepositoryX509RsaCertificate:
        """Get the active X.509 RSA certificate of a repository.

        The certificate may still be pending: see `issuing_status`.
        `GET /v1/repos/{owner}/{identifier}/x509-rsa/` returns RepositoryX509RsaCertificate.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            identifier: (str) Slug of the repository.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_RSA_LIST, locals())
