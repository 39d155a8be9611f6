"""How arguments are written: parameters, bodies and forms."""
