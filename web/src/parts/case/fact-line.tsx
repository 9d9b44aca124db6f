// One fact of a case: its value, what it was before, what the last return asked for, its proofs.
import { Button } from "antd";
import type { ReactElement } from "react";
import type { Proof } from "@qingce/core/declaration/body";
import { sayValue } from "../../text/fact-value.ts";
import { sayDay } from "../../text/day.ts";
import { FilePreview } from "./file-preview.tsx";
import { ChangedMark } from "./mark.tsx";
import type { CaseInHand } from "./use-case.ts";

interface Props {
  readonly found: CaseInHand;
  readonly fact: string;
  readonly place: (code: string) => string;
  /** Lit while the reader may return: puts the field on the list of the return. */
  readonly onReturn?: ((field: string) => void) | undefined;
}

const period = ({ from, to }: Proof): string => (from === undefined && to === undefined ? "" : `（${from === undefined ? "" : sayDay(from)}至${to === undefined ? "今" : sayDay(to)}）`);

interface LinksProps {
  readonly found: CaseInHand;
  readonly of: string;
  /** Whose files: the applicant's, unless the evaluator's are asked for. */
  readonly by?: "evaluator";
}

export function ProofLinks({ found: { one, proofs }, of, by }: LinksProps): ReactElement | null {
  const given = by === "evaluator" ? one.declaration.evaluation?.proofs : one.declaration.body?.proofs;
  const mine = (given ?? []).filter((proof) => proof.of === of);
  if (mine.length === 0) return null;
  const stored = (digest: string) => proofs.find((proof) => proof.digest === digest);
  const addressOf = (digest: string): string => `/api/declarations/${one.declaration.opening.id}/proofs/${digest}`;
  const sizeOf = (digest: string): string => {
    const size = stored(digest)?.size;
    return size === undefined ? "" : size < 1024 ? ` ${size} B` : ` ${Math.ceil(size / 1024)} KB`;
  };
  return (
    <ul className="proofs" aria-label={by === "evaluator" ? "第三方的佐证" : "佐证"}>
      {by === "evaluator" && <li className="quiet">第三方评价所附：</li>}
      {mine.map((proof) => (
        <li key={`${proof.digest}${proof.name}${proof.from ?? ""}`}>
          <a href={addressOf(proof.digest)} download={proof.name}>
            {proof.name}
          </a>
          <span className="quiet number">
            {period(proof)}
            {sizeOf(proof.digest)}
          </span>
          <FilePreview address={addressOf(proof.digest)} name={proof.name} mediaType={stored(proof.digest)?.mediaType ?? ""} />
        </li>
      ))}
    </ul>
  );
}

export function FactLine({ found, fact, place, onReturn }: Props): ReactElement {
  const { one, law, changes } = found;
  const definition = law.facts.find((known) => known.fact === fact);
  const label = definition?.label ?? fact;
  const said = definition ?? { type: "text", unit: null };
  const field = `facts.${fact}`;
  const changed = changes.places.includes(field);
  const asked = changes.asked.filter((reason) => reason.field === field || reason.field === `proofs.${fact}`);
  return (
    <div className={`fact ${changed ? "fact-changed" : ""}`} data-field={field}>
      <div className="fact-label">{label}</div>
      <div className="fact-value number">
        {definition?.from === "recommender" && one.declaration.body?.facts[fact] === undefined ? <span className="quiet">由推荐单位说明</span> : sayValue(said, one.declaration.body?.facts[fact], place)}
        {changed && <ChangedMark />}
        {changed && changes.before !== undefined && <span className="quiet">原为 {sayValue(said, changes.before.facts[fact], place)}</span>}
      </div>
      {onReturn !== undefined && definition?.from !== "recommender" && (
        <Button size="small" type="text" className="fact-return" onClick={() => onReturn(field)} aria-label={`退回此项：${label}`}>
          退回此项
        </Button>
      )}
      <ProofLinks found={found} of={fact} />
      {asked.map((reason) => (
        <p key={reason.field} className="fact-asked">
          上次退回：{reason.reason}
        </p>
      ))}
    </div>
  );
}
