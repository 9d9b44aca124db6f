// What the server would refuse of a file after minutes is told at once.
const allowed = /\.(pdf|png|jpe?g|xlsx|docx|csv)$/iu;
const megabyte = 1024 * 1024;

/** For the browser's window of files. */
export const acceptedFiles = ".pdf,.png,.jpg,.jpeg,.xlsx,.docx,.csv";

/** `largest` in bytes. */
export function fileFault(file: { readonly name: string; readonly size: number }, largest: number): string | undefined {
  if (!allowed.test(file.name)) return "只收 PDF、PNG、JPG、XLSX、DOCX、CSV；请另存为其中一种再上传";
  if (file.size > largest) return `文件 ${(Math.ceil((file.size / megabyte) * 10) / 10).toFixed(1)} MB，超过 ${largest / megabyte} MB；请压缩或拆分后上传`;
  return file.size === 0 ? "文件是空的" : undefined;
}
