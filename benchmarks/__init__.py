"""Public instances, own instances and studies: the outside referees of the solvers."""
