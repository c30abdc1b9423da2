"""Finds the English texts for people in the source, so that none can miss its translation.

A text is the first argument of ``Message``, ``_`` or ``N_``, or the first two of ``ngettext``. It may be
written as a literal, a choice between literals, a constant or table of literals, or as the argument of a
helper that hands it on, such as ``_problem(file, line, "Write front matter as …")``; the ``id`` of another
message was found where that was made. Whatever else stands there can't be found by reading the source and
is reported as :class:`Hidden`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

KEYWORDS = {"Message": ("id",), "_": ("text",), "N_": ("text",), "ngettext": ("one", "many")}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A text, with its plural form or '', and where it stands."""

    file: str
    line: int
    text: str
    plural: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Hidden:
    """A place whose text can't be found by reading the source."""

    file: str
    line: int
    code: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: write the text as a literal; “{self.code}” can't be found"


def find(files: Iterable[Path], root: Path) -> tuple[list[Found], list[Hidden]]:
    """Return the texts in these files and the places that hide one, in the order of files and lines."""
    search = _Search({module.name: module for module in (_read(file, root) for file in files)})
    return search.run()


@dataclass(slots=True)
class _Module:
    """A source file, with what its names stand for."""

    name: str
    file: str
    tree: ast.Module
    parents: dict[ast.AST, ast.AST] = field(default_factory=dict)
    functions: dict[str, Function] = field(default_factory=dict)
    imports: dict[str, tuple[str, str]] = field(default_factory=dict)

    def enclosing(self, node: ast.AST) -> Iterator[Function]:
        """Yield the functions around a node, innermost first."""
        while node in self.parents:
            node = self.parents[node]
            if isinstance(node, Function):
                yield node


def _read(file: Path, root: Path) -> _Module:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    name = ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
    module = _Module(name, file.as_posix(), tree)
    for node in ast.walk(tree):
        for child in ast.iter_child_nodes(node):
            module.parents[child] = node
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                module.imports[alias.asname or alias.name] = (node.module, alias.name)
    for node in ast.walk(tree):
        if isinstance(node, Function):
            owner = module.parents[node]
            is_init = node.name == "__init__" and isinstance(owner, ast.ClassDef)
            module.functions[owner.name if is_init and isinstance(owner, ast.ClassDef) else node.name] = node
    return module


class _Search:
    """The search over all modules; ``carriers`` are the helpers' parameters that hand a text on."""

    def __init__(self, modules: dict[str, _Module]) -> None:
        self.modules = modules
        self.carriers: dict[tuple[str, str], set[str]] = {}
        self.found: set[Found] = set()
        self.hidden: set[Hidden] = set()

    def run(self) -> tuple[list[Found], list[Hidden]]:
        """Read the calls until no new helper turns up."""
        known = -1
        while known < (known := sum(len(names) for names in self.carriers.values())):
            for module in self.modules.values():
                for node in ast.walk(module.tree):
                    if isinstance(node, ast.Call):
                        self._read_call(module, node)
        return sorted(self.found), sorted(self.hidden)

    def _read_call(self, module: _Module, call: ast.Call) -> None:
        name = _name(call.func)
        if name in KEYWORDS and (isinstance(call.func, ast.Name) or name == "Message"):
            arguments = [_argument(call, index, key) for index, key in enumerate(KEYWORDS[name])]
            if name == "ngettext":
                self._read_plural(module, call, arguments)
            else:
                self._take(module, arguments[0])
            return
        home, name = self._home(module, name)
        function = home.functions.get(name) if home else None
        if home and function:
            for parameter in self.carriers.get((home.name, name), set()):
                self._take(module, _handed(home, function, call, parameter))

    def _read_plural(self, module: _Module, call: ast.Call, arguments: list[ast.expr | None]) -> None:
        one, many = (item.value if isinstance(item, ast.Constant) else None for item in arguments)
        if isinstance(one, str) and isinstance(many, str):
            self.found.add(Found(module.file, call.lineno, one, many))
        else:
            self._hide(module, call)

    def _home(self, module: _Module, name: str) -> tuple[_Module | None, str]:
        if name in module.functions:
            return module, name
        source, original = module.imports.get(name, ("", name))
        return self.modules.get(source), original

    def _take(self, module: _Module, argument: ast.expr | None) -> None:
        if argument is not None and not self._resolve(module, argument):
            self._hide(module, argument)

    def _hide(self, module: _Module, node: ast.expr) -> None:
        self.hidden.add(Hidden(module.file, node.lineno, ast.unparse(node)))

    def _resolve(self, module: _Module, node: ast.expr) -> bool:
        """Note the texts an expression can stand for; False where that can't be told."""
        match node:
            case ast.Constant(value=str(text)):
                self.found.add(Found(module.file, node.lineno, text))
                return True
            case ast.IfExp():
                return self._resolve_all(module, (node.body, node.orelse))
            case ast.Dict():
                return self._resolve_all(module, node.values)
            case ast.Tuple() | ast.List():
                return self._resolve_all(module, node.elts)
            case ast.Subscript(value=table) | ast.Call(func=ast.Attribute(value=table, attr="get")):
                return self._resolve(module, table)
            case ast.Call(func=ast.Name(id="N_")) | ast.Attribute(attr="id"):
                return True
            case ast.Name(id=name):
                return self._resolve_name(module, node, name)
        return False

    def _resolve_all(self, module: _Module, nodes: Iterable[ast.expr]) -> bool:
        resolved = [self._resolve(module, node) for node in nodes]
        return all(resolved)

    def _resolve_name(self, module: _Module, node: ast.AST, name: str) -> bool:
        for function in module.enclosing(node):
            if name in _parameters(function):
                key = next(key for key, value in module.functions.items() if value is function)
                self.carriers.setdefault((module.name, key), set()).add(name)
                return True
            if values := list(_assigned(ast.walk(function), name)):
                return self._resolve_all(module, values)
        if values := list(_assigned(module.tree.body, name)):
            return self._resolve_all(module, values)
        source, original = module.imports.get(name, ("", name))
        home = self.modules.get(source)
        return self._resolve_name(home, home.tree, original) if home else False


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _parameters(function: Function) -> list[str]:
    given = function.args
    return [item.arg for item in (*given.posonlyargs, *given.args, *given.kwonlyargs)]


def _handed(home: _Module, function: Function, call: ast.Call, parameter: str) -> ast.expr | None:
    """Return what a call hands over for a parameter; None where its default stands."""
    bound = isinstance(home.parents[function], ast.ClassDef) and not any(
        _name(decorator) == "staticmethod" for decorator in function.decorator_list
    )
    return _argument(call, _parameters(function).index(parameter) - bound, parameter)


def _argument(call: ast.Call, index: int, key: str) -> ast.expr | None:
    if index < len(call.args):
        return call.args[index]
    return next((keyword.value for keyword in call.keywords if keyword.arg == key), None)


def _assigned(nodes: Iterable[ast.AST], name: str) -> Iterator[ast.expr]:
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                yield value
            case ast.AnnAssign(target=ast.Name(id=target), value=ast.expr() as value) if target == name:
                yield value
            case ast.NamedExpr(target=ast.Name(id=target), value=value) if target == name:
                yield value
