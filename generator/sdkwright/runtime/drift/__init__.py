"""Departures of replies from what the API's documents say."""
