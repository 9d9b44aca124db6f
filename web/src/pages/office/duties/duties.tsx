// Deputies 代理 for a period, and cases handed over 移交, of one office.
import type { ReactElement } from "react";
import { useAddressField } from "../../../parts/case/address-field.ts";
import { NodeChoice } from "../../../parts/desk/node-choice.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { chosenNode } from "../../../text/officer-nodes.ts";
import { Deputies } from "./deputies.tsx";
import { Handovers } from "./handovers.tsx";
import "../../../parts/case/case.css";
import "./duties.css";

export function DutiesPage(): ReactElement {
  const { nodes } = useMe();
  const [address, choose] = useAddressField("node");
  const node = chosenNode(nodes, address);
  return (
    <article className="duties">
      <h1>代理与移交</h1>
      <NodeChoice nodes={nodes} node={node} choose={choose} />
      <Deputies node={node} />
      <Handovers node={node} />
    </article>
  );
}
