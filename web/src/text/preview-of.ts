// How a stored file can be looked at in the page, by the type that the house itself has found out. What cannot is downloaded.
export type Preview = "picture" | "pages" | "none";

/** `pdfViewer` as the browser tells; one that says nothing is taken to have one. */
export function previewOf(mediaType: string, pdfViewer: boolean | undefined): Preview {
  if (mediaType === "image/png" || mediaType === "image/jpeg") return "picture";
  if (mediaType === "application/pdf") return pdfViewer === false ? "none" : "pages";
  return "none";
}
