"""Where references lead: scope, base URIs, and those that stand where none is allowed."""
