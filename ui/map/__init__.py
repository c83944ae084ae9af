"""The site map: a local web page, told by messages what to show."""
