"""How an interview is held: at a terminal with a person, or over lines that were written before."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator

from owabi.cli import reports
from owabi.cli.editions import prompt
from owabi.cli.interview import Asked, Interview
from owabi.cli.texts import N_, _, language_now, translate, translated
from owabi.core.errors import BadFacts, Place, Problem
from owabi.core.facts.forms import OneOf, Several, YesNo
from owabi.core.facts.read import FactFile
from owabi.core.terms import Kind, Term

Read = Callable[[str], str | None]
"""Shows a prompt and returns the line typed, None when there is no more."""

BACK, HELP = ("back", "戻る"), ("?", "？")
WELCOME = N_("Empty skips a question, “?” explains it, “back” returns to the one before, Ctrl-D ends.")


def at_terminal() -> bool:
    """Return whether a person sits at standard input."""
    return sys.stdin.isatty()


def read_line(shown: str) -> str | None:
    """Ask at the terminal; the prompt goes to standard error where standard output is a file."""
    try:
        if sys.stdout.isatty():
            return input(shown)
        sys.stderr.write(shown)
        sys.stderr.flush()
        return input()
    except EOFError:
        return None


def hold(interview: Interview, read: Read, say: Callable[[str], None]) -> None:
    """Ask until nothing is open or the person ends; an answer that can't stand is asked again with the reason."""
    while asked := interview.next():
        typed = read(shown(interview, asked))
        if typed is None:
            return
        text = typed.strip()
        if text in HELP:
            for line in explained(asked):
                say(line)
        elif text in BACK:
            interview.back()
        else:
            try:
                interview.answer(asked, text)
            except BadFacts as error:
                for problem in error.problems:
                    say(f"  {translate(problem.message)}")


def replay(interview: Interview, lines: Iterable[str], file: str) -> None:
    """Answer from lines in the order of the questions; raises :class:`BadFacts` with the line that can't stand."""
    place = 0

    def following(_shown: str) -> str | None:
        nonlocal place
        line = next(numbered, None)
        if line is None:
            return None
        place = line[0]
        return line[1]

    numbered: Iterator[tuple[int, str]] = iter(enumerate(lines, 1))
    while asked := interview.next():
        typed = following("")
        if typed is None:
            return
        text = typed.strip()
        if text in BACK:
            interview.back()
        elif text not in HELP:
            try:
                interview.answer(asked, text)
            except BadFacts as error:
                raise BadFacts(
                    Problem(Place(file, asked.path, place), problem.message) for problem in error.problems
                ) from error
    for number, line in numbered:
        if line.strip():
            reports.note(
                _(
                    "%(file)s:%(line)s: nothing is left to ask; this and what follows wasn't read.",
                    file=file,
                    line=number,
                )
            )
            return


def finished(interview: Interview) -> FactFile:
    """Return the sheet; an entry of a list that was begun and not finished is left out, and said so."""
    left_out = False
    while True:
        try:
            file = interview.file()
        except BadFacts:
            interview.back()
            left_out = True
        else:
            if left_out:
                reports.note(_("The last entry wasn't finished and is left out."))
            return file


def ask_kind(read: Read, say: Callable[[str], None]) -> Kind:
    """Ask what the notice is for; the first report where nothing is answered."""
    say(reports.names(_term(kind) for kind in Kind))
    while True:
        typed = (read(_("What is the notice for? [first]") + "\n> ") or "").strip() or Kind.FIRST.value
        for kind in Kind:
            if typed in (kind.value, kind.label):
                return kind
        say(_("“%(value)s” isn't one of %(allowed)s.", value=typed, allowed=reports.names(Kind)))


def shown(interview: Interview, asked: Asked) -> str:
    """Return the prompt of a question."""
    must = "* " if asked.must else ""
    about = (
        f"「{asked.about}」 "
        if asked.about and language_now() == "ja"
        else f"[{asked.about}] "
        if asked.about
        else ""
    )
    more = _("(next one; empty ends the list) ") if asked.more else ""
    words = f" ({' / '.join(asked.words)})" if asked.words else ""
    return f"{must}{about}{more}{prompt(interview.library, asked.fact)}{words}\n> "


def explained(asked: Asked) -> Iterator[str]:
    """Yield what may be answered."""
    fact = asked.fact
    form = fact.form.form if isinstance(fact.form, Several) else fact.form
    yield f"  {asked.path}: {fact.ja if language_now() == 'ja' else fact.about}"
    if isinstance(form, OneOf):
        yield "  " + _("One of: %(terms)s", terms=reports.names(_term(term) for term in form.terms))
    elif isinstance(form, YesNo):
        yield "  " + _("yes or no")
    else:
        yield "  " + _("For example: %(example)s", example=fact.example)
    for word in asked.words:
        yield f"  {word}: {translated(_WORDS[word])}"


def _term(term: Term) -> str:
    return f"{term.value}（{term.label}）" if language_now() == "ja" else f"{term.value} ({term.label})"


_WORDS = {
    "unknown": N_("it is being found out, and the notice says so"),
    "none": N_("it was checked: there is none"),
}
