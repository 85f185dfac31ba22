"""How claims are gathered and contradictions weighed: two small tables of weights, learned from our own keys."""
