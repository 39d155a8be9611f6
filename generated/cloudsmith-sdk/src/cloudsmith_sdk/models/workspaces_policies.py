"""Models of workspaces_policies."""

from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias
from uuid import UUID

from .._runtime import ABSENT, Model, Sent, Unknown, tagged
from .shared import PolicyOSVPackage, PolicyOSVSeverityTypeEnum, SourceKindEnum


class _PolicyPackageTypedFields(Model, kw_only=True):
    """Fields that several models have in common.

    Attributes:
        architectures: Architectures of the package.
        description: Description of the package.
        indexed: Whether the package has been indexed.
        last_downloaded_at: When the package was last downloaded.
        license: Licence of the package.
        name: Name of the package.
        num_files: Number of files in the package.
        package_type: Kind of content the package has.
        security_scan_completed_at: When the security scan was completed.
        security_scan_started_at: When the security scan was started.
        security_scan_status: Status of the security scan.
        security_scan_status_updated_at: When the status of the security scan last changed.
        size: Size of the package in bytes.
        slug: Slug, which identifies the package in addresses; it can change.
        summary: Summary of the package in one line.
        tags: Tags of the package.
        uploaded_at: When the package was uploaded.
        uploader: User who uploaded the package.
        upstream_metadata: Metadata taken from the upstream when the package was cached.
    """

    architectures: Sent[builtins.list[PolicyArchitecture]] = ABSENT
    description: str | None = ABSENT
    indexed: Sent[bool] = ABSENT
    last_downloaded_at: Sent[dt.datetime] = ABSENT
    license: Sent[PolicyPackageLicense] = ABSENT
    name: str | None = ABSENT
    num_files: Sent[int] = ABSENT
    package_type: Sent[PackageTypeEnum] = ABSENT
    security_scan_completed_at: dt.datetime | None = ABSENT
    security_scan_started_at: dt.datetime | None = ABSENT
    security_scan_status: Sent[SecurityScanStatusEnum] = ABSENT
    security_scan_status_updated_at: dt.datetime | None = ABSENT
    size: Sent[int] = ABSENT
    slug: Sent[str] = ABSENT
    summary: str | None = ABSENT
    tags: Sent[builtins.list[PolicyPackageTag]] = ABSENT
    uploaded_at: Sent[dt.datetime] = ABSENT
    uploader: Sent[PolicyUploader] = ABSENT
    upstream_metadata: PolicyUpstreamMetadata | None = ABSENT


class AddPackageTagsPolicyActionTyped(Model, kw_only=True):
    """Policy action that adds tags to the package, with the kind of action named.

    Attributes:
        action_type: Kind of action, here `AddPackageTags`; it decides the other fields.
        created_at: When it was created.
        effect: Effect of the action.
        precedence: Position of the action among those of the same policy.
        slug_perm: Permanent identifier, which never changes.
        tags: Tags to add to the package.
        updated_at: When it was last changed.
    """

    _read_only: ClassVar[tuple[str, ...]] = ("created_at", "effect", "slug_perm", "updated_at")
    _constants: ClassVar[Mapping[str, Any]] = {"action_type": "AddPackageTags"}
    _required: ClassVar[tuple[str, ...]] = ("action_type", "created_at", "effect", "slug_perm", "tags", "updated_at")
    action_type: Sent[Literal["AddPackageTags"] | str] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    effect: Sent[str] = ABSENT
    precedence: Sent[int] = ABSENT
    slug_perm: Sent[str] = ABSENT
    tags: Sent[builtins.list[str]] = ABSENT
    updated_at: Sent[dt.datetime] = ABSENT


class PatchedAddPackageTagsPolicyActionTyped(Model, kw_only=True):
    """Changes to a policy action that adds tags, with the kind of action named.

    Attributes:
        action_type: Kind of action, here `AddPackageTags`; it decides the other fields.
        created_at: When it was created.
        effect: Effect of the action.
        precedence: Position of the action among those of the same policy.
        slug_perm: Permanent identifier, which never changes.
        tags: Tags to add to the package.
        updated_at: When it was last changed.
    """

    _read_only: ClassVar[tuple[str, ...]] = ("created_at", "effect", "slug_perm", "updated_at")
    _constants: ClassVar[Mapping[str, Any]] = {"action_type": "AddPackageTags"}
    action_type: Sent[Literal["AddPackageTags"] | str] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    effect: Sent[str] = ABSENT
    precedence: Sent[int] = ABSENT
    slug_perm: Sent[str] = ABSENT
    tags: Sent[builtins.list[str]] = ABSENT
    updated_at: Sent[dt.datetime] = ABSENT


class PatchedRemovePackageTagsPolicyActionTyped(Model, kw_only=True):
    """Changes to a policy action that removes tags, with the kind of action named.

    Attributes:
        action_type: Kind of action, here `RemovePackageTags`; it decides the other fields.
        created_at: When it was created.
        effect: Effect of the action.
        precedence: Position of the action among those of the same policy.
        slug_perm: Permanent identifier, which never changes.
        tags: Tags to remove from the package.
        updated_at: When it was last changed.
    """

    _read_only: ClassVar[tuple[str, ...]] = ("created_at", "effect", "slug_perm", "updated_at")
    _constants: ClassVar[Mapping[str, Any]] = {"action_type": "RemovePackageTags"}
    action_type: Sent[Literal["RemovePackageTags"] | str] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    effect: Sent[str] = ABSENT
    precedence: Sent[int] = ABSENT
    slug_perm: Sent[str] = ABSENT
    tags: Sent[builtins.list[str]] = ABSENT
    updated_at: Sent[dt.datetime] = ABSENT


class PatchedSetPackageStatePolicyActionTyped(Model, kw_only=True):
    """Changes to a policy action that sets the state of the package, with the kind of action named.

    Attributes:
        action_type: Kind of action, here `SetPackageState`; it decides the other fields.
        created_at: When it was created.
        effect: Effect of the action.
        package_state: State to put the package in.
        precedence: Position of the action among those of the same policy.
        slug_perm: Permanent identifier, which never changes.
        updated_at: When it was last changed.
    """

    _read_only: ClassVar[tuple[str, ...]] = ("created_at", "effect", "slug_perm", "updated_at")
    _constants: ClassVar[Mapping[str, Any]] = {"action_type": "SetPackageState"}
    action_type: Sent[Literal["SetPackageState"] | str] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    effect: Sent[str] = ABSENT
    package_state: Sent[PackageStateEnum] = ABSENT
    precedence: Sent[int] = ABSENT
    slug_perm: Sent[str] = ABSENT
    updated_at: Sent[dt.datetime] = ABSENT


