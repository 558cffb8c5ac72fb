"""What is wrong, as a build and a server tell it."""

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from footnoted.build import Built
from footnoted.problems import Problem
from footnoted.report import has_errors, problems_as_text

log = get_plugin_logger("footnoted.plugin")


class Reports:
    """Prints problems.

    goes_on    under serve nothing ends: what can't be built is printed, and the last site stays.
    has_told   whether there was a problem.
    """

    goes_on = False
    has_told = False

    def tell(self, problems: list[Problem], built: Built) -> None:
        """Print problems; an error ends a build. A warning is told at a level that strict mode passes."""
        if not problems:
            return
        self.has_told = True
        report = problems_as_text(problems, len(built.inspected.corpus.files))
        if has_errors(problems):
            self.fail(report)
        else:
            log.info("%s", report)

    def fail(self, report: str) -> None:
        """End a build with a PluginError."""
        if not self.goes_on:
            raise PluginError(f"the site was not built\n{report}")
        log.error("%s", report)
