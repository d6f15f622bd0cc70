"""Machine forms that the commands and the service share: plain values, ids in place of names. Knows no database."""
