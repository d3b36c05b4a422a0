import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * Runs `work` on each line of JSON in these files, one at a time, and prints one line of JSON for each.
 * A line that cannot be worked on gives `{ id, error }`, and the run goes on.
 */
export async function eachLine<In extends { id?: unknown }>(paths: readonly string[], work: (input: In) => object, print: (line: string) => Promise<void> = printLine): Promise<void> {
  for (const path of paths) {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      if (!line.trim()) continue;
      let id: unknown = null;
      let output: object;
      try {
        const input = JSON.parse(line) as In;
        id = input?.id ?? null;
        output = work(input);
      } catch (error) {
        output = { id, error: error instanceof Error ? error.message : String(error) };
      }
      await print(JSON.stringify(output));
    }
  }
}

/** Waits where the reader of standard output is slower than we are: memory does not grow. */
export function printLine(line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${line}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

/** Ends with what is wrong and how it is used. */
export function refuse(message: string, usage: string): never {
  console.error(`${message}\nusage: ${usage}`);
  process.exit(2);
}

export const text = (value: unknown): string => (typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value));
