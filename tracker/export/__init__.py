"""Files that leave: each says which release, day and basis it shows, and none can become a formula."""
