import type { OutlineRow } from '../../lib/model/outline.ts';

export interface TreeActs {
  toggle(id: string): void;
  menu(id: string): void;
  goTo(id: string): void;
  show(ids: string[]): void;
  more(id: string): void;
  page(by: number): void;
  rtl: boolean;
}

/**
 * The keys of a tree (WAI-ARIA practices): up, down, Home, End, right and left open, close and climb; Enter goes to the comment on the page,
 * Space collapses. Returns the row to go to, null where something else was done, false where the key is none of ours.
 */
export function onTreeKey(event: KeyboardEvent, rows: readonly OutlineRow[], active: string | null, act: TreeActs): string | null | false {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return false;
  const at = rows.findIndex(({ key }) => key === active);
  const row = rows[at];
  const [inward, outward] = act.rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  switch (event.key) {
    case 'ArrowDown': return rows[Math.min(at + 1, rows.length - 1)]?.key ?? null;
    case 'ArrowUp': return rows[Math.max(at - 1, 0)]?.key ?? null;
    case 'Home': return rows[0]?.key ?? null;
    case 'End': return rows.at(-1)?.key ?? null;
    case 'PageDown': case 'PageUp':
      act.page(event.key === 'PageDown' ? 1 : -1);
      return null;
    case inward:
      if (row?.kind === 'comment' && row.closed) act.toggle(row.key);
      else if (row?.kind === 'more') act.more(row.id);
      else if (row && rows[at + 1]?.above.at(-1) === row.key) return rows[at + 1]!.key;
      return null;
    case outward:
      if (row?.kind === 'comment' && row.below > 0 && !row.closed) act.toggle(row.key);
      else return row?.above.at(-1) ?? null;
      return null;
    case 'Enter': case ' ':
      if (!row) return null;
      if (row.kind === 'muted') act.show(row.ids);
      else if (row.kind === 'more') act.more(row.id);
      else if (event.key === 'Enter') act.goTo(row.key);
      else act.toggle(row.key);
      return null;
    case 'ContextMenu':
      if (row?.kind === 'comment') act.menu(row.key);
      return null;
    case 'F10':
      if (!event.shiftKey) return false;
      if (row?.kind === 'comment') act.menu(row.key);
      return null;
    default: return false;
  }
}
