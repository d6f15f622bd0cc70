"""Safe working patterns: policy, not statute."""
