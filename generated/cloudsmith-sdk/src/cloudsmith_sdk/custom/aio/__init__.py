# Copied from custom/aio/__init__.py; change that file, not this one.
"""The asynchronous half, written by hand."""
