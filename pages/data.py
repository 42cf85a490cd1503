"""Data and method: every row to take along, every rule in words, every source, every release."""

from pages.shared.data_parts import definitions, downloads, loading, rests_on, sources, thresholds, versions
from pages.shared.panels import empty_release, page_title
from pages.shared.shell import release_data
from pages.shared.visit import say

facts = release_data()
page_title(say("page.data"))
if facts is None or not facts["has_plan"]:
    empty_release(facts is not None)
else:
    downloads(facts)
    rests_on(facts)
definitions()
if facts is not None:
    thresholds()
    sources()
    versions(facts)
loading()
