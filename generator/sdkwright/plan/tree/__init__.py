"""The endpoint tree: the groups and the name of each operation."""
