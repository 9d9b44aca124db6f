// A unit writes one, or goes on with one: title, summary, file; then files it with its list's authority, or takes it back.
import { App, Button, Input, Select } from "antd";
import { useState, type ReactElement } from "react";
import { readAnswer } from "@qingce/core/contract/client";
import type { Refusal } from "@qingce/core/base/refusal";
import { storyWords, type StoryKind } from "@qingce/core/register/entry-story";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { sendFile } from "../../../parts/send-file.ts";
import type { Story } from "./stories.tsx";

const places: ReadonlySet<string> = new Set(["title", "summary", "kind", "entry"]);

function Attach({ story, sent }: { readonly story: string; readonly sent: (refusals: readonly Refusal[]) => void }): ReactElement {
  const [name, setName] = useState("");
  const send = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const stored = readAnswer<{ readonly name: string }>(await sendFile(`/api/stories/${story}/file`, file, () => undefined).done);
    if (stored.ok) setName(stored.value.name);
    sent(stored.ok ? [] : stored.refusals);
  };
  return (
    <label className="labelled">
      所附文件（报告须附）
      <input type="file" className="choose" onChange={(event) => void send(event.target.files?.[0])} />
      <span role="status" className="quiet">
        {name === "" ? "" : `已上传：${name}`}
      </span>
    </label>
  );
}

function Fields({ story, entries }: { readonly story: Story | undefined; readonly entries: readonly { readonly entry: string; readonly list: string }[] }): ReactElement {
  const { message } = App.useApp();
  const [keep, file, back] = [useDecision("keep-story"), useDecision("file-story"), useDecision("withdraw-story")];
  const [typed, setTyped] = useState({ entry: story?.entryId ?? entries[0]?.entry ?? "", kind: story?.kind ?? "practice", title: story?.title ?? "", summary: story?.summary ?? "" });
  const [sent, setSent] = useState<readonly Refusal[]>([]);
  const editable = story === undefined || story.state === "draft" || story.state === "returned";
  const refusals = [...keep.refusals, ...file.refusals, ...back.refusals, ...sent];
  const set = (part: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...part }));
  const save = async (): Promise<string | undefined> => (await keep.run({ ...typed, ...(story === undefined ? {} : { story: story.id }) }))?.story;
  const act = async (): Promise<void> => {
    const id = await save();
    const done = id === undefined ? undefined : await file.run({ story: id });
    if (done !== undefined) void message.success("已报送，待名单主管部门审核");
  };
  return (
    <div className="story-form">
      {editable && (
        <>
          {story === undefined && entries.length > 1 && (
            <DeskField label="名单记录" place="entry" refusals={refusals}>
              {(given) => <Select {...given} value={typed.entry} options={entries.map((one) => ({ value: one.entry, label: one.list }))} onChange={(entry: string) => set({ entry })} />}
            </DeskField>
          )}
          <DeskField label="类别" place="kind" refusals={refusals}>
            {(given) => <Select {...given} value={typed.kind} options={Object.entries(storyWords).map(([value, label]) => ({ value: value as StoryKind, label }))} onChange={(kind: StoryKind) => set({ kind })} />}
          </DeskField>
          <DeskField label="题目" place="title" refusals={refusals}>
            {(given) => <Input {...given} value={typed.title} maxLength={200} onChange={(event) => set({ title: event.target.value })} />}
          </DeskField>
          <DeskField label="摘要" place="summary" refusals={refusals} note="不少于 20 字，公布后对所有人公开">
            {(given) => <Input.TextArea {...given} value={typed.summary} autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} onChange={(event) => set({ summary: event.target.value })} />}
          </DeskField>
          {story === undefined ? <p className="quiet">保存之后可以上传文件。</p> : <Attach story={story.id} sent={setSent} />}
        </>
      )}
      <Refusals refusals={refusals.filter(({ place }) => place === undefined || !places.has(place))} title="未能办理" />
      <span className="act-buttons">
        {story !== undefined && (
          <Button loading={back.busy} onClick={() => void back.run({ story: story.id })} aria-label={`撤回：${story.title}`}>
            撤回
          </Button>
        )}
        {editable && (
          <Button loading={keep.busy} onClick={() => void save().then((id) => id !== undefined && void message.success("已保存"))}>
            保存
          </Button>
        )}
        {editable && story !== undefined && (
          <Button type="primary" loading={file.busy} onClick={() => void act()} aria-label={`报送：${story.title}`}>
            报送
          </Button>
        )}
      </span>
    </div>
  );
}

export function TellStory({ story }: { readonly story?: Story }): ReactElement | null {
  const own = useRead("list-own-entries", {});
  const entries = (own.data?.entries ?? []).filter(({ to }) => to === null);
  if (story !== undefined) return <Fields key={story.state} story={story} entries={entries} />;
  if (own.data === undefined) return null;
  if (entries.length === 0) return <p className="empty">本单位没有在册的名单记录，列入名单之后方可报送。</p>;
  return (
    <details className="panel">
      <summary>写一份</summary>
      <Fields story={undefined} entries={entries} />
    </details>
  );
}
