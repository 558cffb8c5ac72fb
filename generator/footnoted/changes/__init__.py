"""What a change does: two states of the facts compared, and what of a pull request is data."""
