"""Every name of the SDK, and the names that the lock keeps from an earlier run."""
