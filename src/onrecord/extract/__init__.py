"""One file or package a finding. Siblings never import each other; each is a pure function from markup to findings."""
