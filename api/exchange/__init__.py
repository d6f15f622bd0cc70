"""What comes from other systems and goes to them: column mappings, dry runs, payroll and time systems."""
