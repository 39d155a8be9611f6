"""The root of all errors, which an SDK calls by the name of its product."""


class SdkError(Exception):
    """The root of all errors that an SDK raises."""
