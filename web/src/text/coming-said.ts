// How many cases are still on the way to a desk, in words: those returned apart from those nobody has reviewed yet.
export function comingSaid(coming: readonly { readonly standing: string }[]): string {
  const returned = coming.filter(({ standing }) => standing === "returned").length;
  const unseen = coming.length - returned;
  const parts = [...(returned > 0 ? [`退回补正 ${returned} 件`] : []), ...(unseen > 0 ? [`待审 ${unseen} 件`] : [])];
  return `还有 ${coming.length} 件在途（${parts.join("、")}）`;
}
