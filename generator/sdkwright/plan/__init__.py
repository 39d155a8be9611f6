"""Api -> Package: every name, file and import of the SDK is decided here, and nowhere else."""

from sdkwright.plan.names.locked_names import LockedAlias, LockedModel, LockedNames, LockedRequest
from sdkwright.plan.package import Package, plan_package
from sdkwright.plan.views import File

__all__ = ["File", "LockedAlias", "LockedModel", "LockedNames", "LockedRequest", "Package", "plan_package"]
