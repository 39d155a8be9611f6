"""Older versions of OpenAPI to the form of 3.1 and 3.2, by pure functions."""
