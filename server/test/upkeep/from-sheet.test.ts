// What a yearly form takes from a sheet is the same figure there: a real field or derived value of a real scheme, in the same unit.
import { expect, test } from "vitest";
import { parseUnit, sameDimensions, sameUnit } from "@qingce/core/score/unit";
import { programmesFolder } from "../../src/cli/place.ts";
import { readStandardFolder, standardFolders } from "../../src/store/standard-folder.ts";
import { readYearForms } from "../../src/store/year-forms.ts";

const { forms } = await readYearForms(programmesFolder());
const schemes = (await Promise.all((await standardFolders(programmesFolder())).map(readStandardFolder))).flatMap((one) => one.schemes);

test("[H2 B5] every derived value that stands for a scheme's names a slot of that scheme whose unit it can be turned into", () => {
  const mapped = forms.flatMap((form) => form.derived.flatMap(({ unit, inSheet }) => Object.entries(inSheet).map(([scheme, field]) => ({ unit, scheme, field }))));
  const faults = mapped.filter(({ unit, scheme, field }) => {
    const [slot, own] = [schemes.find(({ file }) => file.id === scheme)?.slots.get(field), parseUnit(unit)];
    return slot === undefined || !own.ok || !sameDimensions(slot.unit, own.value);
  });
  expect(faults).toEqual([]);
  expect(mapped.length).toBe(23);
});

test("[F1] every figure mapped to a sheet names a slot of that scheme with the same unit", () => {
  const faults = forms.flatMap((form) =>
    form.figures.flatMap((figure) =>
      Object.entries(figure["from-sheet"] ?? {}).flatMap(([scheme, field]) => {
        const slot = schemes.find(({ file }) => file.id === scheme)?.slots.get(field);
        const unit = parseUnit(figure.unit);
        return slot !== undefined && unit.ok && sameUnit(slot.unit, unit.value) ? [] : [`${form.file.id} ${figure.id}: ${scheme} ${field} ${slot?.unitText ?? "nothing"}`];
      }),
    ),
  );
  expect(faults).toEqual([]);
  expect(forms.map((form) => `${form.file.kind} ${form.figures.filter((one) => one["from-sheet"]).length} ${form.figures.filter((one) => one.carry).length}`).toSorted()).toEqual(["factory 16 5", "park 10 6", "product 0 7", "supply-chain 3 24"]);
});
