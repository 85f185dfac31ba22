"""How the weights that gather clauses into claims were learned."""
