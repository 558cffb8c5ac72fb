"""Runs MkDocs and `footnoted` in copies of one process that has loaded them, where loading would take most of the time.

Each run is a process of its own, with its own folder, environment, arguments and output, as if started by
`python -m`. What all runs of a session have in common is what was imported, and the seed of Python's hashes:
what has to hold for any order of a set is run by a new Python.

Run as a program this answers requests. Both are lines of JSON.

request   `arguments`, of which the first is the module; `folder`, `environment`; `outputs`, the paths of the files for
          what is printed, and for errors.
answer    `code` as `subprocess` has it.
"""

import atexit
import gc
import json
import marshal
import os
import pkgutil
import runpy
import select
import signal
import sys
import traceback
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from subprocess import PIPE, CompletedProcess, Popen, TimeoutExpired
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

READ_AT_START = ("PYTHON", "LC_", "LANG")
"""Beginnings of the variables that a Python looks at when it starts."""


class LoadedPrograms:
    """The process to copy."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._folder = TemporaryDirectory(prefix="footnoted-runs-")
        self._environment = dict(os.environ)
        self._process = Popen(
            [sys.executable, __file__, self._folder.name],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
            stdin=PIPE,
            stdout=PIPE,
            text=True,
            start_new_session=True,
        )
        atexit.register(self.end)

    def suits(self, environment: Mapping[str, str]) -> bool:
        """Whether a new Python would start in this environment as this one has."""
        return _of_start(environment) == _of_start(self._environment)

    def run(
        self, folder: Path, arguments: Sequence[str], environment: Mapping[str, str], timeout: int
    ) -> CompletedProcess[str]:
        """Run a module to its end.

        errors   TimeoutExpired, after which nothing of it runs any more.
        """
        outputs = [Path(self._folder.name, name) for name in ("stdout", "stderr")]
        request = {
            "arguments": [*map(str, arguments)],
            "folder": str(folder),
            "environment": dict(environment),
            "outputs": [str(path) for path in outputs],
        }
        with self._lock:
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            print(json.dumps(request), file=self._process.stdin, flush=True)
            if not select.select([self._process.stdout], [], [], timeout)[0]:
                self.end()
                raise TimeoutExpired(arguments, timeout)
            code = json.loads(self._process.stdout.readline())["code"]
            printed, errors = (path.read_text("utf-8") for path in outputs)
        return CompletedProcess(["python", "-m", *arguments], code, printed, errors)

    def end(self) -> None:
        """End it with all that it has started."""
        loaded.cache_clear()
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        self._folder.cleanup()


@cache
def loaded() -> LoadedPrograms:
    """The process that the tests of this process use."""
    return LoadedPrograms()


def _of_start(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if name.startswith(READ_AT_START)}


def _answer_requests() -> None:
    requests, answers = os.dup(0), os.dup(1)
    for stream in (0, 1):
        os.dup2(os.open(os.devnull, os.O_RDWR), stream)
    with os.fdopen(requests) as lines, os.fdopen(answers, "w") as told:
        for line in lines:
            child = os.fork()
            if child == 0:
                # The line that the copy is for is read; what follows is for others.
                os.close(requests)
                os.close(answers)
                _run_and_end(**json.loads(line))
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            print(json.dumps({"code": code}), file=told, flush=True)


def _run_and_end(
    arguments: list[str], folder: str, environment: dict[str, str], outputs: tuple[str, str]
) -> None:
    for stream, path in zip((1, 2), outputs, strict=True):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), stream)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.path[0] = folder
    sys.argv[1:] = arguments[1:]
    code: Any = 0
    try:
        runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)
    except SystemExit as end:
        code = end.code
    except BaseException:
        traceback.print_exc()
        code = 1
    if code is not None and not isinstance(code, int):
        print(code, file=sys.stderr)
        code = 1
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit((code or 0) & 0xFF)


def _load() -> None:
    import footnoted

    for module in pkgutil.walk_packages(footnoted.__path__, "footnoted."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    for name in (
        "mkdocs.commands.build",
        "mkdocs.commands.gh_deploy",
        "mkdocs.contrib.search",
        "markdown.extensions.toc",
    ):
        import_module(name)
    for name in ("duckdb", "material.plugins.search.plugin", "pymdownx.superfences", "html5lib"):
        import_module(name)


def _keep_templates(folder: Path) -> None:
    """Templates that were compiled once are not compiled again, by whichever copy: most of a build would go into it."""
    import jinja2

    compiled = jinja2.Environment.compile

    def compile_once(self: Any, source: Any, *named: Any, **options: Any) -> Any:
        if not isinstance(source, str) or options or len(named) != 2:
            return compiled(self, source, *named, **options)
        known = (type(self), self.code_generator_class, [*self.extensions], [*self.filters], self.autoescape)
        path = folder / sha256(repr((source, named, known)).encode()).hexdigest()
        if path.exists():
            return marshal.loads(path.read_bytes())
        code = compiled(self, source, *named)
        written = path.with_suffix(f".{os.getpid()}")
        written.write_bytes(marshal.dumps(code))
        written.rename(path)
        return code

    jinja2.Environment.compile = compile_once  # type: ignore[method-assign]


if __name__ == "__main__":
    _load()
    _keep_templates(Path(sys.argv[1]))
    gc.collect()
    gc.freeze()
    _answer_requests()
