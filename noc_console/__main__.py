"""`python -m noc_console`."""

from noc_console.main import main

main()
