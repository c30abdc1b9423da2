"""Texts for the person at the command line: English in the source, Japanese from the catalogue.

The language is asked of the environment: ``OWABI_LANG``, then ``LC_ALL``,
``LC_MESSAGES`` and ``LANG``; the first that isn't empty decides. Japanese where it begins with ``ja``,
English otherwise.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib.resources import files

from owabi.core.errors import Message

VARIABLES = ("OWABI_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def language(environ: Mapping[str, str]) -> str:
    """Return ``ja`` or ``en``, as these environment variables ask."""
    asked = next((environ[name] for name in VARIABLES if environ.get(name)), "")
    return "ja" if asked.lower().startswith("ja") else "en"


def language_now() -> str:
    """Return the language of this process."""
    return language(os.environ)


def translate(message: Message) -> str:
    """Return the message in the person's language with its values put in; messages among them too."""
    return _filled(message.id, message.values)


def _(text: str, **values: object) -> str:
    """Return the English ``text`` in the person's language; without values, ``%`` stands for itself."""
    return _filled(text, values)


def translated(text: str) -> str:
    """Return a text that was marked with :func:`N_` in the person's language."""
    return _filled(text, {})


def ngettext(one: str, many: str, count: int, **values: object) -> str:
    """Return the form for ``count``, which is also put in as ``%(count)s``."""
    return translations(language_now()).ngettext(one, many, count) % {"count": count, **values}


def N_(text: str) -> str:  # noqa: N802 (gettext's own name)
    """Mark a text for the catalogue that is translated where it is shown; return it as it is."""
    return text


@contextmanager
def speaking() -> Iterator[None]:
    """Let click's own words be translated too, in the language of :func:`language`."""
    before, domain = os.environ.get("LANGUAGE"), gettext.textdomain()
    os.environ["LANGUAGE"] = language(os.environ)
    gettext.bindtextdomain("owabi", str(files("owabi").joinpath("locale")))
    gettext.textdomain("owabi")
    try:
        yield
    finally:
        gettext.textdomain(domain)
        os.environ.pop("LANGUAGE")
        if before is not None:
            os.environ["LANGUAGE"] = before


@cache
def translations(name: str) -> gettext.NullTranslations:
    """Return the catalogue of a language; English, and one that isn't there, leave texts as they are."""
    folder = str(files("owabi").joinpath("locale"))
    return gettext.translation("owabi", folder, languages=[name], fallback=True)


def _filled(text: str, values: Mapping[str, object]) -> str:
    translated = translations(language_now()).gettext(text) if text else ""
    if not values:
        return translated
    return translated % {
        name: translate(value) if isinstance(value, Message) else value for name, value in values.items()
    }
