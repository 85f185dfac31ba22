"""Which mentions are one entity, which speaker a statement has, which place a name stands for."""
