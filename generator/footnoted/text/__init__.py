"""The grammar of what people write in a field: amounts, dates, codes. Pure functions over text."""
