// Looks into a stored file where it is listed: pictures, and PDF where the browser can. Served files stay attachments; other kinds are downloaded.
import { Button } from "antd";
import { useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { previewOf } from "../../text/preview-of.ts";
import { useFileShown } from "./use-file-shown.ts";
import "./file-preview.css";

interface Props {
  readonly address: string;
  readonly name: string;
  readonly mediaType: string;
}

function Picture({ url, name }: { readonly url: string; readonly name: string }): ReactElement {
  const [whole, setWhole] = useState(true);
  return (
    <>
      <Button size="small" aria-pressed={!whole} onClick={() => setWhole(!whole)}>
        原始大小
      </Button>
      {/* scrolls, so the keyboard must reach it */}
      <div className="preview-picture" tabIndex={0} role="group" aria-label={`${name} 的图像`}>
        <img src={url} alt={name} className={whole ? "preview-whole" : ""} />
      </div>
    </>
  );
}

function Shown({ address, name, mediaType, again }: Props & { readonly again: () => void }): ReactElement {
  const shown = useFileShown(address, mediaType);
  if (shown.kind === "awaited") return <p role="status">正在取文件…</p>;
  if (shown.kind === "failed") {
    return (
      <p role="alert">
        取不到这份文件，请检查网络后重试，或直接下载。{" "}
        <Button size="small" onClick={again}>
          重试
        </Button>
      </p>
    );
  }
  if (previewOf(mediaType, true) === "picture") return <Picture url={shown.url} name={name} />;
  return (
    <object data={shown.url} type={mediaType} aria-label={name} className="preview-pages">
      本浏览器不能预览，请<a href={address} download>下载查看</a>。
    </object>
  );
}

export function FilePreview(file: Props): ReactElement | null {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [attempt, setAttempt] = useState(0);
  if (previewOf(file.mediaType, navigator.pdfViewerEnabled) === "none") return null;
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <Button ref={button} size="small" type="text" aria-expanded={open} aria-controls={id} aria-label={`${open ? "收起" : "预览"}：${file.name}`} onClick={() => setOpen(!open)}>
        {open ? "收起" : "预览"}
      </Button>
      <div id={id} className="preview" hidden={!open} onKeyDown={closeOnEscape}>
        {open && <Shown key={attempt} {...file} again={() => setAttempt(attempt + 1)} />}
      </div>
    </>
  );
}
