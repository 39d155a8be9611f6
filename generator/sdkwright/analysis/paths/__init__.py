"""Path items and operations, with their parameters, bodies, responses and webhooks."""
