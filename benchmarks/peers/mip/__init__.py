"""A table as a sparse mixed-integer programme, which knows no solver."""
