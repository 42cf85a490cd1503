"""Plain HTTP beside the application: the page shell, compressed assets, security headers, health. No Streamlit."""
