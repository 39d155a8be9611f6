"""Files, folders, standard input and URLs: what a person names, found and read once."""
