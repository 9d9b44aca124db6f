// Tells the shell that the session has ended, and the page that its reader is back; the page stays as it is, and nothing typed is lost.
type Listener = () => void;

const listeners = new Set<Listener>();

export const tellSignedOut = (): void => listeners.forEach((listener) => listener());

export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const returns = new Set<Listener>();

export const tellSignedIn = (): void => returns.forEach((listener) => listener());

export function onSignedIn(listener: Listener): () => void {
  returns.add(listener);
  return () => void returns.delete(listener);
}
