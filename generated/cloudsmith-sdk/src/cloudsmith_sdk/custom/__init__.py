# Copied from custom/__init__.py; change that file, not this one.
"""What the SDK can do beyond single calls: pushing packages, and waiting."""
