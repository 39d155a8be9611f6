"""`python -m sdkwright` is the command line, for where no script is on the path."""

from sdkwright.cli import main

main()
