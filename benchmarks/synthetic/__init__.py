"""Projects of any size whose countries are real and whose people, bodies, texts and events are invented."""
