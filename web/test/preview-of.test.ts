// Which files are looked at in the page, and what is told of a file before it is sent.
import { describe, expect, it } from "vitest";
import { fileFault } from "../src/text/file-fault.ts";
import { previewOf } from "../src/text/preview-of.ts";

describe("a look into a file", () => {
  it.each([
    ["image/png", true, "picture"],
    ["image/jpeg", false, "picture"],
    ["application/pdf", true, "pages"],
    ["application/pdf", undefined, "pages"],
    ["application/pdf", false, "none"],
    ["text/csv", true, "none"],
    ["image/svg+xml", true, "none"],
    ["text/html", true, "none"],
    ["", true, "none"],
  ] as const)("[S6] of type %s, viewer of PDF %s: %s", (mediaType, viewer, how) => expect(previewOf(mediaType, viewer)).toBe(how));
});

describe("a file before it is sent", () => {
  const megabyte = 1024 * 1024;
  it("[S6] at the limit it goes, a byte over it is told with its size", () => {
    expect(fileFault({ name: "a.pdf", size: 10 * megabyte }, 10 * megabyte)).toBeUndefined();
    expect(fileFault({ name: "a.pdf", size: 10 * megabyte + 1 }, 10 * megabyte)).toContain("10.1 MB，超过 10 MB");
  });

  it("[S6] an empty one and one of another kind are told at once, letters large or small", () => {
    expect(fileFault({ name: "a.pdf", size: 0 }, megabyte)).toBe("文件是空的");
    expect(fileFault({ name: "a.exe", size: 1 }, megabyte)).toContain("只收 PDF");
    expect(fileFault({ name: "A.PDF", size: 1 }, megabyte)).toBeUndefined();
  });
});
