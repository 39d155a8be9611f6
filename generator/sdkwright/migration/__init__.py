"""What the settings of another generator become in sdk.yaml, so that users keep the names that they know.

    vendor_files.inherit    file, interface -> Inheritance, and what has no counterpart, line by line

`stainless`, `speakeasy` and `fern` each read one vendor's file; which of the three a file is, its content says.
"""
