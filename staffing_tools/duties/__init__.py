"""The Act's duties besides the common staffing method, one a folder."""
