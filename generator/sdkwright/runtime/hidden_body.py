"""A body that no error shows."""


class HiddenBody(bytes):
    """A body of the server that is not shown: it may repeat a secret, and nobody has looked."""

    def __repr__(self) -> str:
        return f"<{len(self)} bytes>"

    def __str__(self) -> str:
        return repr(self)
