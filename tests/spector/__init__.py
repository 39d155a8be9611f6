"""Every scenario of TypeSpec's HTTP specs, driven against the mock server that judges clients: `make conformance`."""
