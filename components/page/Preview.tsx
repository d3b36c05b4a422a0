import { useLayoutEffect, useRef } from 'preact/hooks';

const style = `.preview{position:fixed;width:min(360px,calc(100vw - 16px));padding:8px 12px;border:1px solid var(--line);border-radius:8px;background:var(--paper);color:var(--ink);pointer-events:none}
.preview p{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:5;overflow:hidden;white-space:pre-line}`;

export interface PreviewProps {
  name: string;
  text: string;
  /** Where the name that was pointed at stands, in px from the viewport. */
  at: { left: number; right: number; top: number; bottom: number };
  /** Beside it (a menu's item) rather than above or below. */
  beside: boolean;
}

/** The first lines of the comment that is answered. */
export function Preview({ name, text, at, beside }: PreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { width, height } = box.current!.getBoundingClientRect();
    const view = box.current!.ownerDocument.defaultView!;
    const { style: place } = box.current!;
    if (beside) {
      place.left = `${at.right + width + 16 <= view.innerWidth ? at.right + 8 : Math.max(8, at.left - width - 8)}px`;
      place.top = `${Math.max(8, Math.min(at.top, view.innerHeight - height - 8))}px`;
      return;
    }
    place.left = `${Math.max(8, Math.min(at.left, view.innerWidth - width - 8))}px`;
    place.top = `${at.top - height - 6 >= 8 ? at.top - height - 6 : at.bottom + 6}px`;
  });
  return <div class="preview" role="tooltip" ref={box}><style>{style}</style><b>{name}</b><p>{text}</p></div>;
}

const markStyle = `.marked{position:fixed;border-radius:4px;background:color-mix(in srgb,var(--ink) 9%,transparent);pointer-events:none}
@media (forced-colors:active){.marked{outline:2px solid CanvasText}}`;

/** The comment that is answered, where it stands in view already. */
export function Marked({ box: { left, top, width, height } }: { box: DOMRect }) {
  return <div class="marked" style={{ left: `${left - 6}px`, top: `${top - 4}px`, width: `${width + 12}px`, height: `${height + 8}px` }}><style>{markStyle}</style></div>;
}
