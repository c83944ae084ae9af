"""What a handler may look at during one call."""

from engine.directory.index import Directory
from engine.model.finding import Finding


class View:
    """The context of one call; see `engine.detect.contract.Context`."""

    __slots__ = ("directory", "found", "key")

    def __init__(self, directory: Directory) -> None:
        self.key = ""
        self.directory = directory
        self.found: list[Finding] = []
