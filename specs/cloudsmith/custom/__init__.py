"""What the SDK can do beyond single calls: pushing packages, and waiting."""
