"""Opens a workbook in a process of its own; imports nothing of ours outside this folder, so that it runs alone."""
