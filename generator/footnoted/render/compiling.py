"""How packaged templates become Python: printing as Jinja's own do, in a fraction of the time.

Jinja looks for each name in two ways and prepares each call for any function there may be. Packaged
templates print typed records by macros, of which each is given what it prints in order.
"""

from keyword import iskeyword
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Macro
from markupsafe import Markup

from footnoted.render.escaping import printed


class PrintingMacro(Macro):
    """A macro that takes a short way where it is given all of its parameters in order."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        asks_for_more = self.catch_kwargs or self.catch_varargs or self.caller
        self._all = None if asks_for_more else self._argument_count

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        """What it prints, as markup."""
        if kwargs or len(args) != self._all:
            return super().__call__(*args, **kwargs)
        # What a macro has printed is escaped already: Jinja's own way to say so takes twice the time.
        return str.__new__(Markup, self._func(*args))


class PackagedGenerator(CodeGenerator):
    """Looks up an attribute as Python does, calls directly, and escapes a text that it knows only once.

    An attribute that is missing raises AttributeError, and never is `undefined`.
    """

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        """The module, in which these two names of Jinja's are ours."""
        super().visit_Template(node, frame)
        for ours, name in ((printed, "escape"), (PrintingMacro, "Macro")):
            self.writeline(f"from {ours.__module__} import {ours.__name__} as {name}")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """`x.y`, which is not looked for as `x["y"]`."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:
        """`x is None` as Python says it; other tests are functions."""
        if node.name != "none":
            super().visit_Test(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(" is None)")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """`x(y, z)`, if nothing is given by name: no macro or function of ours asks for the context."""
        if forward_caller or node.kwargs or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")
