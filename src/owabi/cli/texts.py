"""Texts for the person at the command line: English in the source, Japanese from the catalogue.

The language is asked of the environment: ``OWABI_LANG``, then ``LC_ALL``,
``LC_MESSAGES`` and ``LANG``; the first that isn't empty decides. Japanese where it begins with ``ja``,
English otherwise.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from owabi.core.errors import Message

VARIABLES = ("OWABI_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def language(environ: Mapping[str, str]) -> str:
    """Return ``ja`` or ``en``, as these environment variables ask."""
    asked = next((environ[name] for name in VARIABLES if environ.get(name)), "")
    return "ja" if asked.lower().startswith("ja") else "en"


def translate(message: Message) -> str:
    """Return the message in the person's language with its values put in; messages among them too."""
    return _filled(message.id, message.values)


def _(text: str, **values: object) -> str:
    """Return the English ``text`` in the person's language; without values, ``%`` stands for itself."""
    return _filled(text, values)


def ngettext(one: str, many: str, count: int, **values: object) -> str:
    """Return the form for ``count``, which is also put in as ``%(count)s``."""
    return translations(language(os.environ)).ngettext(one, many, count) % {"count": count, **values}


@cache
def translations(name: str) -> gettext.NullTranslations:
    """Return the catalogue of a language; English, and one that isn't there, leave texts as they are."""
    folder = str(files("owabi").joinpath("locale"))
    return gettext.translation("owabi", folder, languages=[name], fallback=True)


def _filled(text: str, values: Mapping[str, object]) -> str:
    translated = translations(language(os.environ)).gettext(text)
    if not values:
        return translated
    return translated % {
        name: translate(value) if isinstance(value, Message) else value for name, value in values.items()
    }
