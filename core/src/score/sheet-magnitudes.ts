// Every figure of a sheet held against its like in earlier figures of the same unit: fields, years, rows of tables, amounts of the energy table.
import type { AnswerRow, Answers } from "./answers.ts";
import { inUnit } from "./carrier-amount.ts";
import type { CarrierEntries, CarrierRow } from "./carrier-row.ts";
import { figureAt, magnitudeDoubt, type MagnitudeAsked } from "./magnitude.ts";
import type { Field } from "./scheme-field.ts";
import type { Scheme } from "./scheme.ts";

/** Figures that the same unit gave before; `says` names them: 上次提交, 2024年度动态管理表. */
export interface Earlier {
  readonly says: string;
  readonly answers: Answers;
  readonly carriers?: CarrierEntries;
}

export interface MagnitudeFound {
  /** Where in the answers: `field`, `field.<year>`, `table.<row>.<column>`, `carriers.<row>.amount`. */
  readonly place: string;
  readonly text: string;
  readonly asked: MagnitudeAsked;
}

interface Figure {
  readonly place: string;
  readonly text: string;
  readonly label: string;
  readonly likes: (earlier: Earlier) => string | undefined;
}

type TableField = Extract<Field, { type: "table" }>;

const rowsOf = (answers: Answers, name: string): readonly AnswerRow[] => {
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
  return Array.isArray(answer) ? (answer as readonly unknown[]).map((row) => (typeof row === "object" && row !== null ? (row as AnswerRow) : {})) : [];
};

const norm = (text: string): string => text.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase();

/** What names a row: its first text, the product or the pollutant. Units differ from product to product, so only the same one is its like. */
const nameOf = (field: TableField, row: AnswerRow): string => norm(Object.entries(field.columns).flatMap(([column, { type }]) => (type === "text" ? [row[column] ?? ""] : []))[0] ?? "");

function tableFigures(name: string, field: TableField, answers: Answers): readonly Figure[] {
  const named = Object.values(field.columns).some(({ type }) => type === "text");
  return rowsOf(answers, name).flatMap((row, n) =>
    Object.entries(field.columns).flatMap(([column, { type, label }]): readonly Figure[] => {
      const text = row[column] ?? "";
      if (type !== "number" || text === "") return [];
      const likes = (earlier: Earlier): string | undefined => {
        const rows = rowsOf(earlier.answers, name);
        const own = nameOf(field, row);
        return (named ? (own === "" ? undefined : rows.find((other) => nameOf(field, other) === own)) : rows[n])?.[column];
      };
      return [{ place: `${name}.${n + 1}.${column}`, text, label: `${field.label}第 ${n + 1} 行“${label}”`, likes }];
    }),
  );
}

function numberFigures(name: string, field: Extract<Field, { type: "number" }>, answers: Answers): readonly Figure[] {
  const places = field.years === undefined ? [name] : Array.from({ length: field.years }, (_, n) => `${name}.${n + 1}`);
  return places.flatMap((place): readonly Figure[] => {
    const text = figureAt(answers, place) ?? "";
    return text === "" ? [] : [{ place, text, label: field.label, likes: (earlier) => figureAt(earlier.answers, place) }];
  });
}

const sameCarrier = (one: CarrierRow, other: CarrierRow): boolean => one.carrier === other.carrier && one.use === other.use && (one.source ?? "grid") === (other.source ?? "grid");

/** The same carrier from the same source, in this row's unit; several such rows have no one like. A row that has been looked at is not asked about. */
function carrierFigures(rows: readonly CarrierRow[]): readonly Figure[] {
  return rows.flatMap((row, n): readonly Figure[] => {
    if (row.checked === true || row.amount === "") return [];
    const likes = ({ carriers }: Earlier): string | undefined => {
      const alike = (carriers?.rows ?? []).filter((other) => sameCarrier(row, other));
      const [other] = alike;
      if (other === undefined || alike.length > 1 || rows.filter((one) => sameCarrier(row, one)).length > 1) return undefined;
      const turned = inUnit(Number(other.amount), other.unit, row.unit, "");
      return turned.ok && Number.isFinite(turned.value) ? String(Number(turned.value.toPrecision(12))) : undefined;
    };
    return [{ place: `carriers.${n + 1}.amount`, text: row.amount, label: `能源消耗表第 ${n + 1} 行数量`, likes }];
  });
}

export function figuresOf(scheme: Scheme, answers: Answers, carriers?: CarrierEntries): readonly Figure[] {
  const fields = Object.entries(scheme.file.fields).flatMap(([name, field]) =>
    field.type === "number" ? numberFigures(name, field, answers) : field.type === "table" ? tableFigures(name, field, answers) : []);
  return [...fields, ...carrierFigures(carriers?.rows ?? [])];
}

/** The first of `earlier` that has a like decides: nearest in time comes first. */
export function magnitudes(scheme: Scheme, answers: Answers, carriers: CarrierEntries | undefined, earlier: readonly Earlier[]): readonly MagnitudeFound[] {
  return figuresOf(scheme, answers, carriers).flatMap(({ place, text, label, likes }): readonly MagnitudeFound[] => {
    const held = earlier.flatMap((one) => {
      const like = likes(one);
      return like === undefined || like === "" ? [] : [{ like, says: one.says }];
    })[0];
    const asked = held === undefined ? undefined : magnitudeDoubt(text, held.like, label, held.says);
    return asked === undefined ? [] : [{ place, text, asked }];
  });
}
