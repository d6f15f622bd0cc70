"""The Health and Care (Staffing) (Scotland) Act 2019 for mental health and learning disability wards.

So far: establishment arithmetic, the staffing level tool, professional judgement, workload with its spread, and quality
measures. They are what the common staffing method stands on (NHS (Scotland) Act 1978 s.12IJ).
"""
