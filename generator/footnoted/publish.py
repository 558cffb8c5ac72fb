"""A site is published when it is whole: built beside the old one, and then swapped in."""

import ctypes
import errno
import os
import shutil
import stat
import sys
from contextlib import suppress
from pathlib import Path

from footnoted.lock import Lock
from footnoted.problems import FootnotedError, quotable, refusal

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2

_OF_THE_DISK = (errno.EACCES, errno.EDQUOT, errno.EIO, errno.ENOSPC, errno.EROFS)


class Publisher:
    """Where a site is built until it takes the old one's place, under a lock.

    site      the published folder.
    folder    the one to build into, new and empty.
    deploys   the published site is still read afterwards: the lock is kept to the end of the process.
    errors    Busy while another process writes this site; FootnotedError where a file is in the way,
              or what an earlier build left can't be removed.
    """

    def __init__(self, site: Path, *, deploys: bool = False) -> None:
        # Through a link to the folder itself, which can be renamed.
        self.site = Path(os.path.realpath(site))
        if self.site.is_symlink():
            raise FootnotedError(f"{site} is a ring of links; the site needs a folder there")
        self.folder = self.site.with_name(f".{self.site.name}.next")
        self._old = self.site.with_name(f".{self.site.name}.old")
        self._deploys = deploys
        if self.site.exists() and not self.site.is_dir():
            raise FootnotedError(f"{self.site} is a file; the site needs a folder there")
        self._lock = Lock(self.site.with_name(f".{self.site.name}.lock"), _shown(self.site))
        try:
            self._make_room()
        except BaseException:
            self._lock.release()
            raise

    def publish(self) -> None:
        """Swap the new site in; FootnotedError, and the old one stays, where that can't be done."""
        try:
            _set_modes(self.folder)
            sys.audit("footnoted.publish", "swap")
            self._swap()
            sys.audit("footnoted.publish", "swapped")
        except OSError as error:
            raise FootnotedError(f"{self.site} can't be replaced: {refusal(error)}") from None
        # The new site is in its place; if the old one can't be removed, the next build will say so.
        with suppress(OSError):
            self._clear()
        if not self._deploys:
            self._lock.release()

    def discard(self) -> None:
        """Leave the old site as it was; does nothing when this is no longer the writer."""
        if self._lock.held:
            with suppress(OSError):
                _remove(self.folder)
            self._lock.release()

    def _make_room(self) -> None:
        """Undo what a build that was killed has left."""
        try:
            _remove(self.folder)
            self._put_back()
            self._clear()
            self.folder.mkdir()
        except OSError as error:
            raise FootnotedError(f"{self.folder} can't be made anew: {refusal(error)}") from None

    def _swap(self) -> None:
        if not self.site.exists():
            self.folder.rename(self.site)
        elif not _exchange(self.folder, self.site):
            try:
                self.site.rename(self._old)
                self.folder.rename(self.site)
            except BaseException:
                self._put_back()
                raise

    def _put_back(self) -> None:
        """Give the old site its place again, when it was moved away and nothing came."""
        if self._old.is_dir() and not self._old.is_symlink() and not self.site.exists():
            self._old.rename(self.site)

    def _clear(self) -> None:
        """Remove what lies beside a site that is in its place."""
        if os.path.lexists(self._old):
            # Renamed first, so that what could be put back is always whole.
            self._old.rename(self.folder)
        _remove(self.folder)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two names in one step; False, with nothing done, where system or file system can't.

    errors   OSError where the disk refuses it, which would refuse the second of two steps as well.
    """
    if sys.platform != "linux":
        return False
    # Python has no function for it, and C libraries have it since 2018 only.
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    names = os.fsencode(one), os.fsencode(other)
    if renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0:
        return True
    if (number := ctypes.get_errno()) in _OF_THE_DISK:
        raise OSError(number, os.strerror(number), str(other))
    return False


def _remove(path: Path) -> None:
    """Remove a folder, a file or a link, but nothing that a link leads to; what is not there is fine."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _set_modes(folder: Path) -> None:
    """Let everybody read, whatever the umask of the builder: the host of a site is another user."""
    for parent, _, names in os.walk(folder):
        for path, mode in [(Path(parent), 0o755), *((Path(parent, name), 0o644) for name in names)]:
            found = path.lstat().st_mode
            if not stat.S_ISLNK(found) and stat.S_IMODE(found) != mode:
                # Some file systems have no modes.
                with suppress(PermissionError):
                    path.chmod(mode)


def _shown(folder: Path) -> str:
    """A folder as those see it who stand in the working folder."""
    here = Path.cwd()
    return quotable(f"{(folder.relative_to(here) if folder.is_relative_to(here) else folder).as_posix()}/")
