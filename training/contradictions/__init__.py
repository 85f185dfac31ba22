"""How surely two clauses that clash contradict each other: the weights of `analyse/contradictions/weighing`."""
