// The inbox: the home of every role. What is due from me and when, where everything stands, and what to do first.
import type { ReactElement } from "react";
import { useMe } from "../../parts/desk/session.tsx";
import { ApplicantInbox } from "./inbox/applicant-inbox.tsx";
import { ReviewerInbox } from "./inbox/reviewer-inbox.tsx";
import "../../parts/desk/dense-list.css";
import "./inbox/inbox.css";

const others: { readonly [role: string]: string } = {
  "system-admin": "系统管理员看护系统的运行，不接触申报内容。",
  "security-admin": "安全管理员建立、停用账号，重设密码，不接触申报内容。",
  auditor: "审计员查阅操作日志，不办理申报。",
};

export function Inbox(): ReactElement {
  const { role } = useMe();
  if (role === "applicant") return <ApplicantInbox />;
  if (Object.hasOwn(others, role)) {
    return (
      <>
        <h1>待办</h1>
        <p>本账号没有申报待办。{others[role]}</p>
      </>
    );
  }
  return <ReviewerInbox role={role} />;
}
