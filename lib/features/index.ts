import type { Feature } from '../model/marks.ts';

const files = import.meta.glob<Feature>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' });

/** Every ability there is: one file each in this folder. */
export const features: readonly Feature[] = Object.values(files);
