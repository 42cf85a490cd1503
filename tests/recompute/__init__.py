"""Every number of the demonstration once more, from its workbooks and the text of the method alone.

Standard library and openpyxl; nothing of `tracker` or `etl`, and no SQL: where one is wrong, the other need not be.
"""
