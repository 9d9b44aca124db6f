// The way to the register's own desks: its lists and findings for every office, national lists for the nation's and the provinces', evaluators and official tables for those who run rounds; its own registration for an evaluator.
import { nation } from "@qingce/core/base/region";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { Me } from "./session.tsx";

const holdsLists = (node: string): boolean => node === nation || /^\d{2}$/u.test(node);

const runsRounds = (node: string): boolean => holdsLists(node) || /^\d{4}$/u.test(node);

export function RegisterLinks({ me }: { readonly me: Me }): ReactElement | null {
  if (me.role === "evaluator") return <Link to="/desk/evaluator">本机构登记</Link>;
  if (me.role === "applicant")
    return (
      <>
        <Link to="/desk/entries">名单记录</Link>
        <Link to="/desk/year-tables">动态管理表</Link>
        <Link to="/desk/proceedings">动态调整</Link>
        <Link to="/desk/plans">计划与总结</Link>
        <Link to="/desk/spot-checks">抽检</Link>
        <Link to="/desk/stories">经验与报告</Link>
        <Link to="/desk/notices">通知</Link>
      </>
    );
  if (me.role === "system-admin") return <Link to="/desk/webhooks">事件推送</Link>;
  if (me.role === "security-admin") return <Link to="/desk/accounts">账号与锁定</Link>;
  if (me.role !== "officer") return null;
  return (
    <>
      <Link to="/desk/entries">名单管理</Link>
      <Link to="/desk/upkeep">动态管理</Link>
      <Link to="/desk/national">汇总</Link>
      <Link to="/desk/proceedings">动态调整</Link>
      <Link to="/desk/findings">疑似在册</Link>
      <Link to="/desk/experts">专家库</Link>
      <Link to="/desk/duties">代理与移交</Link>
      {me.nodes.some(runsRounds) && <Link to="/desk/evaluators">评价机构</Link>}
      {me.nodes.some(holdsLists) && <Link to="/desk/imports">名单导入</Link>}
      {me.nodes.some(runsRounds) && <Link to="/desk/schemes">指标表导入</Link>}
    </>
  );
}
