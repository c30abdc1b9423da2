"""The catalogue: editions, needs, focuses, outlines and scenes as the library's files hold them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from owabi.core.compose.library import Library
from owabi.core.compose.outline import Outline
from owabi.core.compose.scenes import Scene
from owabi.core.facts.read import paths_of
from owabi.core.terms import Channel, Kind
from tools.docs_table import table

T = TypeVar("T", Outline, Scene)


def library_page(library: Library) -> Iterator[str]:
    """Yield the lines of the catalogue."""
    outlines, scenes = list(library.outlines.values()), list(library.scenes.values())
    yield from (
        "# 文例集 / Catalogue",
        "",
        f"お知らせの型（アウトライン）{len(outlines)}件と、業務メールの場面（シーン）{len(scenes)}件です。",
        f"{len(outlines)} outlines of notices and {len(scenes)} scenes of business mail.",
        "",
        "**すべて見本です。お使いになる前に、内容が自社の事実と方針に合うかを確かめてください。**",
        "**All are samples: check each against your facts and your company's policy before you use it.**",
        "",
        "- [種別・読み手・媒体の組み合わせ / Editions](#editions)",
        "- [種別ごとに必要な事実 / What each kind needs](#needs)",
        "- [重点 / Focus](#focus)",
        "- [お知らせの型 / Outlines](#outlines)",
        "- [業務メールの場面 / Scenes](#scenes)",
        "",
    )
    yield from _editions(library)
    yield from _needs(library)
    yield from _focuses(library)
    yield from ('<a id="outlines"></a>', "## お知らせの型 / Outlines", "")
    yield "`owabi compose FACTS --template ID` で名前を指定できます。「自動」の型は、種別を決めると事実から選ばれます。"
    yield "Name one with `--template`; those marked 自動 are chosen by the facts."
    yield ""
    yield from _by_category(outlines, _outline)
    yield from ('<a id="scenes"></a>', "## 業務メールの場面 / Scenes", "")
    shared = _shared_keys(scenes)
    asked = {one.key: one.name for scene in scenes[:1] for one in scene.questions if one.key in shared}
    standard = "、".join(f"`{key}` {name}" for key, name in asked.items())
    yield f"`owabi write ID --set キー=値` で書きます。どの場面でも尋ねること：{standard}。"
    yield "Written with `owabi write ID --set key=value`; the keys above are asked in every scene."
    yield ""
    yield from _by_category(scenes, lambda scene: _scene(scene, shared))


def _shared_keys(scenes: Sequence[Scene]) -> set[str]:
    return set.intersection(*({one.key for one in scene.questions} for scene in scenes))


def _editions(library: Library) -> Iterator[str]:
    yield from ('<a id="editions"></a>', "## 種別・読み手・媒体の組み合わせ / Editions", "")
    yield from table(
        ("種別 / kind", "状態 / states", "読み手 / reader", "媒体 / channels"),
        (
            (
                f"`{kind}` {kind.label}",
                "、".join(f"`{state}`" for state in library.editions.states[kind]),
                f"`{reader}` {reader.label}",
                "、".join(f"`{channel}`" for channel in channels),
            )
            for (kind, reader), channels in library.editions.table.items()
        ),
    )


def _needs(library: Library) -> Iterator[str]:
    yield from ('<a id="needs"></a>', "## 種別ごとに必要な事実 / What each kind needs", "")
    yield "「必須」が欠けていると、お知らせは作られません。「確認」は尋ねられますが、空いていても作れます。"
    yield "Without 必須 no notice is composed; 確認 is asked, but may stay open."
    yield ""
    yield from table(
        ("種別 / kind", "必須", "確認"),
        (
            (
                f"`{kind}` {kind.label}" + (f"（`{state}`）" if state else ""),
                _names(library, kind, state, must=True),
                _names(library, kind, state, must=False),
            )
            for kind, state in library.needs
        ),
    )


def _names(library: Library, kind: Kind, state: object, *, must: bool) -> str:
    declared = dict(paths_of(library.editions.sheet(kind)))
    needs = [
        need for (of, when), some in library.needs.items() if (of, when) == (kind, state) for need in some
    ]
    names = (declared[need.path].ja for need in needs if need.must is must and need.path in declared)
    return "、".join(dict.fromkeys(names)) or "—"


def _focuses(library: Library) -> Iterator[str]:
    yield from ('<a id="focus"></a>', "## 重点 / Focus", "")
    yield "`--focus` は、件名と冒頭で最初に述べることを変えます。 / What subject and lead put first."
    yield ""
    yield from table(
        ("重点 / focus", "使える種別 / kinds", "最初に述べること / what comes first"),
        (
            (
                f"`{focus}` {focus.label}",
                "、".join(f"`{kind}`" for kind in part.kinds),
                "、".join(dict.fromkeys(name for step in part.lead.steps for name in step.topics)),
            )
            for focus, part in library.focuses.items()
        ),
    )


def _by_category(entries: Sequence[T], show: Callable[[T], Iterator[str]]) -> Iterator[str]:
    for first in dict.fromkeys(
        entry.category[0] for entry in sorted(entries, key=lambda entry: entry.category)
    ):
        yield from (f"### {first}", "")
        for entry in sorted(entries, key=lambda entry: (entry.category, entry.id)):
            if entry.category[0] == first:
                yield from show(entry)


def _entry(entry: Outline | Scene) -> Iterator[str]:
    yield from (f'<a id="{entry.id}"></a>', f"#### `{entry.id}` {entry.title} / {entry.title_en}", "")
    yield f"- 分類：{'／'.join(entry.category)}"
    yield f"- 使うとき：{entry.fits}"
    yield from ("- 書き方：", *(f"  - {line}" for line in entry.guidance))
    if entry.tags:
        yield f"- タグ：{'、'.join(entry.tags)}"
    if entry.related:
        yield f"- 関連：{'、'.join(f'[`{name}`](#{name})' for name in entry.related)}"
    if entry.founding is not None:
        yield f"- 創設のメール：{entry.founding}"


def _outline(outline: Outline) -> Iterator[str]:
    yield from _entry(outline)
    conditions = [
        *([outline.phase or outline.status] if outline.phase or outline.status else []),
        *outline.gravity,
        *([outline.reader] if outline.reader else []),
    ]
    told = "、".join(f"`{term}` {term.label}" for term in conditions if term)
    yield f"- 種別：`{outline.kind}` {outline.kind.label}{f'（{told}）' if told else ''}"
    if outline.focus:
        yield f"- 重点：`{outline.focus}` {outline.focus.label}"
    if outline.tone:
        yield f"- 文体：`{outline.tone}` {outline.tone.label}"
    yield f"- 選び方：{'名前で指定（`--template`）' if outline.named else '自動'}"
    yield ""


def _scene(scene: Scene, shared: set[str]) -> Iterator[str]:
    yield from _entry(scene)
    if scene.channel is not Channel.MAIL:
        yield f"- 媒体：`{scene.channel}` {scene.channel.label}"
    if scene.send_within:
        yield f"- 送る期限：{scene.send_within}"
    if scene.follow_up:
        yield f"- そのあと：{scene.follow_up.label}"
    if scene.attachments:
        yield f"- 添付：{'、'.join(scene.attachments)}"
    own = [question for question in scene.questions if question.key not in shared]
    asked = "、".join(f"`{one.key}` {one.name}{'' if one.required else '（任意）'}" for one in own)
    yield f"- 問い：{asked or 'なし'}"
    yield ""
