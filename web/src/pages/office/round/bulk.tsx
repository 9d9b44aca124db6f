// One decision on many cases, one after another: progress is shown, it can be stopped, and who was refused is named with the reason.
import { Button, Progress } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type ReactElement } from "react";
import type { Refusal, Result } from "@qingce/core/base/refusal";
import { Refusals } from "../../../parts/desk/refusals.tsx";

export interface Job {
  readonly id: string;
  readonly name: string;
  readonly run: () => Promise<Result<unknown>>;
}

interface Props {
  readonly word: string;
  readonly jobs: readonly Job[];
  readonly edition: string;
  readonly done: (n: number) => void;
  readonly danger?: boolean;
}

interface Progressing {
  readonly at: number;
  readonly of: number;
  readonly refusals: readonly Refusal[];
}

export function Bulk({ word, jobs, edition, done, danger = false }: Props): ReactElement {
  const queries = useQueryClient();
  const [state, setState] = useState<Progressing>();
  const stop = useRef(false);
  const running = state !== undefined && state.at < state.of;
  const start = async (): Promise<void> => {
    stop.current = false;
    const refusals: Refusal[] = [];
    let good = 0;
    // The last of them is to read afresh what has become of all.
    setState({ at: 0, of: jobs.length + 1, refusals });
    for (const [n, job] of jobs.entries()) {
      if (stop.current) break;
      const result = await job.run();
      if (result.ok) good += 1;
      else refusals.push(...result.refusals.map((one) => ({ ...one, hint: `${job.name}：${one.hint}` })));
      setState({ at: n + 1, of: jobs.length + 1, refusals: [...refusals] });
    }
    await queries.invalidateQueries();
    setState((last) => (last === undefined ? last : { ...last, of: last.at }));
    done(good);
  };
  return (
    <div className="bulk">
      <Button type="primary" danger={danger} disabled={jobs.length === 0} loading={running} onClick={() => void start()}>
        {word}
      </Button>
      {running && (
        <>
          <Progress percent={Math.round((state.at / Math.max(1, state.of)) * 100)} format={() => `${state.at}/${state.of - 1}`} aria-label={`${word}进度`} />
          <Button size="small" onClick={() => { stop.current = true; }}>
            停止
          </Button>
        </>
      )}
      {state !== undefined && !running && <Refusals refusals={state.refusals} edition={edition} title={`${state.refusals.length} 条未能办理`} />}
    </div>
  );
}
