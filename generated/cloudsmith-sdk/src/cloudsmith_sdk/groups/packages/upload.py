"""PackagesUpload, sync and async."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ... import models as m
from ..._runtime import JSON, UNSET, AsyncGroup, Group, Operation, Options, Unset

_ALPINE: Operation[m.AlpinePackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/alpine/", body=JSON, returns=lambda: m.AlpinePackageUpload
)
_CARGO: Operation[m.CargoPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/cargo/", body=JSON, returns=lambda: m.CargoPackageUpload
)
_COCOAPODS: Operation[m.CocoapodsPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/cocoapods/", body=JSON, returns=lambda: m.CocoapodsPackageUpload
)
_COMPOSER: Operation[m.ComposerPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/composer/", body=JSON, returns=lambda: m.ComposerPackageUpload
)
_CONAN: Operation[m.ConanPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/conan/", body=JSON, returns=lambda: m.ConanPackageUpload
)
_CONDA: Operation[m.CondaPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/conda/", body=JSON, returns=lambda: m.CondaPackageUpload
)
_CRAN: Operation[m.CranPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/cran/", body=JSON, returns=lambda: m.CranPackageUpload
)
_DART: Operation[m.DartPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/dart/", body=JSON, returns=lambda: m.DartPackageUpload
)
_DEB: Operation[m.DebPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/deb/", body=JSON, returns=lambda: m.DebPackageUpload
)
_DOCKER: Operation[m.DockerPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/docker/", body=JSON, returns=lambda: m.DockerPackageUpload
)
_GENERIC: Operation[m.GenericPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/generic/", body=JSON, returns=lambda: m.GenericPackageUpload
)
_GO: Operation[m.GoPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/go/", body=JSON, returns=lambda: m.GoPackageUpload
)
_HELM: Operation[m.HelmPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/helm/", body=JSON, returns=lambda: m.HelmPackageUpload
)
_HEX: Operation[m.HexPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/hex/", body=JSON, returns=lambda: m.HexPackageUpload
)
_HUGGINGFACE: Operation[m.HuggingfacePackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/huggingface/", body=JSON, returns=lambda: m.HuggingfacePackageUpload
)
_LUAROCKS: Operation[m.LuarocksPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/luarocks/", body=JSON, returns=lambda: m.LuarocksPackageUpload
)
_MAVEN: Operation[m.MavenPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/maven/", body=JSON, returns=lambda: m.MavenPackageUpload
)
_MCP: Operation[m.McpPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/mcp/", body=JSON, returns=lambda: m.McpPackageUpload
)
_NIX: Operation[m.NixPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/nix/", body=JSON, returns=lambda: m.NixPackageUpload
)
_NPM: Operation[m.NpmPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/npm/", body=JSON, returns=lambda: m.NpmPackageUpload
)
_NUGET: Operation[m.NugetPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/nuget/", body=JSON, returns=lambda: m.NugetPackageUpload
)
_P2: Operation[m.P2PackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/p2/", body=JSON, returns=lambda: m.P2PackageUpload
)
_PYTHON: Operation[m.PythonPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/python/", body=JSON, returns=lambda: m.PythonPackageUpload
)
_RAW: Operation[m.RawPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/raw/", body=JSON, returns=lambda: m.RawPackageUpload
)
_RPM: Operation[m.RpmPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/rpm/", body=JSON, returns=lambda: m.RpmPackageUpload
)
_RUBY: Operation[m.RubyPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/ruby/", body=JSON, returns=lambda: m.RubyPackageUpload
)
_SWIFT: Operation[m.SwiftPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/swift/", body=JSON, returns=lambda: m.SwiftPackageUpload
)
_TERRAFORM: Operation[m.TerraformPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/terraform/", body=JSON, returns=lambda: m.TerraformPackageUpload
)
_VAGRANT: Operation[m.VagrantPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/vagrant/", body=JSON, returns=lambda: m.VagrantPackageUpload
)
_VSX: Operation[m.VsxPackageUpload] = Operation(
    "POST", "/v1/packages/{owner}/{repo}/upload/vsx/", body=JSON, returns=lambda: m.VsxPackageUpload
)


class PackagesUpload(Group):
    """Packages > Upload: alpine, cargo, cocoapods, composer, conan, conda, cran, dart, deb, docker, generic, go, helm,
    hex, huggingface, luarocks, maven, mcp, nix, npm, nuget, p2, python, raw, rpm, ruby, swift, terraform, vagrant,
    vsx.
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
    ) -> m.AlpinePackageUpload:
        """Create an Alpine apk package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. `distribution` names a distribution and its
        release by their slugs, with a slash between. The package is then synchronised in the background: poll its
        status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/alpine/` returns AlpinePackageUpload.

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
    ) -> m.CargoPackageUpload:
        """Create a Cargo crate from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/cargo/` returns CargoPackageUpload.

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
    ) -> m.CocoapodsPackageUpload:
        """Create a CocoaPods pod from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/cocoapods/` returns CocoapodsPackageUpload.

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
    ) -> m.ComposerPackageUpload:
        """Create a Composer package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/composer/` returns ComposerPackageUpload.

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
    ) -> m.ConanPackageUpload:
        """Create a Conan package from uploaded files.

        Takes the identifiers of four uploaded files, each good for one use: the package, its info file, its manifest
        and its metadata. The package is then synchronised in the background: poll its status. A duplicate that is not
        republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/conan/` returns ConanPackageUpload.

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
    ) -> m.CondaPackageUpload:
        """Create a Conda package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/conda/` returns CondaPackageUpload.

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
    ) -> m.CranPackageUpload:
        """Create a CRAN package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. A binary build should tell its `r_version`,
        and one for macOS its `architecture` too. The package is then synchronised in the background: poll its status. A
        duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/cran/` returns CranPackageUpload.

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
    ) -> m.DartPackageUpload:
        """Create a Dart package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/dart/` returns DartPackageUpload.

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
    ) -> m.DebPackageUpload:
        """Create a Debian package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. `distribution` is a pair of slugs such as
        `ubuntu/xenial`, or `ubuntu/any-version`; the archives of sources and changes may come with it. The package is
        then synchronised in the background: poll its status. A duplicate that is not republished is accepted here and
        fails there.
        `POST /v1/packages/{owner}/{repo}/upload/deb/` returns DebPackageUpload.

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
    ) -> m.DockerPackageUpload:
        """Create a Docker image from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/docker/` returns DockerPackageUpload.

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
    ) -> m.GenericPackageUpload:
        """Create a generic package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. `filepath` is the whole path under which
        the file is kept, with its name. The package is then synchronised in the background: poll its status. A
        duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/generic/` returns GenericPackageUpload.

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
    ) -> m.GoPackageUpload:
        """Create a Go module from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/go/` returns GoPackageUpload.

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
    ) -> m.HelmPackageUpload:
        """Create a Helm chart from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. Without a `provenance_file` one is
        generated. The package is then synchronised in the background: poll its status. A duplicate that is not
        republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/helm/` returns HelmPackageUpload.

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
    ) -> m.HexPackageUpload:
        """Create a Hex package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/hex/` returns HexPackageUpload.

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
    ) -> m.HuggingfacePackageUpload:
        """Create a Hugging Face package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/huggingface/` returns HuggingfacePackageUpload.

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
    ) -> m.LuarocksPackageUpload:
        """Create a LuaRocks rock from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/luarocks/` returns LuarocksPackageUpload.

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
    ) -> m.MavenPackageUpload:
        """Create a Maven artefact from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The POM, sources, documentation, tests and
        further files are uploaded in the same way and named here by their own identifiers. The package is then
        synchronised in the background: poll its status. A duplicate that is not republished is accepted here and fails
        there.
        `POST /v1/packages/{owner}/{repo}/upload/maven/` returns MavenPackageUpload.

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
    ) -> m.McpPackageUpload:
        """Create an MCP (Model Context Protocol) package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/mcp/` returns McpPackageUpload.

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
    ) -> m.NixPackageUpload:
        """Create a Nix package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The `narinfo` file may be left out here and
        published later through the native Nix route. The package is then synchronised in the background: poll its
        status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/nix/` returns NixPackageUpload.

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
    ) -> m.NpmPackageUpload:
        """Create an npm package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. `npm_dist_tag` takes that tag away from any
        other version that has it. The package is then synchronised in the background: poll its status. A duplicate that
        is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/npm/` returns NpmPackageUpload.

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
    ) -> m.NugetPackageUpload:
        """Create a NuGet package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. A `symbols_file` becomes a package of its
        own. The package is then synchronised in the background: poll its status. A duplicate that is not republished is
        accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/nuget/` returns NugetPackageUpload.

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
    ) -> m.P2PackageUpload:
        """Create a P2 package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/p2/` returns P2PackageUpload.

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
    ) -> m.PythonPackageUpload:
        """Create a Python package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/python/` returns PythonPackageUpload.

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
    ) -> m.RawPackageUpload:
        """Create a raw package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The media type for downloads is detected
        unless `content_type` is given. The package is then synchronised in the background: poll its status. A duplicate
        that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/raw/` returns RawPackageUpload.

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
    ) -> m.RpmPackageUpload:
        """Create an RPM package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. `distribution` names a distribution and its
        release by their slugs, with a slash between. The package is then synchronised in the background: poll its
        status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/rpm/` returns RpmPackageUpload.

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
    ) -> m.RubyPackageUpload:
        """Create a Ruby gem from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/ruby/` returns RubyPackageUpload.

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
    ) -> m.SwiftPackageUpload:
        """Create a Swift package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. Its `scope`, `name` and `version` have to
        be given. The package is then synchronised in the background: poll its status. A duplicate that is not
        republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/swift/` returns SwiftPackageUpload.

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
    ) -> m.TerraformPackageUpload:
        """Create a Terraform package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/terraform/` returns TerraformPackageUpload.

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
    ) -> m.VagrantPackageUpload:
        """Create a Vagrant box from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. Its `name`, `version` and `provider` have
        to be given. The package is then synchronised in the background: poll its status. A duplicate that is not
        republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/vagrant/` returns VagrantPackageUpload.

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
    ) -> m.VsxPackageUpload:
        """Create a VS Code extension (VSX) from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/vsx/` returns VsxPackageUpload.

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


class AsyncPackagesUpload(AsyncGroup):
    """Packages > Upload: alpine, cargo, cocoapods, composer, conan, conda, cran, dart, deb, docker, generic, go, helm,
    hex, huggingface, luarocks, maven, mcp, nix, npm, nuget, p2, python, raw, rpm, ruby, swift, terraform, vagrant,
    vsx.
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
    ) -> m.AlpinePackageUpload:
        """Create an Alpine apk package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. `distribution` names a distribution and its
        release by their slugs, with a slash between. The package is then synchronised in the background: poll its
        status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/alpine/` returns AlpinePackageUpload.

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
    ) -> m.CargoPackageUpload:
        """Create a Cargo crate from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/cargo/` returns CargoPackageUpload.

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
    ) -> m.CocoapodsPackageUpload:
        """Create a CocoaPods pod from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/cocoapods/` returns CocoapodsPackageUpload.

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
    ) -> m.ComposerPackageUpload:
        """Create a Composer package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/composer/` returns ComposerPackageUpload.

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
    ) -> m.ConanPackageUpload:
        """Create a Conan package from uploaded files.

        Takes the identifiers of four uploaded files, each good for one use: the package, its info file, its manifest
        and its metadata. The package is then synchronised in the background: poll its status. A duplicate that is not
        republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/conan/` returns ConanPackageUpload.

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
    ) -> m.CondaPackageUpload:
        """Create a Conda package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/conda/` returns CondaPackageUpload.

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
    ) -> m.CranPackageUpload:
        """Create a CRAN package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. A binary build should tell its `r_version`,
        and one for macOS its `architecture` too. The package is then synchronised in the background: poll its status. A
        duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/cran/` returns CranPackageUpload.

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
    ) -> m.DartPackageUpload:
        """Create a Dart package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/dart/` returns DartPackageUpload.

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
    ) -> m.DebPackageUpload:
        """Create a Debian package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. `distribution` is a pair of slugs such as
        `ubuntu/xenial`, or `ubuntu/any-version`; the archives of sources and changes may come with it. The package is
        then synchronised in the background: poll its status. A duplicate that is not republished is accepted here and
        fails there.
        `POST /v1/packages/{owner}/{repo}/upload/deb/` returns DebPackageUpload.

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
    ) -> m.DockerPackageUpload:
        """Create a Docker image from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/docker/` returns DockerPackageUpload.

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
    ) -> m.GenericPackageUpload:
        """Create a generic package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. `filepath` is the whole path under which
        the file is kept, with its name. The package is then synchronised in the background: poll its status. A
        duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/generic/` returns GenericPackageUpload.

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
    ) -> m.GoPackageUpload:
        """Create a Go module from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/go/` returns GoPackageUpload.

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
    ) -> m.HelmPackageUpload:
        """Create a Helm chart from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. Without a `provenance_file` one is
        generated. The package is then synchronised in the background: poll its status. A duplicate that is not
        republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/helm/` returns HelmPackageUpload.

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
    ) -> m.HexPackageUpload:
        """Create a Hex package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/hex/` returns HexPackageUpload.

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
    ) -> m.HuggingfacePackageUpload:
        """Create a Hugging Face package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/huggingface/` returns HuggingfacePackageUpload.

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
    ) -> m.LuarocksPackageUpload:
        """Create a LuaRocks rock from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/luarocks/` returns LuarocksPackageUpload.

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
    ) -> m.MavenPackageUpload:
        """Create a Maven artefact from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The POM, sources, documentation, tests and
        further files are uploaded in the same way and named here by their own identifiers. The package is then
        synchronised in the background: poll its status. A duplicate that is not republished is accepted here and fails
        there.
        `POST /v1/packages/{owner}/{repo}/upload/maven/` returns MavenPackageUpload.

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
    ) -> m.McpPackageUpload:
        """Create an MCP (Model Context Protocol) package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/mcp/` returns McpPackageUpload.

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
    ) -> m.NixPackageUpload:
        """Create a Nix package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The `narinfo` file may be left out here and
        published later through the native Nix route. The package is then synchronised in the background: poll its
        status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/nix/` returns NixPackageUpload.

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
    ) -> m.NpmPackageUpload:
        """Create an npm package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. `npm_dist_tag` takes that tag away from any
        other version that has it. The package is then synchronised in the background: poll its status. A duplicate that
        is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/npm/` returns NpmPackageUpload.

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
    ) -> m.NugetPackageUpload:
        """Create a NuGet package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. A `symbols_file` becomes a package of its
        own. The package is then synchronised in the background: poll its status. A duplicate that is not republished is
        accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/nuget/` returns NugetPackageUpload.

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
    ) -> m.P2PackageUpload:
        """Create a P2 package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/p2/` returns P2PackageUpload.

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
    ) -> m.PythonPackageUpload:
        """Create a Python package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/python/` returns PythonPackageUpload.

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
    ) -> m.RawPackageUpload:
        """Create a raw package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The media type for downloads is detected
        unless `content_type` is given. The package is then synchronised in the background: poll its status. A duplicate
        that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/raw/` returns RawPackageUpload.

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
    ) -> m.RpmPackageUpload:
        """Create an RPM package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. `distribution` names a distribution and its
        release by their slugs, with a slash between. The package is then synchronised in the background: poll its
        status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/rpm/` returns RpmPackageUpload.

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
    ) -> m.RubyPackageUpload:
        """Create a Ruby gem from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/ruby/` returns RubyPackageUpload.

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
    ) -> m.SwiftPackageUpload:
        """Create a Swift package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. Its `scope`, `name` and `version` have to
        be given. The package is then synchronised in the background: poll its status. A duplicate that is not
        republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/swift/` returns SwiftPackageUpload.

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
    ) -> m.TerraformPackageUpload:
        """Create a Terraform package from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/terraform/` returns TerraformPackageUpload.

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
    ) -> m.VagrantPackageUpload:
        """Create a Vagrant box from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. Its `name`, `version` and `provider` have
        to be given. The package is then synchronised in the background: poll its status. A duplicate that is not
        republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/vagrant/` returns VagrantPackageUpload.

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
    ) -> m.VsxPackageUpload:
        """Create a VS Code extension (VSX) from an uploaded file.

        Takes the identifier of an uploaded file, which is good for one use. The package is then synchronised in the
        background: poll its status. A duplicate that is not republished is accepted here and fails there.
        `POST /v1/packages/{owner}/{repo}/upload/vsx/` returns VsxPackageUpload.

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
