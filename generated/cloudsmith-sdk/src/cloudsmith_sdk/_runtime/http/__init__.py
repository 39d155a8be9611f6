"""Requests, replies, headers and URLs."""
