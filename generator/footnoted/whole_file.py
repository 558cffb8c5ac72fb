"""A file that is written whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_file(target: Path, content: bytes) -> None:
    """Write beside the file and rename, so that it is never half written.

    errors   OSError that names the file; then it is as it was, and nothing lies beside it.
    """
    try:
        with tempfile.NamedTemporaryFile(
            dir=target.parent, prefix=f".{target.name}.", delete=False
        ) as beside:
            try:
                beside.write(content)
                beside.flush()
                os.fchmod(beside.fileno(), 0o644)
                # Some file systems say only now that there was no room.
                beside.close()
                Path(beside.name).replace(target)
            except BaseException:
                with suppress(OSError):
                    Path(beside.name).unlink()
                raise
    except OSError as error:
        # Nobody has asked for the file beside it.
        raise OSError(error.errno, error.strerror, str(target)) from None
