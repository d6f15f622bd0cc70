"""Services and solves killed at random moments, and whether anything was lost: `python -m benchmarks.reliability`."""
