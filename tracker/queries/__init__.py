"""Questions to a release: each function is named for its answer; the connection comes first."""
