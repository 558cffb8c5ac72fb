"""Records written: formatted, mended, begun. Comments are kept, and no meaning changes unasked."""
