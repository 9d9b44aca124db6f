// One deep 青 of our own, grey for structure, red and amber only for what is wrong or due. Contrast holds at 4.5 : 1.
import type { ThemeConfig } from "antd";

export const theme: ThemeConfig = {
  token: {
    colorPrimary: "#0b5f5b",
    colorLink: "#0b5f5b",
    colorInfo: "#0b5f5b",
    colorSuccess: "#1b6b3a",
    colorWarning: "#8a5200",
    colorError: "#b3261e",
    colorTextSecondary: "#4a5557",
    colorTextTertiary: "#586366",
    colorTextDescription: "#4a5557",
    colorTextPlaceholder: "#5f6a6d",
    colorTextDisabled: "#5f6a6d",
    colorBorder: "#8b9799",
    colorBgLayout: "#f4f6f6",
    borderRadius: 4,
    fontSize: 14,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Source Han Sans SC", system-ui, sans-serif',
    controlHeight: 30,
    motion: false,
  },
  components: {
    Table: { cellPaddingBlockSM: 5, headerBg: "#eaeeee" },
    Layout: { headerBg: "#0b4f4d", headerHeight: 48, siderBg: "#ffffff" },
  },
};
