// What stopped the submit: the whole list, each fault a way to its field. What is mended goes from it at once.
import { useLayoutEffect, useRef, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { clauseAddress } from "../../../text/clause-address.ts";
import { citesStandard, sayFaultApart } from "../../../text/fault-said.ts";
import { placed } from "../../../text/form-judgment.ts";
import type { FormInHand } from "./basis.ts";
import { focusPlace } from "./focus-place.ts";

interface Props {
  readonly inHand: FormInHand;
  readonly refusals: readonly Refusal[] | undefined;
  readonly labelOf: (place: string) => string;
}

function Fault({ fault, labelOf, edition }: { readonly fault: Refusal; readonly labelOf: (place: string) => string; readonly edition: FormInHand["basis"]["edition"] }): ReactElement {
  const { place } = fault;
  const says = sayFaultApart(fault, edition.rules, place === undefined ? undefined : labelOf(place));
  return (
    <li data-code={fault.code}>
      {place === undefined ? (
        says
      ) : (
        <button type="button" className="link" onClick={() => focusPlace(place)}>
          {says}
        </button>
      )}
      {fault.clause !== undefined && (citesStandard(fault) ? <span className="quiet">（{fault.clause}）</span> : <a href={clauseAddress(edition.id, fault.clause)}>（{fault.clause}）</a>)}
    </li>
  );
}

const identity = (fault: Refusal): string => `${fault.code}/${fault.place ?? ""}`;

/** The server's list, less what has been mended since. What only the server can know stays until the next try. */
function open(said: readonly Refusal[], { judgment, basis }: FormInHand): readonly Refusal[] {
  const now = new Set(judgment.faults.map(identity));
  const local = (fault: Refusal): boolean => fault.place !== undefined || basis.edition.rules.some((rule) => rule.id === fault.code);
  return said.map((one) => placed(one, basis, judgment.facts)).filter((one) => !local(one) || one.code === "proof-unknown" || now.has(identity(one)));
}

export function FaultList({ inHand, refusals, labelOf }: Props): ReactElement | null {
  const head = useRef<HTMLHeadingElement>(null);
  // In the commit that shows the list: later, it would take the focus from who already walks it.
  useLayoutEffect(() => {
    if (refusals === undefined || refusals.length === 0) return;
    head.current?.scrollIntoView({ block: "nearest" });
    head.current?.focus({ preventScroll: true });
  }, [refusals]);
  const faults = refusals === undefined ? [] : open(refusals, inHand);
  if (faults.length === 0) return null;
  return (
    <section className="fault-list" aria-labelledby="head-faults">
      <h2 id="head-faults" ref={head} tabIndex={-1}>
        未能提交：{faults.length} 处需要处理
      </h2>
      <ol>
        {faults.map((fault) => (
          <Fault key={`${identity(fault)}/${fault.hint}`} fault={fault} labelOf={labelOf} edition={inHand.basis.edition} />
        ))}
      </ol>
    </section>
  );
}
