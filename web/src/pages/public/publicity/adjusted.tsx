// 公示后调整: units struck after the publicity began, each with the reason and the day. They stay on the list above, said here.
import { sayDay } from "../../../text/day.ts";
import { adjustedOf } from "../../../text/publicity.ts";

export function Adjusted({ body }: { readonly body: unknown }) {
  const all = adjustedOf(body);
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="adjusted" className="adjusted">
      <h2 id="adjusted">公示后调整</h2>
      <ul>
        {all.map((one) => (
          <li key={`${one.number}${one.day}`}>
            {sayDay(one.day)}：{one.name}（{one.number}）移出名单。{one.reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
