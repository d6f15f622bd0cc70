"""Work on a Dask cluster: `place` sends it there, `errand` is a worker's side. Nothing is loaded from here."""
