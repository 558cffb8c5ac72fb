"""What people write: the kinds of record, their fields, and the corpus that holds them."""
