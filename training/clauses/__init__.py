"""How the encoder of clauses was trained: which clauses of our own cases tell of one thing."""
