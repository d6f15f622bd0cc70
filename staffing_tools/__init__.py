"""Room for the Health and Care (Staffing) (Scotland) Act 2019 and its common staffing method: not built yet."""
