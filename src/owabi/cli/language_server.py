"""The language server: findings as diagnostics, suggestions as code actions, the reason on hover.

Positions count in the units the editor asks for (UTF-16 unless it says otherwise), as the protocol wants.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urlparse

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from owabi import __version__
from owabi.cli.checked import Asked, configuration, context
from owabi.cli.texts import _, translate
from owabi.core.errors import OwabiError
from owabi.core.proofread.context import Context
from owabi.core.proofread.engine import Proofreader
from owabi.core.proofread.findings import Applicability, Finding, Severity
from owabi.core.proofread.settings import Settings
from owabi.proofreading import proofreader

_SEVERITIES = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.INFO: lsp.DiagnosticSeverity.Information,
}


@dataclass(slots=True)
class _Read:
    """What was found in one version of a text."""

    version: int | None
    findings: list[Finding]


def server(asked: Asked) -> LanguageServer:
    """Return a server that checks every open text in the context asked for; each folder's owabi.toml counts."""
    made = LanguageServer("owabi", __version__)
    desk = _Desk(made, asked)
    kinds = [lsp.CodeActionKind.QuickFix, lsp.CodeActionKind.SourceFixAll]

    @made.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        desk.changed(params.text_document.uri)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        desk.changed(params.text_document.uri)

    @made.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: lsp.DidSaveTextDocumentParams) -> None:
        desk.changed(params.text_document.uri, anew=True)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        desk.closed(params.text_document.uri)

    @made.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        return desk.hover(params)

    @made.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=kinds))
    def actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        return desk.actions(params)

    return made


class _Desk:
    """Answers the editor."""

    def __init__(self, made: LanguageServer, asked: Asked) -> None:
        self._server = made
        self._asked = asked
        self._read: dict[str, _Read] = {}

    def changed(self, uri: str, *, anew: bool = False) -> None:
        """Check a text that was opened, changed or (``anew``, with its settings read again) saved, and publish."""
        document = self._server.workspace.get_text_document(uri)
        read = self._checked(document, anew=anew)
        diagnostics = [_diagnostic(document, finding) for finding in read.findings]
        self._publish(document.uri, diagnostics, document.version)

    def closed(self, uri: str) -> None:
        """Forget a text that was closed."""
        self._read.pop(uri, None)
        self._publish(uri, [], None)

    def hover(self, params: lsp.HoverParams) -> lsp.Hover | None:
        """Return why the words under the pointer were found, and on what basis."""
        document = self._server.workspace.get_text_document(params.text_document.uri)
        at = document.offset_at_position(params.position)
        found = [
            one for one in self._checked(document).findings if one.start <= at < max(one.end, one.start + 1)
        ]
        if not found:
            return None
        text = "\n\n".join(_explained(finding) for finding in found)
        content = lsp.MarkupContent(kind=lsp.MarkupKind.PlainText, value=text)
        return lsp.Hover(contents=content, range=_range(document, found[0]))

    def actions(self, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        """Return the suggestions for the words chosen, and one action for all safe ones."""
        document = self._server.workspace.get_text_document(params.text_document.uri)
        findings = self._checked(document).findings
        start = document.offset_at_position(params.range.start)
        end = document.offset_at_position(params.range.end)
        chosen = [one for one in findings if one.start <= end and start <= one.end]
        return [
            *(action for one in chosen for action in _quick(document, one)),
            *_all_safe(document, findings),
        ]

    def _checked(self, document: TextDocument, *, anew: bool = False) -> _Read:
        read = self._read.get(document.uri)
        if read is None or read.version != document.version or anew:
            reader, known = self._ready(document.uri)
            read = _Read(document.version, reader.proofread(document.source, known))
            self._read[document.uri] = read
        return read

    def _ready(self, uri: str) -> tuple[Proofreader, Context]:
        folder = Path(unquote(urlparse(uri).path)).parent
        try:
            found = configuration(folder)
            return proofreader(found.settings), context(self._asked, found, datetime.now().astimezone())
        except (OwabiError, OSError) as error:
            told = translate(error.message) if isinstance(error, OwabiError) else str(error)
            message = lsp.ShowMessageParams(type=lsp.MessageType.Warning, message=told)
            self._server.window_show_message(message)
            return proofreader(Settings()), Context()

    def _publish(self, uri: str, diagnostics: Sequence[lsp.Diagnostic], version: int | None) -> None:
        params = lsp.PublishDiagnosticsParams(uri=uri, diagnostics=diagnostics, version=version)
        self._server.text_document_publish_diagnostics(params)


def _range(document: TextDocument, finding: Finding) -> lsp.Range:
    codec = document.position_codec
    lines = document.lines
    source = document.source

    def position(offset: int) -> lsp.Position:
        line = source.count("\n", 0, offset)
        start = source.rfind("\n", 0, offset) + 1
        return codec.position_to_client_units(lines, lsp.Position(line, offset - start))

    return lsp.Range(position(finding.start), position(finding.end))


def _diagnostic(document: TextDocument, finding: Finding) -> lsp.Diagnostic:
    url = next((source.url for source in finding.basis if source.url), "")
    return lsp.Diagnostic(
        range=_range(document, finding),
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        code_description=lsp.CodeDescription(url) if url else None,
        source="owabi",
        message=translate(finding.message),
    )


def _explained(finding: Finding) -> str:
    parts = [f"{finding.code} {translate(finding.message)}", translate(finding.why)]
    if finding.basis:
        parts.append(_("basis: %(basis)s", basis=" / ".join(source.title for source in finding.basis)))
    return "\n".join(parts)


def _quick(document: TextDocument, finding: Finding) -> list[lsp.CodeAction]:
    usable = [one for one in finding.suggestions if one.applicability is not Applicability.NONE]
    return [
        lsp.CodeAction(
            title=_("Write “%(right)s”", right=one.text),
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=[_diagnostic(document, finding)],
            is_preferred=one.applicability is Applicability.SAFE,
            edit=_edit(document, [(finding, one.text)]),
        )
        for one in usable
    ]


def _all_safe(document: TextDocument, findings: Sequence[Finding]) -> list[lsp.CodeAction]:
    safe = [
        (finding, one.text)
        for finding in findings
        for one in finding.suggestions[:1]
        if one.applicability is Applicability.SAFE
    ]
    if not safe:
        return []
    title = _("Take all safe suggestions (%(count)s)", count=len(safe))
    return [lsp.CodeAction(title=title, kind=lsp.CodeActionKind.SourceFixAll, edit=_edit(document, safe))]


def _edit(document: TextDocument, changes: Sequence[tuple[Finding, str]]) -> lsp.WorkspaceEdit:
    edits = [lsp.TextEdit(_range(document, finding), text) for finding, text in changes]
    return lsp.WorkspaceEdit(changes={document.uri: edits})
