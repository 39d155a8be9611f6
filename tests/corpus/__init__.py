"""Real documents of real providers, each taken through everything that an SDK must survive: `make corpus`."""
