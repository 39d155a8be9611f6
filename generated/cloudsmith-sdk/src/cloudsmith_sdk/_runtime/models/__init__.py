"""Models, and how values are fitted to them and to unions."""
