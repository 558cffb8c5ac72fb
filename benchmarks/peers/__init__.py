"""The same site for other generators, from the same records."""
