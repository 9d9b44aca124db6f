// One figure: full width and thousands are read, what is no number stays as typed and is told. Pasting more than one cell is the caller's.
import type { ClipboardEvent, ReactElement } from "react";
import { answerAt, placeText, type AnswerPlace } from "@qingce/core/score/answer-place";
import { isTable } from "../../text/clipboard-rows.ts";
import { idOf } from "../../text/form-sections.ts";
import { decimalOf, halfWidth } from "../../text/share-percent.ts";
import { noteIdOf } from "./place-notes.tsx";
import { answer, type SheetInHand } from "./sheet-in-hand.ts";

interface Props {
  readonly hand: SheetInHand;
  readonly place: AnswerPlace;
  readonly label: string;
  readonly text?: boolean;
  readonly hint?: string;
  readonly paste?: (text: string) => void;
}

export function NumberInput({ hand, place, label, text = false, hint, paste }: Props): ReactElement {
  const name = `sheet.${placeText(place)}`;
  const held = answerAt(hand.sheet.answers, place);
  const value = typeof held === "string" ? held : "";
  const wrong = hand.shown(name).length > 0;
  const noted = wrong || hand.returned(name).length > 0;
  const described = [...(noted ? [noteIdOf(name)] : []), ...(hint === undefined ? [] : [hint])].join(" ");
  const take = (event: ClipboardEvent<HTMLInputElement>): void => {
    const pasted = event.clipboardData.getData("text/plain");
    if (paste === undefined || !isTable(pasted.replace(/\r?\n$/u, ""))) return;
    event.preventDefault();
    event.stopPropagation();
    paste(pasted);
  };
  return (
    <input
      id={idOf(name)}
      className={text ? "sheet-input" : "sheet-input number"}
      aria-label={label}
      aria-invalid={wrong}
      {...(described === "" ? {} : { "aria-describedby": described })}
      inputMode={text ? "text" : "decimal"}
      autoComplete="off"
      maxLength={400}
      value={value}
      onPaste={take}
      onChange={(event) => answer(hand, place, text ? event.target.value : halfWidth(event.target.value))}
      onBlur={() => {
        if (!text && value !== "" && decimalOf(value) !== value) answer(hand, place, decimalOf(value));
        hand.leave(name);
      }}
    />
  );
}
