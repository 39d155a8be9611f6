"""PackagesValidateUpload, sync and async."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, Group, Operation, Options, Unset

_ALPINE: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/alpine/", body=JSON)
_CARGO: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/cargo/", body=JSON)
_COCOAPODS: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/cocoapods/", body=JSON)
_COMPOSER: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/composer/", body=JSON)
_CONAN: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/conan/", body=JSON)
_CONDA: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/conda/", body=JSON)
_CRAN: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/cran/", body=JSON)
_DART: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/dart/", body=JSON)
_DEB: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/deb/", body=JSON)
_DOCKER: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/docker/", body=JSON)
_GENERIC: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/generic/", body=JSON)
_GO: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/go/", body=JSON)
_HELM: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/helm/", body=JSON)
_HEX: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/hex/", body=JSON)
_HUGGINGFACE: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/huggingface/", body=JSON)
_LUAROCKS: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/luarocks/", body=JSON)
_MAVEN: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/maven/", body=JSON)
_MCP: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/mcp/", body=JSON)
_NIX: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/nix/", body=JSON)
_NPM: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/npm/", body=JSON)
_NUGET: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/nuget/", body=JSON)
_P2: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/p2/", body=JSON)
_PYTHON: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/python/", body=JSON)
_RAW: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/raw/", body=JSON)
_RPM: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/rpm/", body=JSON)
_RUBY: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/ruby/", body=JSON)
_SWIFT: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/swift/", body=JSON)
_TERRAFORM: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/terraform/", body=JSON)
_VAGRANT: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/vagrant/", body=JSON)
_VSX: Operation[None] = Operation("POST", "/v1/packages/{owner}/{repo}/validate-upload/vsx/", body=JSON)


class PackagesValidateUpload(Group):
    """Packages > Validate upload: alpine, cargo, cocoapods, composer, conan, conda, cran, dart, deb, docker, generic,
    go, helm, hex, huggingface, luarocks, maven, mcp, nix, npm, nuget, p2, python, raw, rpm, ruby, swift, terraform,
    vagrant, vsx.
    """

    def alpine(
        self,
        owner: str,
        repo: str,
        *,
        distribution: str,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for an Alpine apk package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/alpine/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            distribution: (str, not empty) Distribution and version the package is for, such as `ubuntu/xenial`.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_ALPINE, locals())

    def cargo(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Cargo crate without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/cargo/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CARGO, locals())

    def cocoapods(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a CocoaPods pod without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/cocoapods/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_COCOAPODS, locals())

    def composer(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        version: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Composer package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/composer/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            version: (str or None, up to 255 chars) Version of the package.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_COMPOSER, locals())

    def conan(
        self,
        owner: str,
        repo: str,
        *,
        info_file: str,
        manifest_file: str,
        metadata_file: str,
        package_file: str,
        conan_channel: str | Unset | None = UNSET,
        conan_prefix: str | Unset | None = UNSET,
        name: str | Unset | None = UNSET,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        version: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Conan package without creating it.

        Takes the body of the creation and checks only its form, so that the file fields may still be local paths.
        `POST /v1/packages/{owner}/{repo}/validate-upload/conan/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            info_file: (str, not empty) Identifier of the uploaded Conan info file.
            manifest_file: (str, not empty) Identifier of the uploaded Conan manifest file.
            metadata_file: (str, not empty) Identifier of the uploaded Conan file, which is Python code with the
                package's metadata.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            conan_channel: (str or None, 1 to 128 chars) Conan channel of the package.
            conan_prefix: (str or None, 1 to 128 chars) Conan user (prefix) of the package.
            name: (str or None, up to 200 chars) Name of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            version: (str or None, up to 255 chars) Version of the package.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CONAN, locals())

    def conda(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Conda package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/conda/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CONDA, locals())

    def cran(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        architecture: str | Unset = UNSET,
        r_version: str | Unset | None = UNSET,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a CRAN package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/cran/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            architecture: (str, not empty) Architecture that a binary package for macOS was built for.
            r_version: (str or None, 1 to 16 chars) Version of R that a binary package was built for.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_CRAN, locals())

    def dart(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Dart package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/dart/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_DART, locals())

    def deb(
        self,
        owner: str,
        repo: str,
        *,
        distribution: str,
        package_file: str,
        changes_file: str | Unset | None = UNSET,
        component: str | Unset = UNSET,
        republish: bool | Unset = UNSET,
        sources_file: str | Unset | None = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Debian package without creating it.

        Takes the body of the creation and checks only its form, so that the file fields may still be local paths.
        `POST /v1/packages/{owner}/{repo}/validate-upload/deb/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            distribution: (str, not empty) Distribution and version the package is for, such as `ubuntu/xenial`.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            changes_file: (str or None, not empty) Identifier of the uploaded archive of changes to the source and
                packaging files.
            component: (str, 1 to 64 chars, pattern ^[-_.\\w]+$, default 'main') Component (channel) that the package
                belongs to, such as `main` or `unstable`.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            sources_file: (str or None, not empty) Identifier of the uploaded archive of source code.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_DEB, locals())

    def docker(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Docker image without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/docker/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_DOCKER, locals())

    def generic(
        self,
        owner: str,
        repo: str,
        *,
        filepath: str,
        package_file: str,
        name: str | Unset | None = UNSET,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        version: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a generic package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/generic/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            filepath: (str, 1 to 2083 chars) Full path of the file, with its name, such as `bin/tool.tar.gz`.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            name: (str or None, up to 200 chars) Name of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            version: (str or None, up to 255 chars) Version of the package.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_GENERIC, locals())

    def go(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Go module without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/go/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_GO, locals())

    def helm(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        provenance_file: str | Unset | None = UNSET,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Helm chart without creating it.

        Takes the body of the creation and checks only its form, so that the file fields may still be local paths.
        `POST /v1/packages/{owner}/{repo}/validate-upload/helm/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            provenance_file: (str or None, not empty) Identifier of the uploaded provenance file with the chart's
                signature; made when absent.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_HELM, locals())

    def hex(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Hex package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/hex/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_HEX, locals())

    def huggingface(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Hugging Face package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/huggingface/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_HUGGINGFACE, locals())

    def luarocks(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a LuaRocks rock without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/luarocks/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_LUAROCKS, locals())

    def maven(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        artifact_id: str | Unset | None = UNSET,
        extra_files: Sequence[str] | Unset | None = UNSET,
        group_id: str | Unset | None = UNSET,
        ivy_file: str | Unset | None = UNSET,
        javadoc_file: str | Unset | None = UNSET,
        packaging: str | Unset | None = UNSET,
        pom_file: str | Unset | None = UNSET,
        republish: bool | Unset = UNSET,
        sbt_version: str | Unset | None = UNSET,
        scala_version: str | Unset | None = UNSET,
        sources_file: str | Unset | None = UNSET,
        tags: str | Unset | None = UNSET,
        tests_file: str | Unset | None = UNSET,
        version: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Maven artefact without creating it.

        Takes the body of the creation and checks only its form, so that the file fields may still be local paths.
        `POST /v1/packages/{owner}/{repo}/validate-upload/maven/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            artifact_id: (str or None, not empty) Maven artefact ID.
            extra_files: (list of str or None) Identifiers of further uploaded files that belong to the package.
            group_id: (str or None, up to 2083 chars) Maven group ID.
            ivy_file: (str or None, not empty) Identifier of the uploaded Ivy file, which lists the dependencies in XML.
            javadoc_file: (str or None, not empty) Identifier of the uploaded Javadoc archive.
            packaging: (str or None, up to 64 chars) Maven packaging type.
            pom_file: (str or None, not empty) Identifier of the uploaded POM file, which holds the Maven coordinates in
                XML.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            sbt_version: (str or None, up to 64 chars) Version of sbt.
            scala_version: (str or None, up to 64 chars) Version of Scala.
            sources_file: (str or None, not empty) Identifier of the uploaded archive of source code.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            tests_file: (str or None, not empty) Identifier of the uploaded archive of Java tests.
            version: (str or None, up to 255 chars) Version of the package.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_MAVEN, locals())

    def mcp(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        version: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for an MCP (Model Context Protocol) package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/mcp/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            version: (str or None, up to 255 chars) Version of the package.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_MCP, locals())

    def nix(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        narinfo: str | Unset | None = UNSET,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        version: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Nix package without creating it.

        Takes the body of the creation and checks only its form, so that the file fields may still be local paths.
        `POST /v1/packages/{owner}/{repo}/validate-upload/nix/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            narinfo: (str or None, not empty) Identifier of the uploaded `.narinfo` file; it can also be published later
                by PUT.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            version: (str or None, up to 255 chars) Version of the package.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_NIX, locals())

    def npm(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        npm_dist_tag: str | Unset | None = UNSET,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for an npm package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/npm/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            npm_dist_tag: (str or None, up to 255 chars, default 'latest') npm distribution tag for the package; any
                other version that has it loses it.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_NPM, locals())

    def nuget(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        symbols_file: str | Unset | None = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a NuGet package without creating it.

        Takes the body of the creation and checks only its form, so that the file fields may still be local paths.
        `POST /v1/packages/{owner}/{repo}/validate-upload/nuget/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            symbols_file: (str or None, not empty) Identifier of the uploaded symbols file, which becomes a package of
                its own.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_NUGET, locals())

    def p2(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a P2 package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/p2/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_P2, locals())

    def python(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Python package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/python/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_PYTHON, locals())

    def raw(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        content_type: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        name: str | Unset | None = UNSET,
        republish: bool | Unset = UNSET,
        summary: str | Unset | None = UNSET,
        tags: str | Unset | None = UNSET,
        version: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a raw package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/raw/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            content_type: (str or None, 1 to 64 chars) Media type to send when the file is downloaded; detected when
                absent.
            description: (str or None, up to 12288 chars) Description of the package.
            name: (str or None, up to 200 chars) Name of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            summary: (str or None, up to 255 chars) Summary of the package in one line.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            version: (str or None, up to 255 chars) Version of the package.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_RAW, locals())

    def rpm(
        self,
        owner: str,
        repo: str,
        *,
        distribution: str,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for an RPM package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/rpm/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            distribution: (str, not empty) Distribution and version the package is for, such as `ubuntu/xenial`.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_RPM, locals())

    def ruby(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Ruby gem without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/ruby/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_RUBY, locals())

    def swift(
        self,
        owner: str,
        repo: str,
        *,
        name: str,
        package_file: str,
        scope: str,
        version: str,
        author_name: str | Unset = UNSET,
        author_org: str | Unset = UNSET,
        license_url: str | Unset | None = UNSET,
        readme_url: str | Unset = UNSET,
        repository_url: str | Unset = UNSET,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Swift package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/swift/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            name: (str, up to 200 chars) Name of the package.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            scope: (str, 1 to 39 chars) Scope that groups related packages in the registry.
            version: (str, up to 255 chars) Version of the package.
            author_name: (str, not empty) Name of the package's author.
            author_org: (str, not empty) Organisation of the package's author.
            license_url: (str or None, up to 200 chars) Address of the licence.
            readme_url: (str, not empty) Address of the package's readme.
            repository_url: (str, not empty) Address of the package's source code repository.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_SWIFT, locals())

    def terraform(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Terraform package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/terraform/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_TERRAFORM, locals())

    def vagrant(
        self,
        owner: str,
        repo: str,
        *,
        name: str,
        package_file: str,
        provider: str,
        version: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Vagrant box without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/vagrant/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            name: (str, up to 200 chars) Name of the package.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            provider: (str, not empty) Virtual machine provider that the box is for.
            version: (str, up to 255 chars) Version of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_VAGRANT, locals())

    def vsx(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a VS Code extension (VSX) without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/vsx/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return self._call(_VSX, locals())


class AsyncPackagesValidateUpload(AsyncGroup):
    """Packages > Validate upload: alpine, cargo, cocoapods, composer, conan, conda, cran, dart, deb, docker, generic,
    go, helm, hex, huggingface, luarocks, maven, mcp, nix, npm, nuget, p2, python, raw, rpm, ruby, swift, terraform,
    vagrant, vsx.
    """

    async def alpine(
        self,
        owner: str,
        repo: str,
        *,
        distribution: str,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for an Alpine apk package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/alpine/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            distribution: (str, not empty) Distribution and version the package is for, such as `ubuntu/xenial`.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_ALPINE, locals())

    async def cargo(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Cargo crate without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/cargo/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CARGO, locals())

    async def cocoapods(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a CocoaPods pod without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/cocoapods/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_COCOAPODS, locals())

    async def composer(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        version: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Composer package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/composer/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            version: (str or None, up to 255 chars) Version of the package.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_COMPOSER, locals())

    async def conan(
        self,
        owner: str,
        repo: str,
        *,
        info_file: str,
        manifest_file: str,
        metadata_file: str,
        package_file: str,
        conan_channel: str | Unset | None = UNSET,
        conan_prefix: str | Unset | None = UNSET,
        name: str | Unset | None = UNSET,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        version: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Conan package without creating it.

        Takes the body of the creation and checks only its form, so that the file fields may still be local paths.
        `POST /v1/packages/{owner}/{repo}/validate-upload/conan/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            info_file: (str, not empty) Identifier of the uploaded Conan info file.
            manifest_file: (str, not empty) Identifier of the uploaded Conan manifest file.
            metadata_file: (str, not empty) Identifier of the uploaded Conan file, which is Python code with the
                package's metadata.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            conan_channel: (str or None, 1 to 128 chars) Conan channel of the package.
            conan_prefix: (str or None, 1 to 128 chars) Conan user (prefix) of the package.
            name: (str or None, up to 200 chars) Name of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            version: (str or None, up to 255 chars) Version of the package.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CONAN, locals())

    async def conda(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Conda package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/conda/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CONDA, locals())

    async def cran(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        architecture: str | Unset = UNSET,
        r_version: str | Unset | None = UNSET,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a CRAN package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/cran/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            architecture: (str, not empty) Architecture that a binary package for macOS was built for.
            r_version: (str or None, 1 to 16 chars) Version of R that a binary package was built for.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_CRAN, locals())

    async def dart(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Dart package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/dart/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_DART, locals())

    async def deb(
        self,
        owner: str,
        repo: str,
        *,
        distribution: str,
        package_file: str,
        changes_file: str | Unset | None = UNSET,
        component: str | Unset = UNSET,
        republish: bool | Unset = UNSET,
        sources_file: str | Unset | None = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Debian package without creating it.

        Takes the body of the creation and checks only its form, so that the file fields may still be local paths.
        `POST /v1/packages/{owner}/{repo}/validate-upload/deb/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            distribution: (str, not empty) Distribution and version the package is for, such as `ubuntu/xenial`.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            changes_file: (str or None, not empty) Identifier of the uploaded archive of changes to the source and
                packaging files.
            component: (str, 1 to 64 chars, pattern ^[-_.\\w]+$, default 'main') Component (channel) that the package
                belongs to, such as `main` or `unstable`.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            sources_file: (str or None, not empty) Identifier of the uploaded archive of source code.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_DEB, locals())

    async def docker(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Docker image without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/docker/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_DOCKER, locals())

    async def generic(
        self,
        owner: str,
        repo: str,
        *,
        filepath: str,
        package_file: str,
        name: str | Unset | None = UNSET,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        version: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a generic package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/generic/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            filepath: (str, 1 to 2083 chars) Full path of the file, with its name, such as `bin/tool.tar.gz`.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            name: (str or None, up to 200 chars) Name of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            version: (str or None, up to 255 chars) Version of the package.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_GENERIC, locals())

    async def go(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Go module without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/go/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_GO, locals())

    async def helm(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        provenance_file: str | Unset | None = UNSET,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Helm chart without creating it.

        Takes the body of the creation and checks only its form, so that the file fields may still be local paths.
        `POST /v1/packages/{owner}/{repo}/validate-upload/helm/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            provenance_file: (str or None, not empty) Identifier of the uploaded provenance file with the chart's
                signature; made when absent.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_HELM, locals())

    async def hex(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Hex package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/hex/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_HEX, locals())

    async def huggingface(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Hugging Face package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/huggingface/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_HUGGINGFACE, locals())

    async def luarocks(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a LuaRocks rock without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/luarocks/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_LUAROCKS, locals())

    async def maven(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        artifact_id: str | Unset | None = UNSET,
        extra_files: Sequence[str] | Unset | None = UNSET,
        group_id: str | Unset | None = UNSET,
        ivy_file: str | Unset | None = UNSET,
        javadoc_file: str | Unset | None = UNSET,
        packaging: str | Unset | None = UNSET,
        pom_file: str | Unset | None = UNSET,
        republish: bool | Unset = UNSET,
        sbt_version: str | Unset | None = UNSET,
        scala_version: str | Unset | None = UNSET,
        sources_file: str | Unset | None = UNSET,
        tags: str | Unset | None = UNSET,
        tests_file: str | Unset | None = UNSET,
        version: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Maven artefact without creating it.

        Takes the body of the creation and checks only its form, so that the file fields may still be local paths.
        `POST /v1/packages/{owner}/{repo}/validate-upload/maven/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            artifact_id: (str or None, not empty) Maven artefact ID.
            extra_files: (list of str or None) Identifiers of further uploaded files that belong to the package.
            group_id: (str or None, up to 2083 chars) Maven group ID.
            ivy_file: (str or None, not empty) Identifier of the uploaded Ivy file, which lists the dependencies in XML.
            javadoc_file: (str or None, not empty) Identifier of the uploaded Javadoc archive.
            packaging: (str or None, up to 64 chars) Maven packaging type.
            pom_file: (str or None, not empty) Identifier of the uploaded POM file, which holds the Maven coordinates in
                XML.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            sbt_version: (str or None, up to 64 chars) Version of sbt.
            scala_version: (str or None, up to 64 chars) Version of Scala.
            sources_file: (str or None, not empty) Identifier of the uploaded archive of source code.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            tests_file: (str or None, not empty) Identifier of the uploaded archive of Java tests.
            version: (str or None, up to 255 chars) Version of the package.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_MAVEN, locals())

    async def mcp(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        version: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for an MCP (Model Context Protocol) package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/mcp/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            version: (str or None, up to 255 chars) Version of the package.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_MCP, locals())

    async def nix(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        narinfo: str | Unset | None = UNSET,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        version: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Nix package without creating it.

        Takes the body of the creation and checks only its form, so that the file fields may still be local paths.
        `POST /v1/packages/{owner}/{repo}/validate-upload/nix/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            narinfo: (str or None, not empty) Identifier of the uploaded `.narinfo` file; it can also be published later
                by PUT.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            version: (str or None, up to 255 chars) Version of the package.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_NIX, locals())

    async def npm(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        npm_dist_tag: str | Unset | None = UNSET,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for an npm package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/npm/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            npm_dist_tag: (str or None, up to 255 chars, default 'latest') npm distribution tag for the package; any
                other version that has it loses it.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_NPM, locals())

    async def nuget(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        symbols_file: str | Unset | None = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a NuGet package without creating it.

        Takes the body of the creation and checks only its form, so that the file fields may still be local paths.
        `POST /v1/packages/{owner}/{repo}/validate-upload/nuget/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            symbols_file: (str or None, not empty) Identifier of the uploaded symbols file, which becomes a package of
                its own.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_NUGET, locals())

    async def p2(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a P2 package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/p2/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_P2, locals())

    async def python(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Python package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/python/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_PYTHON, locals())

    async def raw(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        content_type: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        name: str | Unset | None = UNSET,
        republish: bool | Unset = UNSET,
        summary: str | Unset | None = UNSET,
        tags: str | Unset | None = UNSET,
        version: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a raw package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/raw/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            content_type: (str or None, 1 to 64 chars) Media type to send when the file is downloaded; detected when
                absent.
            description: (str or None, up to 12288 chars) Description of the package.
            name: (str or None, up to 200 chars) Name of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            summary: (str or None, up to 255 chars) Summary of the package in one line.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            version: (str or None, up to 255 chars) Version of the package.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_RAW, locals())

    async def rpm(
        self,
        owner: str,
        repo: str,
        *,
        distribution: str,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for an RPM package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/rpm/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            distribution: (str, not empty) Distribution and version the package is for, such as `ubuntu/xenial`.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_RPM, locals())

    async def ruby(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Ruby gem without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/ruby/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_RUBY, locals())

    async def swift(
        self,
        owner: str,
        repo: str,
        *,
        name: str,
        package_file: str,
        scope: str,
        version: str,
        author_name: str | Unset = UNSET,
        author_org: str | Unset = UNSET,
        license_url: str | Unset | None = UNSET,
        readme_url: str | Unset = UNSET,
        repository_url: str | Unset = UNSET,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Swift package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/swift/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            name: (str, up to 200 chars) Name of the package.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            scope: (str, 1 to 39 chars) Scope that groups related packages in the registry.
            version: (str, up to 255 chars) Version of the package.
            author_name: (str, not empty) Name of the package's author.
            author_org: (str, not empty) Organisation of the package's author.
            license_url: (str or None, up to 200 chars) Address of the licence.
            readme_url: (str, not empty) Address of the package's readme.
            repository_url: (str, not empty) Address of the package's source code repository.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_SWIFT, locals())

    async def terraform(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Terraform package without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/terraform/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_TERRAFORM, locals())

    async def vagrant(
        self,
        owner: str,
        repo: str,
        *,
        name: str,
        package_file: str,
        provider: str,
        version: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a Vagrant box without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/vagrant/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            name: (str, up to 200 chars) Name of the package.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            provider: (str, not empty) Virtual machine provider that the box is for.
            version: (str, up to 255 chars) Version of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_VAGRANT, locals())

    async def vsx(
        self,
        owner: str,
        repo: str,
        *,
        package_file: str,
        republish: bool | Unset = UNSET,
        tags: str | Unset | None = UNSET,
        vulnerability_counts: m.WebOSVSeverityCounts | Mapping[str, Any] | Unset | None = UNSET,
        options: Options | None = None,
    ) -> None:
        """Check the fields for a VS Code extension (VSX) without creating it.

        Takes the body of the creation and checks only its form, so that `package_file` may still be a local path.
        `POST /v1/packages/{owner}/{repo}/validate-upload/vsx/` returns nothing.

        Args:
            owner: (str) Slug of the namespace, which is a user or an organisation.
            repo: (str) Slug of the repository.
            package_file: (str, not empty) Identifier of the uploaded main file of the package.
            republish: (bool) Whether to replace a package with the same attributes; otherwise it counts as a duplicate.
            tags: (str or None, 1 to 1024 chars) Tags to add to the package, separated by commas.
            vulnerability_counts: (WebOSVSeverityCounts or None) Number of vulnerabilities of the package, by severity.
        Raises:
            BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ValidationError, RateLimitError.
        """
        return await self._call(_VSX, locals())
