"""Declared types -> model classes and aliases."""
