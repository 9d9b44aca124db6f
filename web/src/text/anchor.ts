// Clause anchors in the address: `#一（一）.2`, encoded by the browser, and back.

export const hashOf = (anchor: string): string => `#${encodeURIComponent(anchor)}`;

/** An address as people write it; one that cannot be decoded stands as it is. */
export function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The anchor that a hash names; empty for none. */
export const anchorIn = (hash: string): string => readable(hash.replace(/^#/u, ""));
