/**
 * The data of server-sent events, as they come: the lines of one event together. Comments and other fields are passed over.
 * `heard` is called with every piece, also one that says only that somebody is still there.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function* eventsOf(body: ReadableStream<Uint8Array<ArrayBuffer>>, heard: () => void): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let data: string[] = [];
  try {
    for (;;) {
      const { value, done } = await reader.read();
      heard();
      // A carriage return at the end may be half of a line's end.
      const text = rest + (value ?? '');
      const lines = text.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop()!;
      for (const line of done ? [...lines, rest.replace(/\r$/, ''), ''] : lines) {
        if (line === '') {
          if (data.length) yield data.join('\n');
          data = [];
        } else if (line.startsWith('data:')) {
          data.push(line.slice(line[5] === ' ' ? 6 : 5));
        }
      }
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
