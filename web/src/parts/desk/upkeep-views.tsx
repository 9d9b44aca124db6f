// The rooms of upkeep for an office, side by side: yearly tables, plans, spot checks, what units tell.
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useMe } from "./session.tsx";
import "./upkeep-views.css";

const rooms = [["/desk/upkeep", "动态管理表"], ["/desk/plans", "计划与总结"], ["/desk/spot-checks", "抽检"], ["/desk/stories", "经验与报告"]] as const;

/** A unit has these in its own head. */
export function UpkeepViews({ at }: { readonly at: (typeof rooms)[number][0] }): ReactElement | null {
  const { role } = useMe();
  if (role !== "officer") return null;
  return (
    <nav className="upkeep-views" aria-label="动态管理">
      {rooms.map(([to, word]) => (
        <Link key={to} to={to} aria-current={to === at ? "page" : undefined}>
          {word}
        </Link>
      ))}
    </nav>
  );
}
