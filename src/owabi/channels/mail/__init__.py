"""Mail: a notice as a message that every mail program opens."""

from owabi.channels.mail.eml import Mail, Mailbox, write_eml

__all__ = ["Mail", "Mailbox", "write_eml"]
