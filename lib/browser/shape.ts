import { trouble } from './trouble.ts';

/**
 * What a message must look like. A shape takes anything and returns a clean copy of what it describes, or throws:
 * what it does not name (`__proto__` too) does not come through, and nothing is longer than it says.
 */
export type Shape<T> = (value: unknown, at: string) => T;
export type Of<S> = S extends Shape<infer T> ? T : never;

function refuse(at: string, wanted: string): never {
  throw trouble('refused', `${at} must be ${wanted}.`);
}

/** Text of at most so many UTF-16 units; longer is refused, since cutting an address or id would make it another one. */
export const text = (max: number): Shape<string> => (value, at) =>
  typeof value === 'string' && value.length <= max ? value : refuse(at, `text of at most ${max} characters`);

/** Text that is only shown: longer is cut, never inside a surrogate pair. */
export const shown = (max: number): Shape<string> => (value, at) => {
  if (typeof value !== 'string') return refuse(at, 'text');
  return value.length <= max ? value : `${value.slice(0, max - 1).toWellFormed().replace(/\uFFFD$/, '')}…`;
};

export const flag: Shape<boolean> = (value, at) => (typeof value === 'boolean' ? value : refuse(at, 'true or false'));

export const number = (least: number, most: number): Shape<number> => (value, at) =>
  typeof value === 'number' && value >= least && value <= most ? value : refuse(at, `a number from ${least} to ${most}`);

export const whole = (least: number, most: number): Shape<number> => (value, at) =>
  Number.isInteger(value) ? number(least, most)(value, at) : refuse(at, 'a whole number');

export const oneOf = <const T extends readonly (string | number | boolean)[]>(...words: T): Shape<T[number]> => (value, at) =>
  words.includes(value as T[number]) ? (value as T[number]) : refuse(at, `one of ${words.join(', ')}`);

export const orNull = <T>(of: Shape<T>): Shape<T | null> => (value, at) => (value === null || value === undefined ? null : of(value, at));

export const list = <T>(of: Shape<T>, most: number): Shape<T[]> => (value, at) =>
  Array.isArray(value) && value.length <= most ? value.map((each, i) => of(each, `${at}[${i}]`)) : refuse(at, `a list of at most ${most}`);

export const pair = <A, B>(a: Shape<A>, b: Shape<B>): Shape<[A, B]> => (value, at) =>
  Array.isArray(value) && value.length === 2 ? [a(value[0], `${at}[0]`), b(value[1], `${at}[1]`)] : refuse(at, 'a pair');

/** Own properties only, so that a message cannot lend its values from a prototype. */
function fields(value: unknown, at: string): (name: string) => unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(at, 'an object');
  return (name) => (Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined);
}

type Fields = Record<string, Shape<unknown>>;

export const object = <F extends Fields>(shapes: F): Shape<{ [K in keyof F]: Of<F[K]> }> => (value, at) => {
  const field = fields(value, at);
  return Object.fromEntries(Object.entries(shapes).map(([name, of]) => [name, of(field(name), `${at}.${name}`)])) as { [K in keyof F]: Of<F[K]> };
};

/** Like {@link object}, but what is missing stays missing. */
export const some = <F extends Fields>(shapes: F): Shape<{ [K in keyof F]?: Of<F[K]> }> => (value, at) => {
  const field = fields(value, at);
  const given = Object.entries(shapes).filter(([name]) => field(name) !== undefined);
  return Object.fromEntries(given.map(([name, of]) => [name, of(field(name), `${at}.${name}`)])) as { [K in keyof F]?: Of<F[K]> };
};

/** A dictionary. Its keys come from outside: `fromEntries` keeps even `__proto__` an ordinary own key. */
export const record = <T>(of: Shape<T>, keyLength: number, most: number): Shape<Record<string, T>> => (value, at) => {
  fields(value, at);
  const entries = Object.entries(value as object);
  if (entries.length > most) refuse(at, `at most ${most} entries`);
  return Object.fromEntries(entries.map(([key, each]) => [text(keyLength)(key, at), of(each, `${at}.${key.slice(0, 40)}`)]));
};

/** The arguments of one message. */
export const args = <T extends unknown[]>(...shapes: { [K in keyof T]: Shape<T[K]> }): Shape<T> => (value, at) => {
  const given = value as unknown[];
  return (shapes as Shape<unknown>[]).map((of, i) => of(given[i], `${at}: argument ${i + 1}`)) as T;
};
