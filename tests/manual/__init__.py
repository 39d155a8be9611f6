"""The manual of sdkwright: what it shows is run, and what it says of keys, codes and commands is what they are."""
