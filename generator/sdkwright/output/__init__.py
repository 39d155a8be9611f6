"""Texts -> files: formatting, assembling, the lock, writing, and what an earlier run left."""
