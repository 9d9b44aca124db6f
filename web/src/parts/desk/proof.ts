// Fresh proof for grave acts: whoever is refused for want of it asks here, the shell's dialog answers, and the act is made again as it was.
type Asker = (answer: (proved: boolean) => void) => void;

const askers = new Set<Asker>();
let asking: Promise<boolean> | undefined;

/** The dialog that asks; gives how to take it away. */
export function onProofAsked(asker: Asker): () => void {
  askers.add(asker);
  return () => void askers.delete(asker);
}

/** Whether who sits here has proved who he is; two that ask at once are answered together. */
export function askProof(): Promise<boolean> {
  const [asker] = askers;
  if (asker === undefined) return Promise.resolve(false);
  asking ??= new Promise<boolean>(asker).finally(() => {
    asking = undefined;
  });
  return asking;
}

/** Calls that give the session another token: what was under way with the old one is sent once more. */
const turning: ReadonlySet<string> = new Set(["step-up", "confirm-second-factor", "change-password", "sign-in"]);
let turns = 0;

export const turned = (): number => turns;

export async function countTurn<T>(id: string, call: () => Promise<T>): Promise<T> {
  if (!turning.has(id)) return call();
  turns += 1;
  const answer = await call();
  turns += 1;
  return answer;
}
