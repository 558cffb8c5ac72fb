"""What became of each record from commit to commit: `read_history`."""

from pathlib import Path

from footnoted.model.corpus import Corpus
from footnoted.model.history import NO_HISTORY, History
from footnoted.revision import Revision


def read_history(folder: Path, revision: Revision, corpus: Corpus) -> History:
    """The changes of the records below a folder, up to the commit of a revision.

    corpus   the records as they are now: what a departed or erased id may still show is for its ledger to say.
    """
    return NO_HISTORY
