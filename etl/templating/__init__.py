"""Workbooks out: the same layouts that read them write them."""
