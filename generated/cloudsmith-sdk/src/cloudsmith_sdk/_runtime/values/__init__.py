"""Single values, and JSON from and to bytes."""
