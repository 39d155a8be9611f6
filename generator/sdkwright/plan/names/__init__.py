"""Every name of the SDK, and the memory of the names that an earlier run gave."""
