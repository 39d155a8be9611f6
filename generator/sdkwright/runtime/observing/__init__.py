"""What a client tells of its requests: to a log, and to traces."""
