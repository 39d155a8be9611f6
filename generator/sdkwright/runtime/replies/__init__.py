"""Replies: decoded, raised as errors, redirected, or read as streams of items."""
