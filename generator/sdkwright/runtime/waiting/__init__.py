"""Waiting for things to become what they are to be."""
