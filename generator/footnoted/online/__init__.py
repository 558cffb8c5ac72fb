"""All that reaches the network: archives and the states of links. Run by hand or on a schedule."""
