"""Whether this process has a desk: TRACKER_DESK=off takes it away, with its link and every upload."""

import os


def desk_is_on() -> bool:
    """Whether workbooks can be brought in the browser; any word but “on” closes the desk."""
    return os.environ.get("TRACKER_DESK", "").strip().lower() in ("", "on")
