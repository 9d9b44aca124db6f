// The yearly table while it may be filled in: blocks at the left, figures in the middle, what is worked out of them at the right.
import { Alert, Button, Input, Modal } from "antd";
import { useLayoutEffect, useRef, type ReactElement } from "react";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import { useChord } from "../../../parts/case/use-chord.ts";
import { MergedNote } from "../../../parts/draft/merged-note.tsx";
import { RestoredNote } from "../../../parts/draft/restored-note.tsx";
import { SaveLine } from "../../../parts/draft/save-line.tsx";
import { StaleChoice } from "../../../parts/draft/stale-choice.tsx";
import { useSectionInView } from "../../../parts/use-section-in-view.ts";
import { DerivedPanel } from "../../../parts/year-table/derived-panel.tsx";
import type { YearTable } from "../../../parts/year-table/worked.ts";
import { sayDueDay } from "../../../text/day.ts";
import { idOf } from "../../../text/form-sections.ts";
import { tierWord } from "../../../text/words.ts";
import { sayAtPlace, yearPlaces } from "../../../text/year-place.ts";
import { labelAt } from "../../../text/year-said.ts";
import { FiguresSection } from "./figures-section.tsx";
import { TableHead } from "./table-head.tsx";
import { TakeOver } from "./take-over.tsx";
import { useFiling, useYearTable, type Filing, type YearTableInHand } from "./use-year-table.ts";

function Blocks({ hand: { form, body, faults } }: { readonly hand: YearTableInHand }): ReactElement {
  const blocks = [...form.file.blocks, { id: "changes", name: "变更说明" }];
  const current = useSectionInView(blocks.map(({ id }) => `section-${id}`));
  return (
    <nav className="form-contents" aria-label="目录">
      {blocks.map(({ id, name }) => {
        const own = form.figures.filter((one) => one.block === id);
        const filled = own.filter((one) => (body.figures[one.id] ?? null) !== null).length;
        const open = own.filter((one) => faults.some(({ place }) => place === `figures.${one.id}`)).length;
        return (
          <a key={id} href={`#section-${id}`} data-complete={open === 0} aria-current={current === `section-${id}` ? "location" : undefined}>
            <span className={`contents-${open === 0 ? "done" : "open"}`}>{name}</span>
            <span className="quiet block number">{own.length === 0 ? "可不填" : `已填 ${filled}${open > 0 ? ` · 缺 ${open}` : ""}`}</span>
          </a>
        );
      })}
    </nav>
  );
}

function Changes({ hand }: { readonly hand: YearTableInHand }): ReactElement {
  return (
    <section id="section-changes" aria-labelledby="head-changes">
      <h2 id="head-changes">变更说明</h2>
      <label htmlFor={idOf("changes")} className="quiet">
        本年度名称、地址、厂区边界有变更的，写明变更内容和日期；没有的不填。名单上的名称和地区由主管部门凭证明另行变更。
      </label>
      <Input.TextArea id={idOf("changes")} value={hand.body.changes} onChange={(event) => hand.change((body) => ({ ...body, changes: event.target.value }))} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
    </section>
  );
}

