"""The generated Cloudsmith SDK against the documents and against the stand-in."""
