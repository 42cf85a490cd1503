"""`python -m etl`: workbooks in, releases out."""

import sys

from etl.commands.command_line import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
