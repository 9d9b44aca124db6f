// The declaration form: what is needed for it is fetched once; afterwards the tab holds what is typed, and fetching never overwrites it.
import { useParams } from "@tanstack/react-router";
import { useMemo, type ReactElement } from "react";
import { NoAnswer } from "../../parts/desk/no-answer.tsx";
import { useRead } from "../../parts/desk/use-api.ts";
import { scoringFrom } from "../../text/scoring-from.ts";
import { Editor } from "./form/editor.tsx";
import { Submitted } from "./form/submitted.tsx";
import "./form/form.css";

export function DeclarationForm(): ReactElement | null {
  const { declaration } = useParams({ from: "/framed/desk/declarations/$declaration" });
  const form = useRead("read-form", { declaration });
  // Never an answer of an earlier visit: what was typed since would seem to be gone.
  const draft = useRead("read-draft", { declaration }, { staleTime: 0, gcTime: 0 });
  const state = useRead("read-declaration", { declaration });
  const scoring = useRead("read-scoring", { declaration }, { staleTime: 60_000 });
  const scored = useMemo(() => (scoring.data === undefined ? undefined : scoringFrom(scoring.data)), [scoring.data]);
  const failed = [form, draft, state, scoring].find((one) => one.error !== null && one.data === undefined);
  if (failed !== undefined) return <NoAnswer refusals={failed.error?.refusals ?? []} again={() => void Promise.all([form.refetch(), draft.refetch(), state.refetch(), scoring.refetch()])} />;
  if (form.data === undefined || draft.data === undefined || state.data === undefined || scoring.data === undefined) return <p role="status">正在取得申报表…</p>;
  const { standing } = state.data.declaration;
  if (standing !== "draft" && standing !== "returned") return <Submitted key={standing} form={form.data} one={state.data} scoring={scored} />;
  return <Editor key={declaration} form={form.data} draft={draft.data} one={state.data} scoring={scored} />;
}
