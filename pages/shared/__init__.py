"""What several pages use; imported only as pages.shared."""
