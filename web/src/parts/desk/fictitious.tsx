// Said above every figure of a demonstration: the units are invented.
import type { ReactElement } from "react";
import { useRead } from "./use-api.ts";
import "./fictitious.css";

export function Fictitious(): ReactElement | null {
  const clock = useRead("read-clock", {});
  return clock.data?.demonstration === true ? <p className="fictitious">演示数据：单位和数字均为虚构，不代表任何真实企业。</p> : null;
}
