"""Under which licence the data is published; what is quoted belongs to its owners."""

LICENCE_ID = "CC-BY-4.0"
LICENCE = "Creative Commons Attribution 4.0 International"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
