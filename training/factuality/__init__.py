"""Training of the linear model behind the factuality of events."""
