"""Japanese mail as it really arrives: every charset without losing a character, quotes and signatures told apart."""

from owabi.core.mailtext.decoding import Decoded, decode
from owabi.core.mailtext.headers import Address
from owabi.core.mailtext.mail import Attachment, MailText, read_mail
from owabi.core.mailtext.pages import PlainText, html_to_text
from owabi.core.mailtext.parts import Parts, parts
from owabi.core.mailtext.subjects import subject_without_prefixes

__all__ = [
    "Address",
    "Attachment",
    "Decoded",
    "MailText",
    "Parts",
    "PlainText",
    "decode",
    "html_to_text",
    "parts",
    "read_mail",
    "subject_without_prefixes",
]
