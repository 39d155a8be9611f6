"""The interface of an SDK as its users know it: made of a document and a plan, or read from a lock."""
