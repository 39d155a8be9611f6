"""The synchronous half, derived from the asynchronous one."""
