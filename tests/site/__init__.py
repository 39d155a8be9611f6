"""The documentation site of the Cloudsmith SDK, as it is built and as a browser shows it."""
