"""A file that is written whole or not at all."""

import os
import tempfile
from pathlib import Path


def write_file(target: Path, content: bytes) -> None:
    """Write beside the file and rename, so that it is never half written."""
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as beside:
        try:
            beside.write(content)
            beside.flush()
            os.fchmod(beside.fileno(), 0o644)
            Path(beside.name).rename(target)
        except BaseException:
            Path(beside.name).unlink(missing_ok=True)
            raise
