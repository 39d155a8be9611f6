# Copied from custom/sync/__init__.py; change that file, not this one.
"""The synchronous half, derived from the asynchronous one."""
