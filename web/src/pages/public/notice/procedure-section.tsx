// The procedure at a glance: tiers of each kind, then every step in order.
import { Pipeline } from "../../../parts/pipeline.tsx";
import { tiersOf } from "../../../text/edition-line.ts";
import { pipelineOf } from "../../../text/pipeline.ts";
import type { EditionAnswer } from "../../../text/question.ts";

export function ProcedureSection({ edition }: { readonly edition: EditionAnswer }) {
  const tiers = tiersOf(edition);
  return (
    <section aria-labelledby="procedure">
      <h2 id="procedure">程序</h2>
      {tiers.length > 0 && (
        <p>
          <span className="faint">审核层级　</span>
          {tiers.join("；")}
        </p>
      )}
      <Pipeline stages={pipelineOf(edition)} />
    </section>
  );
}
