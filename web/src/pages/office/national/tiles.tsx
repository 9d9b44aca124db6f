// Places as schematic tiles: name, figure, and how high it stands against the greatest. A tile leads into its place.
import type { CSSProperties, ReactElement } from "react";
import { deskAddress, filledTo, shortPlace, shownOf, tileAt, type DeskPlace, type UpkeepTotals } from "../../../text/national-desk.ts";

interface Props {
  readonly found: UpkeepTotals;
  readonly place: DeskPlace;
  readonly show: string;
  readonly word: string;
}

export function Tiles({ found, place, show, word }: Props): ReactElement {
  const tiles = found.byRegion.map((one) => ({ code: one.code, name: one.name, at: tileAt(found.node, one.code), ...shownOf(one.years.at(-1), show) }));
  const most = Math.max(0, ...tiles.map(({ value }) => value ?? 0));
  const placed = tiles.length > 1 && tiles.every(({ at }) => at !== undefined);
  const leaf = found.byRegion.length === 1 && found.byRegion[0]?.code === found.node;
  return (
    <section className="panel" aria-label={`各地区：${word}`}>
      <h2>各地区 · {word}</h2>
      <p className="quiet">示意图块，不是地图；左侧斜线的高低为与最高者之比。{leaf ? "" : "点图块看该地区。"}</p>
      {tiles.length === 0 && <p className="empty">没有在册单位。</p>}
      <ul className={placed ? "tiles tiles-placed" : "tiles"}>
        {tiles.map((one) => (
          <li key={one.code} style={one.at === undefined ? undefined : ({ "--column": one.at[0], "--row": one.at[1] } as CSSProperties)}>
            <a className="tile" {...(leaf ? {} : { href: deskAddress({ ...place, node: one.code }) })}>
              <span className="tile-fill" style={{ height: `${filledTo(one.value, most) * 10}%` }} aria-hidden="true" />
              <small>
                {shortPlace(one.name)}
                <span className="unseen">：{word}</span>
              </small>
              <strong className="number">{one.says}</strong>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