class Policy(Model, kw_only=True):
    """A policy written in Rego, which decides what happens to packages.

    Attributes:
        created_at: When it was created.
        description: Description of the policy.
        enabled: Whether the policy is in force.
        is_terminal: Whether a match by this policy ends the evaluation, so that later policies are skipped.
        name: Name of the policy.
        precedence: Position of the policy in the order of evaluation.
        read_only: Whether only a few fields of the policy can be changed.
        rego: Rego code of the policy.
        slug_perm: Permanent identifier, which never changes.
        updated_at: When it was last changed.
        version: Version of the Rego code.
    """

    created_at: Sent[dt.datetime] = ABSENT
    description: str | None = ABSENT
    enabled: Sent[bool] = ABSENT
    is_terminal: Sent[bool] = ABSENT
    name: Sent[str] = ABSENT
    precedence: Sent[int] = ABSENT
    read_only: Sent[bool] = ABSENT
    rego: Sent[str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    updated_at: Sent[dt.datetime] = ABSENT
    version: Sent[int] = ABSENT


class PolicyAdvisory(Model, kw_only=True):
    """Security advisory about a vulnerability of the package.

    Attributes:
        cvss: CVSS scores and vector strings.
        epss: EPSS score and percentile, where available.
        format: Package format.
        identifier: Identifier of the vulnerability, such as CVE-2021-1234.
        package_name: Name of the package.
        patched_versions: Versions in which the vulnerability is fixed, where known.
        published_date: When the vulnerability was published.
        severity: Severity of the vulnerability.
        source: Where the advisory comes from.
        title: Title of the advisory.
        vulnerable_versions: Versions that are known to be vulnerable.
    """

    cvss: builtins.dict[str, PolicyAdvisoryCvss] | None = ABSENT
    epss: PolicyAdvisoryEpss | None = ABSENT
    format: Sent[str] = ABSENT
    identifier: Sent[str] = ABSENT
    package_name: Sent[str] = ABSENT
    patched_versions: Sent[builtins.list[str]] = ABSENT
    published_date: Sent[dt.datetime] = ABSENT
    severity: Sent[SeverityEnum] = ABSENT
    source: Sent[PolicyAdvisorySource] = ABSENT
    title: Sent[str] = ABSENT
    vulnerable_versions: Sent[builtins.list[str]] = ABSENT


class PolicyAdvisoryCvss(
    Model,
    kw_only=True,
    rename={"v2_score": "V2Score", "v2_vector": "V2Vector", "v3_score": "V3Score", "v3_vector": "V3Vector"},
):
    """CVSS scores and vector strings.

    Attributes:
        v2_score: CVSS version 2 score.
        v2_vector: CVSS version 2 vector string.
        v3_score: CVSS version 3 score.
        v3_vector: CVSS version 3 vector string.
    """

    v2_score: float | None = ABSENT
    v2_vector: str | None = ABSENT
    v3_score: float | None = ABSENT
    v3_vector: str | None = ABSENT


class PolicyAdvisoryEpss(Model, kw_only=True):
    """EPSS score and percentile.

    Attributes:
        percentile: EPSS percentile, where available.
        score: EPSS score, where available.
    """

    percentile: float | None = ABSENT
    score: float | None = ABSENT


class PolicyAdvisorySource(Model, kw_only=True):
    """Where a security advisory comes from.

    Attributes:
        name: Name of the source.
        url: Address of the source.
    """

    name: Sent[str] = ABSENT
    url: Sent[str] = ABSENT


class PolicyArchitecture(Model, kw_only=True):
    """Architecture of the package, as policies see it.

    Attributes:
        description: Description of the architecture.
        name: Name of the architecture.
    """

    _required: ClassVar[tuple[str, ...]] = ("name",)
    description: str | None = ABSENT
    name: Sent[str] = ABSENT


class PolicyArtifactMetadata(Model, kw_only=True):
    """A piece of metadata of the package, as policies see it.

    Attributes:
        content: The metadata itself, as JSON.
        source_identity: Which source the metadata comes from, such as `upstream:npmjs`.
        source_kind: What kind of source the metadata comes from.
    """

    content: Sent[Any] = ABSENT
    source_identity: Sent[str] = ABSENT
    source_kind: Sent[SourceKindEnum] = ABSENT


class PolicyDecisionLog(Model, kw_only=True):
    """Record of one evaluation of a policy for a package.

    Attributes:
        actions: Actions configured for the policy.
        correlation_id: Identifier shared by all decisions that one trigger led to.
        ended_at: When the evaluation ended.
        id: Identifier (ULID) of the decision, unique among those with the same `correlation_id`.
        parsed_actions: Actions that were invoked on the package.
        policy: Policy that was evaluated.
        policy_input: What the policy was given to decide on.
        policy_output: What the policy returned.
        started_at: When the evaluation started.
    """

    actions: Sent[builtins.list[PolicyAction]] = ABSENT
    correlation_id: Sent[UUID] = ABSENT
    ended_at: Sent[dt.datetime] = ABSENT
    id: Sent[str] = ABSENT
    parsed_actions: Sent[Any] = ABSENT
    policy: Sent[Policy] = ABSENT
    policy_input: Sent[PolicyInput] = ABSENT
    policy_output: Sent[Any] = ABSENT
    started_at: Sent[dt.datetime] = ABSENT


class PolicyDecisionLogV1Summary(Model, kw_only=True):
    """Summary of one evaluation of a policy for a package.

    Attributes:
        actions: Actions recorded with the decision.
        correlation_id: Identifier shared by all decisions that one trigger led to.
        ended_at: When the evaluation ended.
        id: Identifier (ULID) of the decision, unique among those with the same `correlation_id`.
        match: Whether the policy matched the package.
        package_format: Format of the package.
        package_name: Name of the package.
        package_slug: Slug of the package.
        package_slug_perm: Permanent identifier of the package.
        package_version: Version of the package.
        policy_is_terminal: Whether the policy was one that ends the evaluation when it matches.
        policy_name: Name of the policy.
        policy_precedence: Position of the policy among those with the same `correlation_id`.
        policy_slug_perm: Permanent identifier of the policy.
        policy_version: Version of the policy.
        repository_name: Name of the package's repository.
        repository_slug: Slug of the package's repository.
        repository_slug_perm: Permanent identifier of the package's repository.
        started_at: When the evaluation started.
    """

    actions: Sent[builtins.dict[str, Any]] = ABSENT
    correlation_id: Sent[UUID] = ABSENT
    ended_at: Sent[dt.datetime] = ABSENT
    id: Sent[str] = ABSENT
    match: Sent[bool] = ABSENT
    package_format: Sent[str] = ABSENT
    package_name: Sent[str] = ABSENT
    package_slug: Sent[str] = ABSENT
    package_slug_perm: Sent[str] = ABSENT
    package_version: Sent[str] = ABSENT
    policy_is_terminal: Sent[bool] = ABSENT
    policy_name: Sent[str] = ABSENT
    policy_precedence: Sent[int] = ABSENT
    policy_slug_perm: Sent[str] = ABSENT
    policy_version: Sent[int] = ABSENT
    repository_name: Sent[str] = ABSENT
    repository_slug: Sent[str] = ABSENT
    repository_slug_perm: Sent[str] = ABSENT
    started_at: Sent[dt.datetime] = ABSENT


class PolicyDistribution(Model, kw_only=True):
    """Distribution of the package, as policies see it.

    Attributes:
        name: Name of the distribution.
        slug: Slug of the distribution.
        variants: Variants of the distribution.
    """

    _required: ClassVar[tuple[str, ...]] = ("name", "slug")
    name: Sent[str] = ABSENT
    slug: Sent[str] = ABSENT
    variants: str | None = ABSENT


class PolicyDistributionVersion(Model, kw_only=True):
    """Version of the package's distribution, as policies see it.

    Attributes:
        name: Name of the version of the distribution.
        slug: Slug of the version of the distribution.
    """

    _required: ClassVar[tuple[str, ...]] = ("slug",)
    name: Sent[str] = ABSENT
    slug: Sent[str] = ABSENT


class PolicyHuggingfaceDatasetCardTyped(Model, kw_only=True):
    """Dataset card of a Hugging Face package, with the kind of card named.

    Attributes:
        annotations_creators: How the annotations were made, such as `crowdsourced` or `expert-generated`.
        config_names: Names of the configurations the dataset has.
        extras: Metadata of the card beyond the well-known fields.
        language: Languages of the dataset.
        language_creators: How the text was made, such as `found` or `machine-generated`.
        license: Identifiers of the dataset's licences, such as `apache-2.0`.
        multilinguality: Whether the dataset covers several languages, such as `monolingual` or `translation`.
        paperswithcode_id: Identifier of the dataset on Papers with Code.
        pretty_name: Readable name of the dataset.
        size_categories: Range of the number of examples in the dataset, such as `10K<n<100K`.
        source_datasets: Whether the dataset is `original` or `extended` from others.
        task_categories: Categories of tasks that the dataset can be used for.
        task_ids: Particular tasks that the dataset can be used for.
        train_eval_index: How to evaluate on the Hugging Face Hub, as JSON.
        type: Kind of card, here `Dataset`; it decides the other fields.
    """

    _constants: ClassVar[Mapping[str, Any]] = {"type": "Dataset"}
    _required: ClassVar[tuple[str, ...]] = ("type",)
    annotations_creators: builtins.list[str] | None = ABSENT
    config_names: builtins.list[str] | None = ABSENT
    extras: builtins.dict[str, Any] | None = ABSENT
    language: builtins.list[str] | None = ABSENT
    language_creators: builtins.list[str] | None = ABSENT
    license: builtins.list[str] | None = ABSENT
    multilinguality: builtins.list[str] | None = ABSENT
    paperswithcode_id: str | None = ABSENT
    pretty_name: str | None = ABSENT
    size_categories: builtins.list[str] | None = ABSENT
    source_datasets: builtins.list[str] | None = ABSENT
    task_categories: builtins.list[str] | None = ABSENT
    task_ids: builtins.list[str] | None = ABSENT
    train_eval_index: Sent[Any] = ABSENT
    type: Sent[Literal["Dataset"] | str] = ABSENT


class PolicyHuggingfaceEvalResult(Model, kw_only=True):
    """One evaluation result from a Hugging Face model card.

    Attributes:
        dataset_args: Arguments given to `Metric.compute()`.
        dataset_config: Configuration of the dataset that was given to `load_dataset()`.
        dataset_name: Readable name of the dataset.
        dataset_revision: Revision (Git commit) of the dataset that was given to `load_dataset()`.
        dataset_split: Split of the dataset that was given to `load_dataset()`.
        dataset_type: Identifier of the dataset.
        metric_args: Arguments given to `Metric.compute()`.
        metric_config: Name of the metric that was given to `load_metric()`.
        metric_name: Readable name of the metric.
        metric_type: Identifier of the metric, such as `accuracy`.
        metric_value: Value of the metric.
        source_name: Name of the source of the evaluation result.
        source_url: Address of the source of the evaluation result.
        task_name: Readable name of the task.
        task_type: Identifier of the task, such as `image-classification`.
        verified: Whether the evaluation service of Hugging Face produced the metrics.
        verify_token: JWT that proves where the metrics come from.
    """

    _required: ClassVar[tuple[str, ...]] = ("dataset_name", "dataset_type", "metric_type", "metric_value", "task_type")
    dataset_args: builtins.dict[str, Any] | None = ABSENT
    dataset_config: str | None = ABSENT
    dataset_name: Sent[str] = ABSENT
    dataset_revision: str | None = ABSENT
    dataset_split: str | None = ABSENT
    dataset_type: Sent[str] = ABSENT
    metric_args: builtins.dict[str, Any] | None = ABSENT
    metric_config: str | None = ABSENT
    metric_name: str | None = ABSENT
    metric_type: Sent[str] = ABSENT
    metric_value: Sent[str] = ABSENT
    source_name: str | None = ABSENT
    source_url: str | None = ABSENT
    task_name: str | None = ABSENT
    task_type: Sent[str] = ABSENT
    verified: bool | None = ABSENT
    verify_token: str | None = ABSENT


class PolicyHuggingfaceFileReference(Model, kw_only=True):
    """A file of a Hugging Face model or dataset, as policies see it.

    Attributes:
        created_at: When it was created.
        file_extension: Extension of the file's name.
        filename: Name of the file, such as `model.safetensors`.
        oid: Object ID derived from the file's content, usually a SHA-256 hash.
        path: Path of the file within the package, such as `models/model.safetensors`.
        size: Size of the file in bytes.
    """

    _required: ClassVar[tuple[str, ...]] = ("file_extension", "oid", "path", "size")
    created_at: Sent[dt.datetime] = ABSENT
    file_extension: Sent[str] = ABSENT
    filename: str | None = ABSENT
    oid: Sent[str] = ABSENT
    path: Sent[str] = ABSENT
    size: Sent[int] = ABSENT


class PolicyHuggingfaceHubScans(Model, kw_only=True):
    """Results of the Hugging Face Hub's security scans for one file.

    Attributes:
        clamav: Result of the ClamAV virus scan on the Hugging Face Hub.
        jfrog: Result of the JFrog model scan on the Hugging Face Hub.
        path: Path of the file within the package, such as `models/model.safetensors`.
        pickle: Result of the pickle import scan on the Hugging Face Hub.
        protect_ai: Result of the Protect AI model scan on the Hugging Face Hub.
        status: Result of the scans of the file.
        updated_at: When it was last changed.
    """

    clamav: builtins.dict[str, Any] | None = ABSENT
    jfrog: builtins.dict[str, Any] | None = ABSENT
    path: Sent[str] = ABSENT
    pickle: builtins.dict[str, Any] | None = ABSENT
    protect_ai: builtins.dict[str, Any] | None = ABSENT
    status: Sent[StatusEnum] = ABSENT
    updated_at: Sent[dt.datetime] = ABSENT


class PolicyHuggingfaceModelCardTyped(Model, kw_only=True):
    """Model card of a Hugging Face package, with the kind of card named.

    Attributes:
        base_model: Identifiers of the models that this one was derived from, for example by fine-tuning.
        datasets: Datasets the model was trained on.
        eval_results: Evaluation results of the model.
        extras: Metadata of the card beyond the well-known fields.
        language: Languages the model was trained on.
        library_name: Library that the model was made with, such as `keras`.
        license: Identifier of the model's licence, such as `apache-2.0`.
        license_link: Address of the model's licence.
        license_name: Name of the licence at `license_link`.
        metrics: Metrics the model was evaluated by.
        model_name: Name of the model, from its evaluation results.
        pipeline_tag: Task the model serves, such as `text-classification`.
        tags: Free-form tags that describe the model.
        type: Kind of card, here `Model`; it decides the other fields.
    """

    _constants: ClassVar[Mapping[str, Any]] = {"type": "Model"}
    _required: ClassVar[tuple[str, ...]] = ("type",)
    base_model: builtins.list[str] | None = ABSENT
    datasets: builtins.list[str] | None = ABSENT
    eval_results: builtins.list[PolicyHuggingfaceEvalResult] | None = ABSENT
    extras: builtins.dict[str, Any] | None = ABSENT
    language: builtins.list[str] | None = ABSENT
    library_name: str | None = ABSENT
    license: str | None = ABSENT
    license_link: str | None = ABSENT
    license_name: str | None = ABSENT
    metrics: builtins.list[str] | None = ABSENT
    model_name: str | None = ABSENT
    pipeline_tag: str | None = ABSENT
    tags: builtins.list[str] | None = ABSENT
    type: Sent[Literal["Model"] | str] = ABSENT


class PolicyHuggingfacePackageTyped(_PolicyPackageTypedFields, kw_only=True):
    """A Hugging Face package as policies see it, with `format` telling the schema.

    Further fields, described in `_PolicyPackageTypedFields`: architectures, description, indexed, last_downloaded_at,
    license, name, num_files, package_type, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, size, slug, summary, tags, uploaded_at, uploader, upstream_metadata.

    Attributes:
        card: Model card or dataset card of the package.
        files: Files of the package.
        format: Package format.
        slug_perm: Permanent identifier, which never changes.
        version: Version of the package.
    """

    _constants: ClassVar[Mapping[str, Any]] = {"format": "HuggingfacePackage"}
    _required: ClassVar[tuple[str, ...]] = (
        "architectures",
        "files",
        "format",
        "last_downloaded_at",
        "license",
        "num_files",
        "package_type",
        "security_scan_status",
        "slug",
        "tags",
    )
    card: PolicyHuggingfaceCard | None = ABSENT
    files: Sent[builtins.list[PolicyHuggingfaceFileReference]] = ABSENT
    format: Sent[Literal["HuggingfacePackage"] | str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    version: str | None = ABSENT


class PolicyHuggingfaceSecurity(Model, kw_only=True):
    """Security data about a Hugging Face package.

    Attributes:
        availability: Whether there is security data for the package.
        scan_details: Results for every file that was not reported as `SAFE`.
        scan_summary: Overall result, which is the worst among the files.
        source: Where the security data comes from.
    """

    availability: Sent[AvailabilityEnum] = ABSENT
    scan_details: Sent[builtins.list[PolicyHuggingfaceHubScans]] = ABSENT
    scan_summary: Sent[ScanSummaryEnum] = ABSENT
    source: Sent[PolicyHuggingfaceSecuritySourceEnum] = ABSENT


class PolicyHuggingfaceUnknownCardTyped(Model, kw_only=True):
    """Card of a Hugging Face package that is neither a model card nor a dataset card.

    Attributes:
        type: Always `Unknown`.
    """

    _constants: ClassVar[Mapping[str, Any]] = {"type": "Unknown"}
    _required: ClassVar[tuple[str, ...]] = ("type",)
    type: Sent[Literal["Unknown"] | str] = ABSENT


class PolicyIdentity(Model, kw_only=True):
    """What identifies the package, as policies see it.

    Attributes:
        checksum_md5: MD5 checksum, in hexadecimal.
        checksum_sha1: SHA-1 checksum, in hexadecimal.
        checksum_sha256: SHA-256 checksum, in hexadecimal.
        checksum_sha512: SHA-512 checksum, in hexadecimal.
        format: Package format.
        name: Name of the package.
        namespace: Namespace of the package, as in its package URL.
        purl: Package URL (purl) of the package.
        qualifiers: Qualifiers of the package URL.
        subpath: Path within the package, as in its package URL.
        version: Version of the package.
    """

    checksum_md5: str | None = ABSENT
    checksum_sha1: str | None = ABSENT
    checksum_sha256: str | None = ABSENT
    checksum_sha512: str | None = ABSENT
    format: Sent[str] = ABSENT
    name: Sent[str] = ABSENT
    namespace: Sent[str] = ABSENT
    purl: Sent[str] = ABSENT
    qualifiers: Sent[Any] = ABSENT
    subpath: str | None = ABSENT
    version: str | None = ABSENT


class PolicyInput(Model, kw_only=True):
    """Everything a policy is given to decide on, by version of the input.

    Attributes:
        v0: Version 0 of the input.
    """

    v0: Sent[PolicyInputV0] = ABSENT


class PolicyInputV0(Model, kw_only=True):
    """Version 0 of the input that a policy is given to decide on.

    Attributes:
        identity: What identifies the package.
        metadata: Metadata of the package.
        model_security: Security data about the model or dataset.
        osv: Vulnerabilities from OSV that match the package.
        package: Package in question.
        repository: Repository the package is in.
        sbom: Raw CycloneDX SBOM; only for supported container images.
        security_scan: Result of the security scan.
        upstream: Data about the package from its upstream.
        vulnerabilities: Advisories about vulnerabilities of the package.
        workspace: Workspace of the package.
    """

    identity: PolicyIdentity | None = ABSENT
    metadata: Sent[builtins.list[PolicyArtifactMetadata]] = ABSENT
    model_security: Sent[PolicyHuggingfaceSecurity] = ABSENT
    osv: Sent[builtins.list[PolicyOSVVulnerability]] = ABSENT
    package: Sent[PolicyPolymorphicPackage] = ABSENT
    repository: Sent[PolicyRepository] = ABSENT
    sbom: Sent[Any] = ABSENT
    security_scan: Sent[Any] = ABSENT
    upstream: Sent[Any] = ABSENT
    vulnerabilities: Sent[builtins.list[PolicyAdvisory]] = ABSENT
    workspace: Sent[PolicyWorkspace] = ABSENT


class PolicyOSVAffected(Model, kw_only=True):
    """Versions of one package that a vulnerability affects, in the OSV schema.

    Attributes:
        database_specific: Further details, whose meaning the source database defines.
        ecosystem_specific: Further details, whose meaning the ecosystem defines.
        package: Package in question.
        ranges: Ranges of affected versions, as JSON.
        severity: Severity by one or more scoring methods.
        versions: Affected versions.
    """

    database_specific: Sent[Any] = ABSENT
    ecosystem_specific: Sent[Any] = ABSENT
    package: PolicyOSVPackage | None = ABSENT
    ranges: Sent[Any] = ABSENT
    severity: builtins.list[PolicyOSVSeverity] | None = ABSENT
    versions: builtins.list[str] | None = ABSENT


class PolicyOSVSeverity(Model, kw_only=True):
    """Severity of a vulnerability by one scoring method, in the OSV schema.

    Attributes:
        numerical_score: CVSS score worked out from the vector; null for Ubuntu priorities.
        score: Score of the vulnerability, to be read according to `type`.
        type: Kind of severity, which tells how to read `score`.
    """

    numerical_score: float | None = ABSENT
    score: Sent[str] = ABSENT
    type: Sent[PolicyOSVSeverityTypeEnum] = ABSENT


class PolicyOSVVulnerability(Model, kw_only=True):
    """Vulnerability from OSV that matches the package, as policies see it.

    Attributes:
        affected: Packages and versions that are affected.
        aliases: Identifiers of the same vulnerability in other databases.
        credits: Whom to credit for finding, confirming or fixing the vulnerability, as a JSON array.
        database_specific: Further details, whose meaning the source database defines.
        details: Details of the vulnerability, in Markdown.
        id: Identifier of the vulnerability.
        modified: When the vulnerability's entry was last changed.
        published: When the vulnerability was published.
        references: Sources of more information, as JSON objects with `type` and `url`.
        related: Identifiers of related vulnerabilities that are not the same one.
        schema_version: Version of the OSV schema that the entry follows; 1.0.0 when absent.
        severity: Severity by one or more scoring methods.
        summary: Summary of the vulnerability in one line.
        upstream: Identifiers of upstream vulnerabilities that the entry refers to.
        withdrawn: When the entry was withdrawn; absent if it was not.
    """

    affected: builtins.list[PolicyOSVAffected] | None = ABSENT
    aliases: builtins.list[str] | None = ABSENT
    credits: Sent[Any] = ABSENT
    database_specific: Sent[Any] = ABSENT
    details: str | None = ABSENT
    id: Sent[str] = ABSENT
    modified: Sent[dt.datetime] = ABSENT
    published: dt.datetime | None = ABSENT
    references: Sent[Any] = ABSENT
    related: builtins.list[str] | None = ABSENT
    schema_version: str | None = ABSENT
    severity: builtins.list[PolicyOSVSeverity] | None = ABSENT
    summary: str | None = ABSENT
    upstream: builtins.list[str] | None = ABSENT
    withdrawn: dt.datetime | None = ABSENT


class PolicyOssLicense(Model, kw_only=True):
    """Open-source licence of the package, as policies see it.

    Attributes:
        full_name: Full name of the licence.
        is_deprecated: Whether the licence is deprecated.
        license_text: Text of the licence.
        license_url: Address of the licence.
        osi_approved: Whether the licence is approved by the OSI.
        spdx_details_url: Address of the SPDX details of the licence.
        spdx_identifier: SPDX identifier of the licence.
        spdx_license: Whether the licence is an SPDX licence.
        spdx_template: SPDX template of the licence.
    """

    _required: ClassVar[tuple[str, ...]] = ("full_name", "license_text", "spdx_identifier")
    full_name: Sent[str] = ABSENT
    is_deprecated: bool | None = ABSENT
    license_text: Sent[str] = ABSENT
    license_url: str | None = ABSENT
    osi_approved: Sent[bool] = ABSENT
    spdx_details_url: str | None = ABSENT
    spdx_identifier: Sent[str] = ABSENT
    spdx_license: Sent[bool] = ABSENT
    spdx_template: str | None = ABSENT


class PolicyPackageFile(Model, kw_only=True):
    """A file of the package, as policies see it.

    Attributes:
        checksum_md5: MD5 checksum, in hexadecimal.
        checksum_sha1: SHA-1 checksum, in hexadecimal.
        checksum_sha256: SHA-256 checksum, in hexadecimal.
        checksum_sha512: SHA-512 checksum, in hexadecimal.
        filename: Name of the file.
        is_primary: Whether this is the main file of the package.
        size: Size of the file in bytes.
        slug_perm: Permanent identifier, which never changes.
        tag: Free-form note of what the file is.
    """

    _required: ClassVar[tuple[str, ...]] = ("filename", "is_primary")
    checksum_md5: str | None = ABSENT
    checksum_sha1: str | None = ABSENT
    checksum_sha256: str | None = ABSENT
    checksum_sha512: str | None = ABSENT
    filename: Sent[str] = ABSENT
    is_primary: Sent[str] = ABSENT
    size: Sent[int] = ABSENT
    slug_perm: Sent[str] = ABSENT
    tag: str | None = ABSENT


class PolicyPackageLicense(Model, kw_only=True):
    """Licence details of the package, as policies see them.

    Attributes:
        license_url: Address of the licence.
        match: How the licence was recognised.
        oss_license: Open-source licence.
        override: How the licence of the package has been overridden.
        raw_license: Licence as the package states it.
        raw_license_file_contents: Contents of the licence file.
        raw_license_file_path: Path of the licence file within the package.
        similarity: How close the stated name of the licence is to an SPDX one, in per cent.
        source: Whether the licence was found automatically or set by hand.
    """

    _required: ClassVar[tuple[str, ...]] = (
        "match",
        "oss_license",
        "override",
        "raw_license_file_contents",
        "similarity",
        "source",
    )
    license_url: str | None = ABSENT
    match: Sent[LicenseMatchTypeEnum] = ABSENT
    oss_license: Sent[PolicyOssLicense] = ABSENT
    override: Sent[LicenseOverrideEnum] = ABSENT
    raw_license: str | None = ABSENT
    raw_license_file_contents: Sent[PolicyPackageLicenseFileContents] = ABSENT
    raw_license_file_path: str | None = ABSENT
    similarity: int | None = ABSENT
    source: Sent[LicenseSourceEnum] = ABSENT


class PolicyPackageLicenseFileContents(Model, kw_only=True):
    """Contents of the package's licence file.

    Attributes:
        raw_text: Text of the licence file.
        sha256: SHA-256 checksum of the licence file.
    """

    _required: ClassVar[tuple[str, ...]] = ("raw_text", "sha256")
    raw_text: Sent[str] = ABSENT
    sha256: Sent[str] = ABSENT


class PolicyPackageTag(Model, kw_only=True):
    """A tag of the package, as policies see it.

    Attributes:
        created_at: When it was created.
        is_immutable: Whether the tag is immutable, so that it cannot normally be removed.
        name: Name of the tag.
        source: Whether the tag was set automatically or by hand.
        tag_type: What kind of tag it is.
    """

    _required: ClassVar[tuple[str, ...]] = ("name", "source", "tag_type")
    created_at: Sent[dt.datetime] = ABSENT
    is_immutable: Sent[bool] = ABSENT
    name: Sent[str] = ABSENT
    source: Sent[PackageTagSourceTypeEnum] = ABSENT
    tag_type: Sent[PackageTagTypeEnum] = ABSENT


class PolicyPackageTyped(_PolicyPackageTypedFields, kw_only=True):
    """A package as policies see it, with `format` telling the schema.

    Further fields, described in `_PolicyPackageTypedFields`: architectures, description, indexed, last_downloaded_at,
    license, name, num_files, package_type, security_scan_completed_at, security_scan_started_at, security_scan_status,
    security_scan_status_updated_at, size, slug, summary, tags, uploaded_at, uploader, upstream_metadata.

    Attributes:
        checksum_md5: MD5 checksum, in hexadecimal.
        checksum_sha1: SHA-1 checksum, in hexadecimal.
        checksum_sha256: SHA-256 checksum, in hexadecimal.
        checksum_sha512: SHA-512 checksum, in hexadecimal.
        distro: Distribution that the package is for.
        distro_version: Version of the distribution that the package is for.
        epoch: Epoch of the version, where the format has epochs.
        extension: File extension of the package.
        filename: Name of the package file.
        files: Files of the package.
        format: Package format.
        release: Release of the version, where the format has releases.
        slug_perm: Permanent identifier, which never changes.
        subtype: Subtype of the package.
        version: Version of the package.
    """

    _constants: ClassVar[Mapping[str, Any]] = {"format": "Package"}
    _required: ClassVar[tuple[str, ...]] = (
        "architectures",
        "checksum_md5",
        "checksum_sha1",
        "checksum_sha256",
        "checksum_sha512",
        "distro",
        "distro_version",
        "extension",
        "filename",
        "files",
        "format",
        "last_downloaded_at",
        "license",
        "package_type",
        "security_scan_status",
        "slug",
        "subtype",
        "tags",
    )
    checksum_md5: Sent[str] = ABSENT
    checksum_sha1: Sent[str] = ABSENT
    checksum_sha256: Sent[str] = ABSENT
    checksum_sha512: Sent[str] = ABSENT
    distro: Sent[PolicyDistribution] = ABSENT
    distro_version: Sent[PolicyDistributionVersion] = ABSENT
    epoch: int | None = ABSENT
    extension: Sent[str] = ABSENT
    filename: Sent[str] = ABSENT
    files: Sent[builtins.list[PolicyPackageFile]] = ABSENT
    format: Sent[Literal["Package"] | str] = ABSENT
    release: str | None = ABSENT
    slug_perm: Sent[str] = ABSENT
    subtype: Sent[str] = ABSENT
    version: str | None = ABSENT


class PolicyRepository(Model, kw_only=True):
    """The repository of the package, as policies see it.

    Attributes:
        created_at: When it was created.
        description: What the repository is for or contains.
        ecdsa_keys: ECDSA keys of the repository.
        gpg_keys: GPG keys of the repository.
        name: Name of the repository.
        open_source_license: SPDX identifier of the repository's open-source licence.
        repository_type: Kind of repository, which decides who has access and how it is billed.
        slug: Slug of the repository, which identifies it in addresses.
        slug_perm: Permanent identifier, which never changes.
        storage_region: Region in which package files are stored.
    """

    created_at: Sent[dt.datetime] = ABSENT
    description: Sent[str] = ABSENT
    ecdsa_keys: Sent[builtins.list[PolicyRepositoryEcdsaKey]] = ABSENT
    gpg_keys: Sent[builtins.list[PolicyRepositoryGpgKey]] = ABSENT
    name: Sent[str] = ABSENT
    open_source_license: str | None = ABSENT
    repository_type: Sent[RepositoryTypeEnum] = ABSENT
    slug: Sent[str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    storage_region: Sent[str] = ABSENT


class PolicyRepositoryEcdsaKey(Model, kw_only=True):
    """ECDSA key that signs the contents of the repository, as policies see it.

    Attributes:
        active: Whether the repository uses this key at present.
        created_at: When it was created.
        default: Whether this is the default key of the repository.
        fingerprint: Long fingerprint of the key.
        fingerprint_short: Short fingerprint of the key.
        public_key: Public key, for users of the repository.
        ssh_fingerprint: SSH fingerprint of the key.
    """

    active: Sent[bool] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    default: Sent[bool] = ABSENT
    fingerprint: Sent[str] = ABSENT
    fingerprint_short: Sent[str] = ABSENT
    public_key: Sent[str] = ABSENT
    ssh_fingerprint: str | None = ABSENT


class PolicyRepositoryGpgKey(Model, kw_only=True):
    """GPG key that signs the contents of the repository, as policies see it.

    Attributes:
        active: Whether the repository uses this key at present.
        comment: Comment of the GPG key.
        created_at: When it was created.
        default: Whether this is the default key of the repository.
        fingerprint: Long fingerprint of the key.
        fingerprint_short: Short fingerprint of the key.
        public_key: Public key, for users of the repository.
    """

    active: Sent[bool] = ABSENT
    comment: Sent[str] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    default: Sent[bool] = ABSENT
    fingerprint: Sent[str] = ABSENT
    fingerprint_short: Sent[str] = ABSENT
    public_key: Sent[str] = ABSENT


class PolicyUploader(Model, kw_only=True):
    """The user who uploaded the package, as policies see them.

    Attributes:
        email: Email address of the user.
        first_name: First name of the user.
        last_name: Last name of the user.
        slug: Slug of the user.
        slug_perm: Permanent identifier, which never changes.
    """

    _required: ClassVar[tuple[str, ...]] = ("first_name", "last_name", "slug", "slug_perm")
    email: str | None = ABSENT
    first_name: Sent[str] = ABSENT
    last_name: Sent[str] = ABSENT
    slug: Sent[str] = ABSENT
    slug_perm: Sent[str] = ABSENT


class PolicyUpstreamMetadata(Model, kw_only=True):
    """What is known about the package from the upstream it was cached from.

    Attributes:
        published_at: When the package was published at the upstream.
    """

    published_at: dt.datetime | None = ABSENT


class PolicyWorkspace(Model, kw_only=True):
    """The workspace of the package, as policies see it.

    Attributes:
        country: Country the workspace is based in.
        created_at: When it was created.
        location: City or area the workspace is based in.
        name: Name of the workspace.
        slug: Slug of the workspace.
        slug_perm: Permanent identifier, which never changes.
        tagline: Short public description of the workspace.
    """

    country: CountryEnum | BlankEnum | None = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    location: str | None = ABSENT
    name: Sent[str] = ABSENT
    slug: Sent[str] = ABSENT
    slug_perm: Sent[str] = ABSENT
    tagline: str | None = ABSENT


class RemovePackageTagsPolicyActionTyped(Model, kw_only=True):
    """Policy action that removes tags from the package, with the kind of action named.

    Attributes:
        action_type: Kind of action, here `RemovePackageTags`; it decides the other fields.
        created_at: When it was created.
        effect: Effect of the action.
        precedence: Position of the action among those of the same policy.
        slug_perm: Permanent identifier, which never changes.
        tags: Tags to remove from the package.
        updated_at: When it was last changed.
    """

    _read_only: ClassVar[tuple[str, ...]] = ("created_at", "effect", "slug_perm", "updated_at")
    _constants: ClassVar[Mapping[str, Any]] = {"action_type": "RemovePackageTags"}
    _required: ClassVar[tuple[str, ...]] = ("action_type", "created_at", "effect", "slug_perm", "tags", "updated_at")
    action_type: Sent[Literal["RemovePackageTags"] | str] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    effect: Sent[str] = ABSENT
    precedence: Sent[int] = ABSENT
    slug_perm: Sent[str] = ABSENT
    tags: Sent[builtins.list[str]] = ABSENT
    updated_at: Sent[dt.datetime] = ABSENT


class SetPackageStatePolicyActionTyped(Model, kw_only=True):
    """Policy action that sets the state of the package, with the kind of action named.

    Attributes:
        action_type: Kind of action, here `SetPackageState`; it decides the other fields.
        created_at: When it was created.
        effect: Effect of the action.
        package_state: State to put the package in.
        precedence: Position of the action among those of the same policy.
        slug_perm: Permanent identifier, which never changes.
        updated_at: When it was last changed.
    """

    _read_only: ClassVar[tuple[str, ...]] = ("created_at", "effect", "slug_perm", "updated_at")
    _constants: ClassVar[Mapping[str, Any]] = {"action_type": "SetPackageState"}
    _required: ClassVar[tuple[str, ...]] = (
        "action_type",
        "created_at",
        "effect",
        "package_state",
        "slug_perm",
        "updated_at",
    )
    action_type: Sent[Literal["SetPackageState"] | str] = ABSENT
    created_at: Sent[dt.datetime] = ABSENT
    effect: Sent[str] = ABSENT
    package_state: Sent[PackageStateEnum] = ABSENT
    precedence: Sent[int] = ABSENT
    slug_perm: Sent[str] = ABSENT
    updated_at: Sent[dt.datetime] = ABSENT


AvailabilityEnum: TypeAlias = Literal["UNAVAILABLE", "PARTIAL", "COMPLETE"] | str
"""How far security data is available."""

BlankEnum: TypeAlias = Literal[""] | str
"""The empty string, which stands for no value."""

CountryEnum: TypeAlias = (
    Literal[
        "AF",
        "AX",
        "AL",
        "DZ",
        "AS",
        "AD",
        "AO",
        "AI",
        "AQ",
        "AG",
        "AR",
        "AM",
        "AW",
        "AU",
        "AT",
        "AZ",
        "BS",
        "BH",
        "BD",
        "BB",
        "BY",
        "BE",
        "BZ",
        "BJ",
        "BM",
        "BT",
        "BO",
        "BQ",
        "BA",
        "BW",
        "BV",
        "BR",
        "IO",
        "BN",
        "BG",
        "BF",
        "BI",
        "CV",
        "KH",
        "CM",
        "CA",
        "KY",
        "CF",
        "TD",
        "CL",
        "CN",
        "CX",
        "CC",
        "CO",
        "KM",
        "CG",
        "CK",
        "CR",
        "CI",
        "HR",
        "CU",
        "CW",
        "CY",
        "CZ",
        "CD",
        "DK",
        "DJ",
        "DM",
        "DO",
        "EC",
        "EG",
        "SV",
        "GQ",
        "ER",
        "EE",
        "SZ",
        "ET",
        "FK",
        "FO",
        "FJ",
        "FI",
        "FR",
        "GF",
        "PF",
        "TF",
        "GA",
        "GM",
        "GE",
        "DE",
        "GH",
        "GI",
        "GR",
        "GL",
        "GD",
        "GP",
        "GU",
        "GT",
        "GG",
        "GN",
        "GW",
        "GY",
        "HT",
        "HM",
        "HN",
        "HK",
        "HU",
        "IS",
        "IN",
        "ID",
        "IR",
        "IQ",
        "IE",
        "IM",
        "IL",
        "IT",
        "JM",
        "JP",
        "JE",
        "JO",
        "KZ",
        "KE",
        "KI",
        "KW",
        "KG",
        "LA",
        "LV",
        "LB",
        "LS",
        "LR",
        "LY",
        "LI",
        "LT",
        "LU",
        "MO",
        "MG",
        "MW",
        "MY",
        "MV",
        "ML",
        "MT",
        "MH",
        "MQ",
        "MR",
        "MU",
        "YT",
        "MX",
        "FM",
        "MD",
        "MC",
        "MN",
        "ME",
        "MS",
        "MA",
        "MZ",
        "MM",
        "NA",
        "NR",
        "NP",
        "NL",
        "NC",
        "NZ",
        "NI",
        "NE",
        "NG",
        "NU",
        "NF",
        "KP",
        "MK",
        "MP",
        "NO",
        "OM",
        "PK",
        "PW",
        "PS",
        "PA",
        "PG",
        "PY",
        "PE",
        "PH",
        "PN",
        "PL",
        "PT",
        "PR",
        "QA",
        "RE",
        "RO",
        "RU",
        "RW",
        "BL",
        "SH",
        "KN",
        "LC",
        "MF",
        "PM",
        "VC",
        "WS",
        "SM",
        "ST",
        "SA",
        "SN",
        "RS",
        "SC",
        "SL",
        "SG",
        "SX",
        "SK",
        "SI",
        "SB",
        "SO",
        "ZA",
        "GS",
        "KR",
        "SS",
        "ES",
        "LK",
        "SD",
        "SR",
        "SJ",
        "SE",
        "CH",
        "SY",
        "TW",
        "TJ",
        "TZ",
        "TH",
        "TL",
        "TG",
        "TK",
        "TO",
        "TT",
        "TN",
        "TR",
        "TM",
        "TC",
        "TV",
        "UG",
        "UA",
        "AE",
        "GB",
        "UM",
        "US",
        "UY",
        "UZ",
        "VU",
        "VA",
        "VE",
        "VN",
        "VG",
        "VI",
        "WF",
        "EH",
        "YE",
        "ZM",
        "ZW",
    ]
    | str
)
"""Country, as a two-letter ISO 3166-1 code."""

LicenseMatchTypeEnum: TypeAlias = Literal["NONE", "OSS_EXACT", "OSS_FUZZY", "PROPRIETARY", "UNKNOWN", "CURATED"] | str
"""How a licence was recognised."""

LicenseOverrideEnum: TypeAlias = Literal["NONE", "IGNORED", "PURCHASED"] | str
"""How the licence of a package has been overridden."""

LicenseSourceEnum: TypeAlias = Literal["AUTOMATIC", "MANUAL"] | str
"""Whether a licence was found automatically or set by hand."""

PackageStateEnum: TypeAlias = Literal["AVAILABLE", "DELETED", "QUARANTINED"] | str
"""State in which a policy can put a package."""

PackageTagSourceTypeEnum: TypeAlias = Literal["AUTOMATIC", "MANUAL"] | str
"""Whether a tag was set automatically or by hand."""

PackageTagTypeEnum: TypeAlias = Literal["INFO", "SOME_VERSION", "LATEST_VERSION", "ANNOTATION"] | str
"""What kind of tag it is."""

PackageTypeEnum: TypeAlias = Literal["BINARY", "SOURCE", "COMBINED", "OTHER"] | str
"""What kind of content a package has."""

if TYPE_CHECKING:
    # Unknown is what a kind becomes that this SDK does not know yet; at run time it needs no naming.
    PatchedPolicyAction: TypeAlias = (
        PatchedAddPackageTagsPolicyActionTyped
        | PatchedRemovePackageTagsPolicyActionTyped
        | PatchedSetPackageStatePolicyActionTyped
        | Unknown
    )
    """Body that changes a policy action; `action_type` decides which fields it has."""
else:
    PatchedPolicyAction = tagged(
        "action_type",
        {
            "AddPackageTags": PatchedAddPackageTagsPolicyActionTyped,
            "RemovePackageTags": PatchedRemovePackageTagsPolicyActionTyped,
            "SetPackageState": PatchedSetPackageStatePolicyActionTyped,
        },
    )

if TYPE_CHECKING:
    # Unknown is what a kind becomes that this SDK does not know yet; at run time it needs no naming.
    PolicyAction: TypeAlias = (
        AddPackageTagsPolicyActionTyped
        | RemovePackageTagsPolicyActionTyped
        | SetPackageStatePolicyActionTyped
        | Unknown
    )
    """What happens when a policy matches a package; `action_type` decides which fields it has."""
else:
    PolicyAction = tagged(
        "action_type",
        {
            "AddPackageTags": AddPackageTagsPolicyActionTyped,
            "RemovePackageTags": RemovePackageTagsPolicyActionTyped,
            "SetPackageState": SetPackageStatePolicyActionTyped,
        },
    )

if TYPE_CHECKING:
    # Unknown is what a kind becomes that this SDK does not know yet; at run time it needs no naming.
    PolicyHuggingfaceCard: TypeAlias = (
        PolicyHuggingfaceDatasetCardTyped
        | PolicyHuggingfaceModelCardTyped
        | PolicyHuggingfaceUnknownCardTyped
        | Unknown
    )
    """Card of a Hugging Face package; `type` decides which fields it has."""
else:
    PolicyHuggingfaceCard = tagged(
        "type",
        {
            "Dataset": PolicyHuggingfaceDatasetCardTyped,
            "Model": PolicyHuggingfaceModelCardTyped,
            "Unknown": PolicyHuggingfaceUnknownCardTyped,
        },
    )

PolicyHuggingfaceSecuritySourceEnum: TypeAlias = Literal["HUGGINGFACE_HUB"] | str
"""Where the security data of a Hugging Face package comes from."""

if TYPE_CHECKING:
    # Unknown is what a kind becomes that this SDK does not know yet; at run time it needs no naming.
    PolicyPolymorphicPackage: TypeAlias = PolicyHuggingfacePackageTyped | PolicyPackageTyped | Unknown
    """A package as policies see it; `format` decides which fields it has."""
else:
    PolicyPolymorphicPackage = tagged(
        "format", {"HuggingfacePackage": PolicyHuggingfacePackageTyped, "Package": PolicyPackageTyped}
    )

RepositoryTypeEnum: TypeAlias = Literal["PUBLIC", "PRIVATE", "OPEN_SOURCE"] | str
"""What kind of repository it is."""

ScanSummaryEnum: TypeAlias = Literal["UNSAFE", "UNKNOWN", "QUEUED", "SAFE"] | str
"""Overall result of the security scans of a package."""

SecurityScanStatusEnum: TypeAlias = (
    Literal[
        "AWAITING_SCAN",
        "SCANNING",
        "VULNERABLE",
        "NOT_VULNERABLE",
        "DISABLED",
        "FAILED",
        "SKIPPED",
        "UNSUPPORTED_PACKAGE",
        "UNSUPPORTED_FORMAT",
    ]
    | str
)
"""Status of the security scan of a package."""

SeverityEnum: TypeAlias = Literal["LOW", "MEDIUM", "HIGH", "CRITICAL"] | str
"""Severity of a vulnerability."""

StatusEnum: TypeAlias = Literal["UNSAFE", "UNKNOWN", "QUEUED", "SAFE"] | str
"""Result of the security scans of a file."""
