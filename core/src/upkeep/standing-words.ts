// Where things of upkeep stand, in the words that pages and files use.
export const filingWords: { readonly [standing: string]: string } = { filed: "审核中", returned: "已退回", passed: "审核通过", failed: "转入动态调整", closed: "已终止" };

export const proceedingWords: { readonly [standing: string]: string } = { open: "办理中", kept: "保留", removed: "已移出", reinstated: "复核恢复", abandoned: "已终止" };

export const spotWords: { readonly [standing: string]: string } = { drawn: "待报送材料", filed: "待初审", "first-audited": "待作出结论", meets: "符合", fails: "不符合" };
