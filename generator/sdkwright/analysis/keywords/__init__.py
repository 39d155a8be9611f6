"""Keywords that are no schema: flags, `x-` keywords, and the names that other generators read."""
