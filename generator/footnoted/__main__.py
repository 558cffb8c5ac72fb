"""`python -m footnoted`, the same as the command `footnoted`."""

from footnoted.cli import main

if __name__ == "__main__":
    main()
