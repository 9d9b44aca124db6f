// The node that an officer's page speaks for: the one in the address where it is the officer's, else the first it holds.
export const chosenNode = (nodes: readonly string[], address: string | undefined): string => nodes.find((one) => one === address) ?? nodes[0] ?? "";
