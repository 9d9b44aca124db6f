// Somebody saved in between: both values of every place that both have changed, side by side, and the writer chooses. What only one has changed is kept unasked.
import { Button, Modal } from "antd";
import { useState, type ReactElement } from "react";
import type { BodyPlaces, Side } from "../../text/draft-place.ts";

interface Props<B> {
  /** What both windows have open. */
  readonly what: string;
  readonly places: BodyPlaces<B>;
  readonly base: B;
  readonly mine: B;
  readonly theirs: B;
  readonly labelOf: (place: string) => string;
  readonly say: (body: B, place: string) => string;
  readonly settle: (body: B) => void;
}

function Choice({ place, side, values, label, choose }: { readonly place: string; readonly side: Side | undefined; readonly values: Readonly<Record<Side, string>>; readonly label: string; readonly choose: (side: Side) => void }): ReactElement {
  const option = (of: Side, title: string): ReactElement => (
    <label className="stale-option">
      <input type="radio" name={`stale-${place}`} checked={side === of} onChange={() => choose(of)} />
      <span>
        <span className="quiet block">{title}</span>
        {values[of]}
      </span>
    </label>
  );
  return (
    <fieldset className="stale-row">
      <legend>
        {label}
        {side === undefined && <span className="due-soon">　两处都改过，请选择</span>}
      </legend>
      {option("mine", "本窗口")}
      {option("theirs", "已保存的")}
    </fieldset>
  );
}

export function StaleChoice<B>({ what, places: ways, base, mine, theirs, say, labelOf, settle }: Props<B>): ReactElement {
  const [sides] = useState(() => ways.sides(base, mine, theirs));
  const [choice, setChoice] = useState(sides);
  const places = Object.keys(sides).filter((place) => sides[place] === undefined);
  const open = places.filter((place) => choice[place] === undefined).length;
  const joined = Object.keys(sides).length - places.length;
  const all = (side: Side): void => setChoice({ ...sides, ...Object.fromEntries(places.map((place) => [place, side])) });
  return (
    <Modal open title={`${what}已在另一窗口保存`} closable={false} keyboard={false} mask={{ closable: false }} width={720} okText={open > 0 ? `还有 ${open} 项未选` : "按所选内容保存"} okButtonProps={{ disabled: open > 0 }} cancelButtonProps={{ style: { display: "none" } }} onOk={() => settle(ways.merged(mine, theirs, choice))}>
      <p>
        下面 {places.length} 项两边都改过，请逐项选择；未选的一边不会保留。{joined > 0 && `另有 ${joined} 项只有一边改过，已一并保留。`}
      </p>
      <p className="stale-all">
        <Button size="small" onClick={() => all("mine")}>
          全部用本窗口的
        </Button>
        <Button size="small" onClick={() => all("theirs")}>
          全部用已保存的
        </Button>
      </p>
      {places.map((place) => (
        <Choice key={place} place={place} side={choice[place]} label={labelOf(place)} values={{ mine: say(mine, place), theirs: say(theirs, place) }} choose={(side) => setChoice((now) => ({ ...now, [place]: side }))} />
      ))}
    </Modal>
  );
}
