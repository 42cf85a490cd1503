"""What the numbers mean: releases, queries, charts, exports and texts. No Streamlit, no openpyxl."""
