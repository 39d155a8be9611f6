"""The groups of the endpoint tree, each in a module of its own that is loaded when the group is first used."""
