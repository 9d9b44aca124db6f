// What a registration must prove, one line a paper: whom it speaks of, which clause asks, the files, and what the reader may do.
import type { ReactElement, ReactNode } from "react";
import type { Registration } from "./registration-view.tsx";

export type ProofLine = Registration["proofs"][number];

interface Props {
  readonly proofs: readonly ProofLine[];
  /** Where a file is read from. */
  readonly hrefOf: (digest: string) => string;
  readonly renderFile?: (proof: ProofLine, file: ProofLine["files"][number]) => ReactNode;
  readonly renderAct?: (proof: ProofLine) => ReactNode;
}

export const namedProof = ({ label, whom }: Pick<ProofLine, "label" | "whom">): string => (whom === null ? label : `${label}（${whom}）`);

export function ProofList({ proofs, hrefOf, renderFile, renderAct }: Props): ReactElement {
  if (proofs.length === 0) return <p className="quiet">现行各版对已填的条件不要求证明文件。</p>;
  const missing = proofs.filter(({ files }) => files.length === 0).length;
  return (
    <>
      <p>
        共 {proofs.length} 项，{missing === 0 ? "已齐全" : <span className="refusal">缺 {missing} 项</span>}。<span className="quiet">只供本机构和审核部门查看。</span>
      </p>
      <ul className="proof-lines">
        {proofs.map((proof) => (
          <li key={proof.place}>
            <span>
              <strong>{proof.label}</strong>
              {proof.whom !== null && `　${proof.whom}`}
              {proof.clause !== "" && <span className="quiet">　{proof.edition} {proof.clause}</span>}
            </span>
            <span className="proof-files">
              {proof.files.length === 0 && <span className="refusal">未上传</span>}
              {proof.files.map((file) => (
                <span key={file.digest}>
                  <a className="inline" href={hrefOf(file.digest)} download>
                    {file.name}
                  </a>
                  {renderFile?.(proof, file)}
                </span>
              ))}
              {renderAct?.(proof)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
