"""Operations as data, calls of them, and what a client was set up with."""
