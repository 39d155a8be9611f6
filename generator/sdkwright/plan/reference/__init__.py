"""Api and package -> the pages of a documentation site: what each shows, and how they hang together."""
