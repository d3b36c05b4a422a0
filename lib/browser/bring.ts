import { call } from './call.ts';
import { type Brought, world } from './leave.ts';
import type { Part } from './messages.ts';

export type Bring = <Name extends Part>(name: Name) => Promise<Brought[Name]>;

/** A part of the reader that most pages do not need, from the background into this document. Rejects where that cannot be. */
export const bring: Bring = async (name) => {
  if (!world.belowlineParts?.[name]) await call('bring', name);
  return world.belowlineParts![name]!;
};
