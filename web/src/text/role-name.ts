// Roles in Chinese.
const names: { readonly [role: string]: string } = {
  applicant: "申报单位",
  evaluator: "第三方机构",
  expert: "专家",
  officer: "主管部门",
  "system-admin": "系统管理员",
  "security-admin": "安全管理员",
  auditor: "审计员",
};

export const roleName = (role: string): string => names[role] ?? role;
