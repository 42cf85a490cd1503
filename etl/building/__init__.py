"""How the rows of accepted workbooks become the tables of a release."""
