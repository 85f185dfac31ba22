-- The words of a piece are found by its key, so that taking out one piece does not look through all of a drawer.

CREATE INDEX derived_word_key ON derived_word (name, key)
