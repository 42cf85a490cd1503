"""The invented Republic of Ardenia: its strategy, who carries it out, what they say, and what others make of it.

Nothing here exists. The country, its institutions, organisations, money and addresses are made up so that every
state of every page can be seen; every row is marked illustrative and every address is under example.org.
"""
