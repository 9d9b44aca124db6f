// One's own papers: uploaded under what they prove; one file may serve all lines of the same paper; then the registration is submitted.
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useId, type ReactElement } from "react";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { namedProof, ProofList, type ProofLine } from "../../../parts/evaluator/proof-list.tsx";
import { useUploads } from "../../../parts/use-uploads.ts";
import type { Told } from "./own.ts";
import { useTold } from "./use-told.ts";

const largest = 20 * 1024 * 1024;

function Upload({ proof }: { readonly proof: ProofLine }): ReactElement {
  const id = useId();
  const queries = useQueryClient();
  const landed = (): boolean => {
    void queries.invalidateQueries();
    return false;
  };
  const { rows, add, again } = useUploads<unknown>({ address: `/api/evaluator/proofs?place=${encodeURIComponent(proof.place)}`, largest, landed });
  return (
    <span className="proof-upload">
      <label htmlFor={id} className="unseen">
        上传：{namedProof(proof)}
      </label>
      <input
        id={id}
        type="file"
        accept=".pdf,.png,.jpg,.jpeg,.xlsx,.docx,.csv"
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <span role="status">
        {rows.map((row) =>
          row.failed === undefined ? (
            <span key={row.id}>正在上传 {row.percent}%</span>
          ) : (
            <span key={row.id} className="refusal">
              {row.file.name}：{row.failed}
              <Button size="small" onClick={() => again(row)}>
                重试
              </Button>
            </span>
          ),
        )}
      </span>
    </span>
  );
}

/** The other lines that still lack the same paper. */
const alike = (proofs: readonly ProofLine[], proof: ProofLine): readonly string[] => proofs.filter((one) => one.label === proof.label && one.files.length === 0).map(({ place }) => place);

function OwnFile({ proof, digest, name, others, done }: { readonly proof: ProofLine; readonly digest: string; readonly name: string; readonly others: readonly string[]; readonly done: Told["done"] }): ReactElement {
  const drop = useTold("drop-evaluator-proof", "已撤下文件", done);
  const lay = useTold("lay-evaluator-proof", `已用于其余 ${others.length} 项`, done);
  return (
    <>
      {others.length > 0 && (
        <Button size="small" loading={lay.busy} aria-label={`${name}用于其余 ${others.length} 项${proof.label}`} onClick={() => void lay.run({ digest, places: [...others] })}>
          用于其余 {others.length} 项
        </Button>
      )}
      <Button size="small" type="text" loading={drop.busy} aria-label={`撤下：${namedProof(proof)}的${name}`} onClick={() => void drop.run({ digest, place: proof.place })}>
        撤下
      </Button>
      <Refusals refusals={[...drop.refusals, ...lay.refusals]} />
    </>
  );
}

export function OwnProofs({ one, done }: Told): ReactElement {
  const submit = useTold("submit-registration", "已提交，待审核", done);
  const open = one.standing === "registered" || one.standing === "returned";
  return (
    <>
      <p className="quiet">每份不超过 20 MB，接受 PDF、图片、Word、Excel、CSV。先保存条件、登记人员和业绩，所需证明随之列出；有变动的须重新提交。</p>
      <ProofList
        proofs={one.proofs}
        hrefOf={(digest) => `/api/evaluator/proofs/${digest}`}
        renderFile={(proof, { digest, name }) => <OwnFile proof={proof} digest={digest} name={name} others={alike(one.proofs, proof)} done={done} />}
        renderAct={(proof) => (proof.clause === "" && proof.edition === "" ? null : <Upload proof={proof} />)}
      />
      <Refusals refusals={submit.refusals} />
      <span>
        <Button type="primary" loading={submit.busy} disabled={!open} onClick={() => void submit.run({})}>
          {open ? "提交审核" : "已提交"}
        </Button>
      </span>
    </>
  );
}
