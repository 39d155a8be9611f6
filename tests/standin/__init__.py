"""A stand-in for the Cloudsmith API: a real HTTP server made from the documents, for tests and demonstrations."""

from .auth import Credentials
from .journal import Exchange, Reply, Request, Violation
from .standin import Standin

__all__ = ["Credentials", "Exchange", "Reply", "Request", "Standin", "Violation"]