function Faults({ hand, filing }: { readonly hand: YearTableInHand; readonly filing: Filing }): ReactElement | null {
  const head = useRef<HTMLHeadingElement>(null);
  const { refusals } = filing;
  // In the commit that shows the list: later, it would take the focus from who already walks it.
  useLayoutEffect(() => {
    if (refusals === undefined || refusals.length === 0) return;
    head.current?.scrollIntoView({ block: "nearest" });
    head.current?.focus({ preventScroll: true });
  }, [refusals]);
  const now = new Set(hand.faults.map(({ place }) => place));
  const open = (refusals ?? []).filter(({ place }) => place === undefined || now.has(place));
  if (open.length === 0) return null;
  return (
    <section className="fault-list" aria-labelledby="head-faults">
      <h2 id="head-faults" ref={head} tabIndex={-1}>
        未能填报：{open.length} 处需要处理
      </h2>
      <ol>
        {open.map(({ code, place, hint }) => (
          <li key={`${code}/${place ?? ""}`} data-code={code}>
            {place === undefined ? (
              hint
            ) : (
              <button type="button" className="link" onClick={() => document.getElementById(idOf(place))?.focus()}>
                {hint}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Confirm({ hand, filing }: { readonly hand: YearTableInHand; readonly filing: Filing }): ReactElement {
  const { table, worked, form, body } = hand;
  const filled = form.figures.filter(({ id }) => (body.figures[id] ?? null) !== null).length;
  const explained = worked.found.filter(({ check }) => (body.notes[check.id] ?? "").trim() !== "").length;
  return (
    <Modal open={filing.asking} destroyOnHidden className="desk confirm-submit" title={`填报${table.season.year}年动态管理表？`} okText="确认填报" cancelText="回去再看" confirmLoading={filing.pending} okButtonProps={{ autoFocus: true }} onOk={() => void filing.file()} onCancel={filing.leave}>
      <dl className="pairs">
        <dt>单位</dt>
        <dd>{table.entry.name}</dd>
        <dt>所填</dt>
        <dd>
          {filled} 项，共 {form.figures.length} 项
        </dd>
        <dt>自动检查</dt>
        <dd>{worked.found.length === 0 ? "没有发现问题" : `${worked.found.length} 处，已说明 ${explained} 处，一并送审`}</dd>
        <dt>截止</dt>
        <dd>
          {sayDueDay(table.season.due)}（含当日）{table.overdue && "，已逾期：仍予接收，注明逾期"}
        </dd>
      </dl>
      <p className="quiet">填报后冻结并得回执，依次由{table.season.tiers.map(tierWord).join("、")}审核；退回前不能修改。</p>
    </Modal>
  );
}

export function YearEditor({ table, form }: { readonly table: YearTable; readonly form: YearForm }): ReactElement {
  const hand = useYearTable(table, form);
  const filing = useFiling(hand);
  useChord(hand.status.kind === "stale" || filing.asking ? undefined : filing.ask);
  const labelOf = (place: string): string => labelAt(form, place);
  const told = table.filing?.told;
  const left = hand.faults.length;
  return (
    <div className="form-page year-form">
      <TableHead table={table}>
        <SaveLine status={hand.status} retry={() => hand.store.resume()} />
      </TableHead>
      {hand.restored !== undefined && <RestoredNote restored={hand.restored} labelOf={labelOf} server={table.body} store={hand.store} />}
      <MergedNote key={hand.taken.join()} taken={hand.taken} labelOf={labelOf} />
      {told !== null && told !== undefined && <Alert type="warning" showIcon title={`${tierWord(told.tier)}审核退回`} description={<>{told.reason}{told.fields.length > 0 && `（涉及：${told.fields.map((id) => form.file.figures[id]?.label ?? id).join("、")}）`}</>} />}
      <div className="form-columns">
        <Blocks hand={hand} />
        <div className="form-body">
          <TakeOver hand={hand} />
          <FiguresSection hand={hand} />
          <Changes hand={hand} />
        </div>
        <div className="form-side">
          <Faults hand={hand} filing={filing} />
          <DerivedPanel worked={hand.worked} year={table.season.year} />
        </div>
      </div>
      <footer className="form-foot">
        <div className="submit-line">
          <span className={left === 0 ? "submit-ready" : "quiet"}>{left === 0 ? "可以填报。填报后冻结，退回前不能修改。" : `还有 ${left} 处未完成；随时可以离开，内容已随写随存。`}</span>
          <Button type="primary" size="large" loading={filing.pending} onClick={filing.ask}>
            填报… <kbd aria-hidden="true">Ctrl Enter</kbd>
          </Button>
        </div>
        <Confirm hand={hand} filing={filing} />
      </footer>
      {hand.status.kind === "stale" && <StaleChoice what="这份动态管理表" places={yearPlaces} key={hand.status.revision} base={hand.base} mine={hand.body} theirs={hand.status.theirs} say={sayAtPlace} labelOf={labelOf} settle={hand.store.settle} />}
    </div>
  );
}
