"""The language server, driven by a client over standard input and output as an editor does."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

T = TypeVar("T")
TEXT = "😀2026年11月22日(月)に復旧しました。\nｻｰﾊﾞｰの故障です。\n"


class Editor(LanguageClient):
    """A client that waits for diagnostics."""

    def __init__(self) -> None:
        super().__init__("editor", "1")
        self.published: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()

        @self.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: lsp.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(params)

    async def diagnostics(self) -> lsp.PublishDiagnosticsParams:
        return await asyncio.wait_for(self.published.get(), 60)


def session(folder: Path, act: Callable[[Editor, str], Awaitable[T]]) -> T:
    """Start the server, open TEXT, do something and shut down."""

    async def run() -> T:
        editor = Editor()
        await editor.start_io(sys.executable, "-m", "owabi", "lsp")
        await editor.initialize_async(
            lsp.InitializeParams(capabilities=lsp.ClientCapabilities(), root_uri=folder.as_uri())
        )
        editor.initialized(lsp.InitializedParams())
        uri = (folder / "mail.txt").as_uri()
        editor.text_document_did_open(
            lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(uri, "plaintext", 1, TEXT))
        )
        try:
            return await act(editor, uri)
        finally:
            await editor.shutdown_async(None)
            editor.exit(None)
            await editor.stop()  # type: ignore[no-untyped-call]

    return asyncio.run(run())


def test_findings_are_published_where_the_editor_counts_them(tmp_path: Path) -> None:
    async def act(editor: Editor, uri: str) -> None:
        published = await editor.diagnostics()
        weekday = next(one for one in published.diagnostics if one.code == "F501")
        # The emoji is two units of UTF-16.
        assert weekday.range == lsp.Range(lsp.Position(0, 2), lsp.Position(0, 16))
        assert weekday.severity is lsp.DiagnosticSeverity.Error
        changed = TEXT.replace("(月)", "(日)").replace("ｻｰﾊﾞｰ", "サーバー")
        editor.text_document_did_change(
            lsp.DidChangeTextDocumentParams(
                lsp.VersionedTextDocumentIdentifier(2, uri),
                [lsp.TextDocumentContentChangeWholeDocument(changed)],
            )
        )
        again = await editor.diagnostics()
        assert not {one.code for one in again.diagnostics} & {"F501"}

    session(tmp_path, act)


def test_the_reason_is_told_on_hover(tmp_path: Path) -> None:
    async def act(editor: Editor, uri: str) -> None:
        await editor.diagnostics()
        document = lsp.TextDocumentIdentifier(uri)
        hover = await editor.text_document_hover_async(lsp.HoverParams(document, lsp.Position(0, 5)))
        assert hover is not None
        assert isinstance(hover.contents, lsp.MarkupContent)
        assert hover.contents.value.startswith("F501")
        assert await editor.text_document_hover_async(lsp.HoverParams(document, lsp.Position(0, 0))) is None

    session(tmp_path, act)


def test_suggestions_are_offered_and_change_what_they_say(tmp_path: Path) -> None:
    async def act(editor: Editor, uri: str) -> None:
        await editor.diagnostics()
        place = lsp.Range(lsp.Position(0, 5), lsp.Position(0, 5))
        actions = await editor.text_document_code_action_async(
            lsp.CodeActionParams(lsp.TextDocumentIdentifier(uri), place, lsp.CodeActionContext([]))
        )
        assert actions
        quick = next(one for one in actions if isinstance(one, lsp.CodeAction) and one.kind == "quickfix")
        assert quick.edit is not None
        assert quick.edit.changes is not None
        (edit,) = quick.edit.changes[uri]
        assert edit.new_text == "2026年11月22日(日)"
        every = next(
            one for one in actions if isinstance(one, lsp.CodeAction) and one.kind == "source.fixAll"
        )
        assert every.edit is not None
        assert every.edit.changes is not None
        assert [one.new_text for one in every.edit.changes[uri]] == ["サーバー"]

    session(tmp_path, act)


def test_the_server_ends_without_an_error_when_the_editor_does(tmp_path: Path) -> None:
    messages: list[dict[str, object]] = [
        {"id": 1, "method": "initialize", "params": {"capabilities": {}, "rootUri": tmp_path.as_uri()}},
        {"id": 2, "method": "shutdown"},
        {"method": "exit"},
    ]
    bodies = [json.dumps({"jsonrpc": "2.0", **message}).encode() for message in messages]
    sent = b"".join(b"Content-Length: %d\r\n\r\n%b" % (len(body), body) for body in bodies)
    ended = subprocess.run(
        [sys.executable, "-m", "owabi", "lsp"], input=sent, capture_output=True, timeout=60, check=False
    )
    assert ended.returncode == 0
    assert b"Traceback" not in ended.stderr
