"""Methods that read a table and return a result. They know no ward and no law."""
