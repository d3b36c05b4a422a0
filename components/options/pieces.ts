import { useEffect, useRef, useState } from 'preact/hooks';

const size = 100;

/** A long list, loaded a hundred rows at a time as they come into sight. */
export interface Pieces<T> {
  /** Null until the first piece is there. */
  total: number | null;
  at(index: number): T | undefined;
  /** Loads what is missing from `from` to before `to`. */
  want(from: number, to: number): void;
}

/** `query`: another one is another list. `version`: another one may be another list, whose old rows show until the new are there; null keeps what there is. */
export function usePieces<T>(load: (offset: number, limit: number) => Promise<{ total: number; rows: T[] }>, query: string, version: number | null): Pieces<T> {
  const pieces = useRef(new Map<number, T[]>());
  const asked = useRef(new Set<number>());
  const round = useRef(0);
  const [total, setTotal] = useState<number | null>(null);
  const [, draw] = useState(0);

  async function bring(piece: number): Promise<void> {
    if (asked.current.has(piece)) return;
    asked.current.add(piece);
    const mine = round.current;
    try {
      const found = await load(piece * size, size);
      if (mine !== round.current) return;
      if (asked.current.size === 1) pieces.current.clear();
      pieces.current.set(piece, found.rows);
      setTotal(found.total);
      draw((before) => before + 1);
    } catch {
      // Said where it was asked; it is asked again when it is wanted again.
      asked.current.delete(piece);
    }
  }

  useEffect(() => {
    if (version === null) return;
    round.current++;
    asked.current.clear();
    void bring(0);
  }, [query, version]);

  return {
    total,
    at: (index) => pieces.current.get(Math.floor(index / size))?.[index % size],
    want(from, to) {
      if (total === null) return;
      for (let piece = Math.floor(from / size); piece * size < to; piece++) void bring(piece);
    },
  };
}
