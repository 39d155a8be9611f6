"""JSON and YAML to Python data, and where each value of a file stands."""
