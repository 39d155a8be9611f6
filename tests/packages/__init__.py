"""The archives that are published, of generator and Cloudsmith SDK: `python -m tests.packages` proves them."""
