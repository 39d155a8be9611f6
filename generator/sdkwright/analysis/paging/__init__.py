"""How lists are paged: rules, and what documents say or show of it."""
