// Opens a year's filing under an edition of this office; the last day is asked for only where the notice states none.
import { App, Select } from "antd";
import { useState, type ReactElement } from "react";
import { isDay } from "@qingce/core/base/plain-day";
import type { Kind } from "@qingce/core/rule/kind";
import { auditTiers, filingDuty } from "@qingce/core/upkeep/season";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import { LabelledChoice } from "../../../parts/desk/labelled-choice.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { useToday } from "../../../parts/desk/use-today.ts";
import { clauseAddress } from "../../../text/clause-address.ts";
import { sayDueDay } from "../../../text/day.ts";
import { levelOfNode } from "../../../text/entry-sieve.ts";
import { tierWord } from "../../../text/words.ts";

interface Opening {
  readonly authority: string;
  readonly edition: string;
  readonly kind: string;
  readonly year: string;
  readonly due: string;
}

function useLaw(edition: string) {
  const [authority = "", name = ""] = edition.split("/");
  return useRead("read-edition", { authority, edition: name }, { enabled: edition !== "" }).data;
}

/** What the edition says of filing: its clause and last day, or that it asks for none. */
function Says({ edition, kind }: { readonly edition: string; readonly kind: string }): ReactElement | null {
  const law = useLaw(edition);
  if (law === undefined) return null;
  const duty = filingDuty(law.source, kind as Kind);
  if (duty === undefined) return <p className="quiet">本通知没有要求这一类单位每年填报，不能据以开始。</p>;
  const stated = duty.due === undefined || duty.due === "unstated" ? undefined : duty.due;
  const tiers = auditTiers(law.source, kind as Kind);
  return (
    <p className="quiet">
      {duty.says}（<a href={clauseAddress(edition, duty.cite)}>{duty.cite}</a>）。期限：{stated === undefined ? "通知未载，由组织单位写明" : `${sayDueDay(stated)}，通知载明，不能另定`}。审核：{tiers.map(tierWord).join("、") || "通知未载"}。
    </p>
  );
}

function Fields({ opening, set, kinds, refusals }: { readonly opening: Opening; readonly set: (part: Partial<Opening>) => void; readonly kinds: readonly { readonly kind: string; readonly name: string }[]; readonly refusals: ReturnType<typeof useDecision>["refusals"] }): ReactElement {
  const law = useLaw(opening.edition);
  const due = law === undefined ? undefined : filingDuty(law.source, opening.kind as Kind)?.due;
  return (
    <>
      <LabelledChoice label="类别" place="kind" refusals={refusals} value={opening.kind} options={kinds.map(({ kind, name }) => ({ value: kind, label: name }))} onChange={(kind) => set({ kind })} />
      <DeskField label="年度" place="year" refusals={refusals}>
        {(given) => <input {...given} type="number" className="choose" min="2000" max="2100" value={opening.year} onChange={(event) => set({ year: event.target.value })} />}
      </DeskField>
      {(due === "unstated" || due === undefined) && (
        <DeskField label="填报截止日（含当日）" place="due" refusals={refusals}>
          {(given) => <input {...given} type="date" className="choose" value={opening.due} onChange={(event) => set({ due: event.target.value })} />}
        </DeskField>
      )}
    </>
  );
}

export function OpenSeason({ nodes }: { readonly nodes: readonly string[] }): ReactElement | null {
  const { message } = App.useApp();
  const editions = useRead("list-editions", {}).data?.editions ?? [];
  const today = useToday();
  const open = useDecision("open-season");
  const [typed, setTyped] = useState<Partial<Opening>>({});
  const own = editions.flatMap((one) => nodes.filter((node) => levelOfNode(node) === one.level && (one.region === node || one.region === "given-at-opening")).map((node) => ({ ...one, node })));
  const chosen = own.find((one) => one.edition === typed.edition) ?? own[0];
  if (chosen === undefined || today === undefined) return null;
  const kinds = chosen.kinds.filter(({ kind }) => kind === "factory" || kind === "park" || kind === "supply-chain");
  const kind = kinds.find((one) => one.kind === typed.kind)?.kind ?? kinds[0]?.kind ?? "factory";
  const opening: Opening = { authority: chosen.node, edition: chosen.edition, kind, year: typed.year ?? String(Number(today.slice(0, 4)) - 1), due: typed.due ?? "" };
  const set = (part: Partial<Opening>): void => setTyped((before) => ({ ...before, ...part }));
  const act = async (): Promise<void> => {
    const { due, year, ...rest } = opening;
    const done = await open.run({ ...rest, kind: kind as Kind, year: Number(year), ...(isDay(due) ? { due } : {}) });
    if (done !== undefined) void message.success(`已开始，截止${sayDueDay(done.due)}`);
  };
  return (
    <section className="panel" aria-labelledby="open-season">
      <h2 id="open-season">开始一个年度的填报</h2>
      <div className="upkeep-form">
        <DeskField label="依据的通知" place="edition" refusals={open.refusals}>
          {(given) => <Select {...given} value={chosen.edition} options={own.map((one) => ({ value: one.edition, label: one.name }))} onChange={(edition: string) => set({ edition })} />}
        </DeskField>
        <Fields opening={opening} set={set} kinds={kinds} refusals={open.refusals} />
        <Says edition={chosen.edition} kind={kind} />
      </div>
      <FormFoot refusals={open.refusals.filter(({ place }) => place === undefined || !["edition", "year", "due"].includes(place))} edition={chosen.edition} word="开始填报" busy={open.busy} warns="开始后，名单上的在册单位即可填报；期限对外公开。" act={() => void act()} reload={() => undefined} />
    </section>
  );
}
