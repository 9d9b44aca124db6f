// Tells the shell that the session has ended; the page stays as it is, and nothing typed is lost.
type Listener = () => void;

const listeners = new Set<Listener>();

export const tellSignedOut = (): void => listeners.forEach((listener) => listener());

export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
