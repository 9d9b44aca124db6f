// The table in hand while it is written: the draft kept and saved, worked out at every keystroke, which faults are shown, and the filing.
import { useMemo, useRef, useState } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { yearTableFaults, type YearTableBody } from "@qingce/core/upkeep/year-table-body";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import { client } from "../../../parts/desk/api.ts";
import { useMe } from "../../../parts/desk/session.tsx";
import { useAct } from "../../../parts/desk/use-api.ts";
import { useKeptDraft, type KeptDraftInHand } from "../../../parts/draft/use-kept-draft.ts";
import { workedOf, type Worked, type YearTable } from "../../../parts/year-table/worked.ts";
import { sayUnit } from "../../../text/sheet-said.ts";
import { yearPlaces } from "../../../text/year-place.ts";

export interface YearTableInHand extends KeptDraftInHand<YearTableBody> {
  readonly table: YearTable;
  readonly form: YearForm;
  readonly worked: Worked;
  /** Everything that blocks filing, as core judges it. */
  readonly faults: readonly Refusal[];
  /** Those to be shown beside a place now: it was left, or filing was tried. */
  readonly shown: (place: string) => readonly Refusal[];
  readonly leave: (place: string) => void;
  readonly change: (next: (body: YearTableBody) => YearTableBody) => void;
  readonly try: () => void;
}

/** A fault that a check found and nobody has explained; the server refuses the same. */
const unexplained = ({ found }: Worked, { notes }: YearTableBody): readonly Refusal[] =>
  found.flatMap(({ check, told }) => (told.severity === "fault" && (notes[check.id] ?? "").trim() === "" ? [{ code: "check-fault", place: `notes.${check.id}`, hint: `${check.says}；数字无误的，请写明原因` }] : []));

export function useYearTable(table: YearTable, form: YearForm): YearTableInHand {
  const { account } = useMe();
  const [{ season, entry }] = useState({ season: table.season.id, entry: table.entry.id });
  const draft = useKeptDraft<YearTableBody>({ name: `year-table/${season}/${entry}`, account, server: { revision: table.revision, body: table.body }, places: yearPlaces, save: (revision, body) => client.call("save-year-draft", { season, entry, revision, body: structuredClone(body) }) });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const { body } = draft;
  const worked = useMemo(() => workedOf(form, body.figures, table.last), [form, body.figures, table.last]);
  const faults = useMemo(() => [...yearTableFaults(form, body).map((one) => ({ ...one, hint: sayUnit(one.hint) })), ...unexplained(worked, body)], [form, body, worked]);
  return {
    ...draft,
    table,
    form,
    worked,
    faults,
    shown: (place) => (tried || left.has(place) ? faults.filter((one) => one.place === place) : []),
    leave: (place) => setLeft((before) => (before.has(place) ? before : new Set([...before, place]))),
    change: draft.store.change,
    try: () => setTried(true),
  };
}

export interface Filing {
  /** Asks where all is whole; otherwise shows every fault. */
  readonly ask: () => void;
  readonly asking: boolean;
  readonly leave: () => void;
  readonly file: () => Promise<void>;
  readonly pending: boolean;
  readonly refusals: readonly Refusal[] | undefined;
}

const unsaved: Refusal = { code: "no-answer", hint: "内容还没有全部保存到服务器，请待页首显示“已保存”后再填报" };

export function useFiling(hand: YearTableInHand): Filing {
  const act = useAct("file-year-table");
  const [pending, setPending] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>();
  const key = useRef<string>(undefined);
  const file = async (): Promise<void> => {
    if (pending) return;
    setPending(true);
    if (await hand.store.flush()) {
      key.current ??= crypto.randomUUID();
      const done = await act.mutateAsync({ input: { season: hand.table.season.id, entry: hand.table.entry.id }, key: key.current });
      if (done.ok || done.refusals.every((one) => one.code !== "no-answer")) key.current = undefined;
      setRefusals(done.ok ? [] : done.refusals.map((one) => ({ ...one, ...(one.place === undefined ? {} : { place: one.place.replace(/^checks\./u, "notes.") }) })));
    } else setRefusals([unsaved]);
    setPending(false);
    setAsking(false);
  };
  const ask = (): void => {
    hand.try();
    if (hand.faults.length === 0) setAsking(true);
    else setRefusals(hand.faults);
  };
  return { ask, asking, leave: () => setAsking(false), file, pending, refusals };
}
