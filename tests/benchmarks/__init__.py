"""How long a generator takes and how much memory it needs, side by side with its rivals in one run.

Seconds belong to the machine; the ratios in the last columns are what counts. Nothing here is a test: `make benchmark`
runs it, and prints which goals are met.
"""
