"""From respondents' rows to an aggregated survey workbook, on the analyst's own machine; nothing else is kept."""
