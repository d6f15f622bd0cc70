"""Records of the Act's duties."""
