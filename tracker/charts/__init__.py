"""Pictures: each says its finding, its source, its release and its day inside itself."""
