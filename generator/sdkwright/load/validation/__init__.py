"""What is wrong with a document by its specification, located."""
