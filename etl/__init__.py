"""Workbooks in, releases out."""
