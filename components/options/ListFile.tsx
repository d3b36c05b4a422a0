import { useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import type { SayAny } from '../ui/say.ts';
import { saysAlso } from './useSearch.ts';

/** What bringing a file in would do. */
export interface Preview {
  fresh: number;
  same: number;
  differs: number;
  /** So much is remembered of pages in the file: visits and folds. */
  pages: number;
  broken: number;
  /** Where, of the first broken ones: `mutes[7].site`. */
  places: readonly string[];
}

export interface ListFileActs {
  /** `pages`: with what is remembered of pages, and the key to it. */
  exportList(pages: boolean): void;
  /** Looks into a file without changing anything; null where it was refused, which is then said. */
  preview(file: File): Promise<Preview | null>;
  /** Brings in what was looked at last; null where that failed, which is then said. */
  bringIn(how: 'ours' | 'theirs' | 'both', pages: boolean): Promise<number | null>;
}

/** The lists as a file, and back: first what a file would change, then the choice. */
export function ListFile({ say, act }: { say: SayAny; act: ListFileActs }) {
  const [preview, show] = useState<Preview | null>(null);
  const [how, choose] = useState<'ours' | 'theirs' | 'both'>('both');
  const [pages, withPages] = useState(false);
  const [theirPages, bringPages] = useState(false);
  const [brought, tell] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  async function look(file: File | undefined): Promise<void> {
    if (!file) return;
    setBusy(true);
    tell(null);
    bringPages(false);
    show(await act.preview(file));
    setBusy(false);
    // The same file can be chosen again.
    field.current!.value = '';
  }
  async function bring(): Promise<void> {
    setBusy(true);
    tell(await act.bringIn(how, theirPages));
    show(null);
    setBusy(false);
  }

  return (
    <section id="file" aria-busy={busy} {...saysAlso(say, ['listWithPagesText', 'listDiffering', 'listOurs', 'listTheirs', 'listBoth', 'listBring'])}>
      <h2>{say('listFile')}</h2>
      <p class="quiet">{say('listFileText')}</p>
      <div class="acts">
        <Button onClick={() => act.exportList(pages)}>{say('uiExport')}</Button>
        <Button onClick={() => field.current!.click()}>{say('listImport')}</Button>
        <input ref={field} type="file" accept=".json,application/json" hidden onChange={(event) => void look(event.currentTarget.files?.[0])} />
      </div>
      <label class="tick"><input type="checkbox" checked={pages} onChange={(event) => withPages(event.currentTarget.checked)} />{say('listWithPages')}</label>
      {pages && <p class="quiet">{say('listWithPagesText')}</p>}
      {preview && (
        <div class="edit" role="group" aria-label={say('listImport')}>
          <p class="num" role="status">
            {[say('listFresh', preview.fresh), say('listSame', preview.same), say('listDiffers', preview.differs), ...(preview.broken ? [say('listBroken', preview.broken)] : [])].join(' · ')}
          </p>
          {preview.places.map((place) => <p key={place} class="quiet">{say('listBrokenAt', place)}</p>)}
          {preview.differs > 0 && <Choice label={say('listDiffering')} value={how} options={[['ours', say('listOurs')], ['theirs', say('listTheirs')], ['both', say('listBoth')]] as const} onChange={(value) => choose(value as typeof how)} />}
          {preview.pages > 0 && <label class="tick"><input type="checkbox" checked={theirPages} onChange={(event) => bringPages(event.currentTarget.checked)} />{say('listTheirPages', preview.pages)}</label>}
          <div class="acts">
            {(preview.fresh + preview.differs > 0 || theirPages) && <Button kind="primary" onClick={() => void bring()}>{say('listBring')}</Button>}
            <Button onClick={() => show(null)}>{say('pageCancel')}</Button>
          </div>
        </div>
      )}
      <p class="quiet num" role="status">{brought !== null && say('listBrought', brought)}</p>
    </section>
  );
}
