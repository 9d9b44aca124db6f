// A file fetched and held in the page while it is looked at. The type is the house's own word, never the sender's, so that nothing runs.
import { useEffect, useState } from "react";

export type FileShown =
  | { readonly kind: "awaited" }
  | { readonly kind: "failed" }
  | { readonly kind: "shown"; readonly url: string };

async function fetched(address: string, mediaType: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(address, { credentials: "same-origin", signal });
  if (!response.ok) throw new Error(String(response.status));
  return new Blob([await response.arrayBuffer()], { type: mediaType });
}

/** Holds the file as long as whoever asks is on the page. */
export function useFileShown(address: string, mediaType: string): FileShown {
  const [shown, setShown] = useState<FileShown>({ kind: "awaited" });
  useEffect(() => {
    const leave = new AbortController();
    let url: string | undefined;
    fetched(address, mediaType, leave.signal).then(
      (blob) => {
        if (leave.signal.aborted) return;
        url = URL.createObjectURL(blob);
        setShown({ kind: "shown", url });
      },
      () => {
        if (!leave.signal.aborted) setShown({ kind: "failed" });
      },
    );
    return () => {
      leave.abort();
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [address, mediaType]);
  return shown;
}
