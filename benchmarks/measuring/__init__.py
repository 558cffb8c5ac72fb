"""How long commands take, how much memory, and how soon a server shows an edit."""
