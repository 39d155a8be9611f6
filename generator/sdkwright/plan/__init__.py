"""Api -> Package: every name, file and import of the SDK is decided here, and nowhere else."""

from sdkwright.plan.names.memory import Memory, ModelMemory, RequestMemory
from sdkwright.plan.package import Package, plan_package
from sdkwright.plan.views import File

__all__ = ["File", "Memory", "ModelMemory", "Package", "RequestMemory", "plan_package"]
