"""One writer at a time: a lock that ends with the process that holds it."""

import atexit
import errno
import os
import re
import stat
import sys
from contextlib import suppress
from pathlib import Path

from click import ClickException

from footnoted.problems import FootnotedError, refusal

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


# Far more than builds that end at the same moment; some file systems give a file a new number each time.
_TRIES = 100


class Busy(ClickException):
    """Another process is writing. No FootnotedError: nothing is wrong, and waiting helps.

    Both command lines are click's, which prints the message in one line and ends with the exit code.
    """

    exit_code = 75  # EX_TEMPFAIL of sysexits.h


class Lock:
    """Held from its making until `release`, or until the process ends in whatever way.

    path      the lock file; it holds the writer's process number, and what a killed one left is taken over.
    subject   what is written under it, for messages.
    errors    Busy while another holds it; FootnotedError where there can be no lock file.
    """

    def __init__(self, path: Path, subject: str) -> None:
        self._path = path
        self._process = os.getpid()
        self._descriptor: int | None = None
        try:
            self._descriptor = _locked(path, subject)
        except OSError as error:
            raise FootnotedError(
                f"{path} can't be locked: {refusal(error)}; if no other build is running, delete it"
            ) from None
        atexit.register(self.release)

    @property
    def held(self) -> bool:
        """Whether this process is still the writer."""
        return self._descriptor is not None

    def release(self) -> None:
        """Let the next one write; does nothing the second time."""
        # A copy of this process made by fork has the lock in common with it, and must leave it alone.
        if self._descriptor is None or os.getpid() != self._process:
            return
        descriptor, self._descriptor = self._descriptor, None
        atexit.unregister(self.release)
        with suppress(OSError):
            if sys.platform == "win32":
                # An open file can't be removed there, nor one that the next writer has opened by now.
                os.close(descriptor)
                self._path.unlink()
            else:
                if _is_at(descriptor, self._path):
                    self._path.unlink()
                os.close(descriptor)


def _locked(path: Path, subject: str) -> int:
    """An open descriptor of the lock file, locked and with our number in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for _ in range(_TRIES):
        # Opened without following links: whoever plants one would have us write elsewhere.
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
        try:
            if path.is_symlink() or not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise OSError(errno.EINVAL, "it is no file")
            if not _lock_now(descriptor):
                raise Busy(f"another build{_holder(descriptor)} is writing {subject}; wait until it is done")
            # Between opening and locking the last holder may have removed the file.
            if _is_at(descriptor, path):
                os.ftruncate(descriptor, 0)
                os.write(descriptor, b"%d\n" % os.getpid())
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)
    raise OSError(errno.EAGAIN, "it is a new file at every try")


if sys.platform == "win32":

    def _lock_now(descriptor: int) -> bool:
        # What is locked can't be read there, so that a byte far behind the number is.
        os.lseek(descriptor, 1 << 30, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:

    def _lock_now(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _holder(descriptor: int) -> str:
    """Who holds the lock; "" where the file has not yet a number, or anything else."""
    number = re.fullmatch(rb"([0-9]{1,10})\n", os.read(descriptor, 12))
    return f" (process {number[1].decode()})" if number else ""


def _is_at(descriptor: int, path: Path) -> bool:
    """Whether an open file is the one of that name."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    except FileNotFoundError:
        return False
