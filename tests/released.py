"""Releases of small workbooks, and the shortest way to ask one."""

from submitted import bring

from etl.ledger import open_ledger
from etl.publish import publish
from tracker.release import open_release


def released(state, *workbooks):
    """The release of some workbooks, accepted in this order after what the ledger holds already."""
    ledger = open_ledger(state)
    for workbook in workbooks:
        bring(ledger, workbook)
    return publish(ledger, state).release


def rows(release, sql):
    """What a query finds in a release."""
    return open_release(release).cursor().execute(sql).fetchall()
