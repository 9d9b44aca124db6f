// Mounts the workbench: theme, Chinese, queries, routes.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App, ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../parts/desk/desk.css";
import { theme } from "../parts/desk/theme.ts";
import { deskRouter } from "./desk-routes.tsx";

const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 2_000, refetchOnWindowFocus: true } } });
const page = document.getElementById("page");

if (page !== null) {
  createRoot(page).render(
    <StrictMode>
      <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
        <App>
          <QueryClientProvider client={queries}>
            <RouterProvider router={deskRouter} />
          </QueryClientProvider>
        </App>
      </ConfigProvider>
    </StrictMode>,
  );
}
