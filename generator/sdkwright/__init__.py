"""sdkwright turns OpenAPI documents into Python SDKs."""
