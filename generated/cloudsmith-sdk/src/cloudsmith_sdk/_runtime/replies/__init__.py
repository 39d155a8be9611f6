"""What came: decoded, refused as an error, redirected, or read as a stream of items."""
