"""What changed between two revisions of a folder of facts, for readers of a pull request."""
