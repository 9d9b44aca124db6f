// The record of an evaluator's work as it is read: contract, documents reviewed, visits with their photographs, who answers for the report.
import type { ReactElement, ReactNode } from "react";
import { feasibilityWords } from "@qingce/core/engagement/feasibility";
import { feasibilityQuestions, type Contract, type DocumentReview, type EvaluationWork, type Feasibility, type Photo, type Responsibility, type Visit } from "@qingce/core/engagement/work";
import { sayDay } from "../../../text/day.ts";
import { isWithin, sayExaminers, saySpan, sayWallTime } from "../../../text/work-said.ts";
import { useFileShown } from "../use-file-shown.ts";
import { StrikeRecord } from "./strike-record.tsx";
import "./work.css";

export const fileAddress = (declaration: string, digest: string): string => `/api/declarations/${encodeURIComponent(declaration)}/proofs/${digest}`;

function Pair({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function FileLink({ declaration, digest, name }: { readonly declaration: string; readonly digest: string; readonly name: string }): ReactElement {
  return (
    <a className="inline" href={fileAddress(declaration, digest)} download={name}>
      {name}
    </a>
  );
}

function ContractView({ declaration, contract }: { readonly declaration: string; readonly contract: Contract }): ReactElement {
  return (
    <dl className="pairs">
      <Pair name="合同编号">{contract.number}</Pair>
      <Pair name="签订日期">{sayDay(contract.signedOn)}</Pair>
      <Pair name="签署人">
        委托方 {contract.client}，受托方 {contract.contractor}
      </Pair>
      <Pair name="合同文件">
        <FileLink declaration={declaration} digest={contract.file} name="合同文件" />
      </Pair>
    </dl>
  );
}

function ReviewView({ declaration, review }: { readonly declaration: string; readonly review: DocumentReview }): ReactElement {
  return (
    <dl className="pairs">
      <Pair name="日期">{sayDay(review.on)}</Pair>
      <Pair name="审查人员">{sayExaminers(review.by)}</Pair>
      <Pair name="所审资料">
        <ul>
          {review.documents.map(({ name, digest }) => (
            <li key={digest ?? name}>{digest === undefined ? `${name}（案卷外查阅）` : <FileLink declaration={declaration} digest={digest} name={name} />}</li>
          ))}
        </ul>
      </Pair>
      <Pair name="审查发现">{review.findings}</Pair>
    </dl>
  );
}

function PhotoView({ declaration, visit, photo }: { readonly declaration: string; readonly visit: Visit; readonly photo: Photo }): ReactElement {
  const address = fileAddress(declaration, photo.digest);
  const shown = useFileShown(address, "image/jpeg");
  return (
    <li>
      <figure className="visit-photo">
        <a href={address} download={photo.name}>
          {shown.kind === "shown" ? <img src={shown.url} alt={photo.name} /> : <span className="visit-photo-awaited quiet">{shown.kind === "failed" ? "取不到照片" : "正在取照片…"}</span>}
        </a>
        <figcaption>
          {photo.name}
          <span className="block number">{sayWallTime(photo.takenAt)}</span>
          <span className={photo.source === "photograph" ? "mark mark-plain" : "mark mark-changed"}>{photo.source === "photograph" ? "照片自带时间" : "手填时间"}</span>
          {!isWithin(visit, photo) && <span className="mark mark-changed">不在走访时段</span>}
        </figcaption>
      </figure>
    </li>
  );
}

function VisitView({ declaration, visit }: { readonly declaration: string; readonly visit: Visit }): ReactElement {
  return (
    <>
      <dl className="pairs">
        <Pair name="时间">{saySpan(visit)}</Pair>
        <Pair name="人员">{sayExaminers(visit.by)}</Pair>
        <Pair name="地点">{visit.place}</Pair>
        <Pair name="接待">{visit.received}</Pair>
        <Pair name="现场所见">{visit.seen}</Pair>
      </dl>
      {visit.photos.length === 0 ? (
        <p className="quiet">没有照片。</p>
      ) : (
        <ul className="visit-photos" aria-label="现场照片">
          {visit.photos.map((photo) => (
            <PhotoView key={photo.digest} declaration={declaration} visit={visit} photo={photo} />
          ))}
        </ul>
      )}
    </>
  );
}

function FeasibilityView({ feasibility }: { readonly feasibility: Feasibility }): ReactElement {
  return (
    <>
      <h3>可行性审查</h3>
      <dl className="pairs">
        {feasibilityQuestions.map((question) => (
          <Pair key={question} name={feasibilityWords[question]}>
            {feasibility[question].words}
          </Pair>
        ))}
      </dl>
    </>
  );
}

interface Props {
  readonly declaration: string;
  readonly work: EvaluationWork;
  readonly signed: Responsibility | null;
  /** The edition under which its own evaluator may strike a record. */
  readonly strikeUnder?: string | undefined;
}

export function WorkView({ declaration, work, signed, strikeUnder }: Props): ReactElement {
  return (
    <>
      {work.feasibility !== undefined && <FeasibilityView feasibility={work.feasibility} />}
      <h3>评价合同</h3>
      {work.contract === undefined ? <p className="quiet">未登记。</p> : <ContractView declaration={declaration} contract={work.contract} />}
      <h3>资料审查</h3>
      {work.documents.length === 0 && <p className="quiet">未登记。</p>}
      {work.documents.map((review) => (
        <div key={review.id} className="work-record">
          <ReviewView declaration={declaration} review={review} />
          {strikeUnder !== undefined && <StrikeRecord declaration={declaration} record={review.id} edition={strikeUnder} />}
        </div>
      ))}
      <h3>现场走访</h3>
      {work.visits.length === 0 && <p className="quiet">未登记。</p>}
      {work.visits.map((visit) => (
        <div key={visit.id} className="work-record">
          <VisitView declaration={declaration} visit={visit} />
          {strikeUnder !== undefined && <StrikeRecord declaration={declaration} record={visit.id} edition={strikeUnder} />}
        </div>
      ))}
      {signed !== null && (
        <p>
          评价负责人 <strong>{signed.signatory}</strong>，{sayDay(signed.day)}签署，对评价报告内容和结果的真实性、准确性负责。
        </p>
      )}
    </>
  );
}
