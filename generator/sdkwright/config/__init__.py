"""sdk.yaml -> the frozen configuration of a run."""
