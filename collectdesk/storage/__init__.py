"""The encrypted office folder: database, keys, sealed files."""
