"""OpenAPI Overlays 1.0 and 1.1, with the JSONPath that they select by."""
