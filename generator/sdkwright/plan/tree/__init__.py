"""The endpoint tree: where each operation stands, and what it is called there."""
