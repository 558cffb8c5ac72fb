"""How editors, people and programs save one record."""

import os

from stress.files import ProjectFiles, write

_BROKEN = (
    b"label: [broken\n",
    b"- a\n- list\n",
    b"\xff\xfe\x00half",
    b"a: &x [*x]\n",
    b"name: \x07\n",
    b"note: caf\xe9\n",
    b"",
    b"{",
)


class Saves(ProjectFiles):
    """Changes to one record at a time."""

    def _save_another_value(self) -> str:
        path = self._record()
        write(path, self._other_value(path))
        return f"another value in {self._shown(path)}"

    def _save_broken(self) -> str:
        path = self._record()
        write(path, self._random.choice(_BROKEN))
        return f"broken: {self._shown(path)}"

    def _save_half(self) -> str:
        path = self._record()
        content = self._other_value(path)
        at = self._random.randrange(len(content) + 1)
        write(path, content[:at])

        def the_rest() -> None:
            with path.open("ab") as file:
                file.write(content[at:])

        self._later.append(the_rest)
        return f"half of {self._shown(path)}"

    def _save_emptied_first(self) -> str:
        path = self._record()
        content = self._other_value(path)
        with path.open("r+b") as file:
            file.truncate(0)
            file.write(content)
        return f"emptied and written: {self._shown(path)}"

    def _save_beside_and_rename(self) -> str:
        path = self._record()
        beside = path.with_name(
            self._random.choice((f".{path.name}.swp", f"{path.name}~", f"{path.stem}.tmp"))
        )
        write(beside, self._other_value(path))
        beside.replace(path)
        return f"written beside and renamed: {self._shown(path)}"

    def _save_in_another_encoding(self) -> str:
        path = self._record()
        text = self._text(path)
        encoded = self._random.choice(
            (
                b"\xef\xbb\xbf" + text.encode(),
                text.encode("utf-16"),
                text.encode("latin-1", "replace"),
                text.replace("\n", "\r\n").encode(),
            )
        )
        write(path, encoded)
        return f"in another encoding: {self._shown(path)}"

    def _save_same_size_and_time(self) -> str:
        path = self._record()
        content, state = path.read_bytes(), path.stat()
        at = self._random.randrange(len(content) or 1)
        write(path, content[:at] + b"x" + content[at + 1 :])
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
        return f"of the same size and time: {self._shown(path)}"

    def _take_permission(self) -> str:
        path = self._record()
        path.chmod(0)
        self._later.append(lambda: path.chmod(0o644))
        return f"not to be read: {self._shown(path)}"

    def _put_something_odd(self) -> str:
        path = self._record()
        if self._random.random() < 0.5:
            path = path.with_name(f"odd-{len(self.made)}.yml")
        path.unlink(missing_ok=True)
        way = self._random.choice(("link", "ring", "pipe", "folder"))
        if way == "pipe":
            os.mkfifo(path)
        elif way == "folder":
            path.mkdir()
        else:
            path.symlink_to("." if way == "ring" else "../site.yml")

        def away() -> None:
            path.rmdir() if way == "folder" else path.unlink()
            if path in self._originals:
                write(path, self._originals[path])

        self._later.append(away)
        return f"a {way} at {self._shown(path)}"
