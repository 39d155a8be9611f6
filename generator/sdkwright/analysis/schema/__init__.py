"""Schema objects -> types: objects, unions, sums, enumerations, and what they are called."""
