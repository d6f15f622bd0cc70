"""The Health and Care (Staffing) (Scotland) Act 2019 for mental health and learning disability wards.

`method` is the common staffing method (NHS (Scotland) Act 1978 s.12IJ). It stands on establishment arithmetic, the
staffing level tool, professional judgement, workload with its spread, and quality measures. `duties` are the others.
"""
