// Why signing on elsewhere came to nothing, as the way back tells it.
const says: Readonly<Record<string, string>> = {
  "sign-on-off": "本系统没有启用统一认证登录。",
  "sign-on-away": "统一认证暂时无法访问，请稍后再试，或用密码登录。",
  "sign-on-stale": "这次登录已过期或已用过，请重新开始。",
  "sign-on-refused": "统一认证没有确认这次登录，请重新开始。",
  "sign-on-unknown": "统一认证的这个身份在本系统没有可用的账号，请联系安全管理员。",
  "sign-on-factor": "本账号设有第二因素，而统一认证没有核对第二因素：请改用密码和动态码登录。",
  "too-many-requests": "尝试过于频繁，请稍后再试。",
};

export const signOnTrouble = (code: string | null): string | undefined => (code === null ? undefined : says[code]);
