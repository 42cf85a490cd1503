"""What people see: one file per page, and the only home of Streamlit."""
