"""Api -> Package: every name, file and import of the SDK is decided here, and nowhere else."""

from sdkwright.plan.memory import Memory
from sdkwright.plan.package import Package, plan_package
from sdkwright.plan.views import File

__all__ = ["File", "Memory", "Package", "plan_package"]
