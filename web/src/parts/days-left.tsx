// How long a publicity still runs, in words; over is said quietly.
import { sayLeft, standingOn } from "../text/publicity.ts";
import type { PublicationListed } from "../text/question.ts";
import "./field.css";

export function DaysLeft({ today, publication }: { readonly today: string; readonly publication: Pick<PublicationListed, "opens" | "closes"> }) {
  const standing = standingOn(today, publication);
  if (standing === "past") return <span className="mark-over">已结束</span>;
  if (standing === "coming") return <span className="mark-over">尚未开始</span>;
  return <span className="mark-left">{sayLeft(today, publication.closes) || "公示中"}</span>;
}
