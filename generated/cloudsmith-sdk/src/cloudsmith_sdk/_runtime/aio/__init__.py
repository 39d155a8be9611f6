"""The asynchronous half, which is written by hand."""
