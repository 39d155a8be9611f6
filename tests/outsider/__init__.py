"""What anybody can know of an API and of its SDK without the generator: the raw document and the public package.

Nothing below may import the generator: what judges it must not share its mistakes.
"""
