import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Children in a shadow root with a style of their own, as our parts stand in other people's pages. */
export function Shadow({ style, children }: { style: string; children: ComponentChildren }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: 'open' });
    render(<><style>{style}</style><div class="mount">{children}</div></>, root);
  });
  return <div ref={host} />;
}
