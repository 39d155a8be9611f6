"""What a document is once it is read: text, places, versions, pointers, and nodes that know where they stand."""
