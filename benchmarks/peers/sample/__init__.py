"""A table modelled in the manner of OR-Tools' public sample for shift scheduling: soft sequences and soft sums."""
