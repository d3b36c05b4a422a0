import { type Engine, EngineFailure } from './engine.ts';
import { eventsOf } from './events.ts';
import type { Prompt } from './prompt.ts';
import { writeWith } from './write.ts';

export interface EndpointOptions {
  /** The whole address (`address.ts`). */
  url: string;
  model: string;
  /** '' where the service wants none. */
  key: string;
  fetch: typeof globalThis.fetch;
  /** Ms until the first word, and between two pieces of an answer. */
  patience?: { first: number; between: number };
}

/** Chrome stops a worker whose answer has not begun after 30 s: we say so before it does. */
const usualPatience = { first: 28_000, between: 20_000 };
/** Tokens of comments in one question: what is left of 4,096, a local server's usual window, when instructions and answer have their room. */
const window = 2200;
const answerTokens = 1200;
/** Characters of an answer: beyond it, somebody talks for ever. */
const longestAnswer = 100_000;

/** A service that speaks the protocol of OpenAI's chat completions: https://platform.openai.com/docs/api-reference/chat */
export function createEndpoint(options: EndpointOptions): Engine {
  return { write: (groups, how) => writeWith((prompt, signal) => ask(options, prompt, signal), groups, window, how) };
}

async function ask({ url, model, key, fetch, patience = usualPatience }: EndpointOptions, prompt: Prompt, signal: AbortSignal): Promise<string> {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let began = false;
  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), ms);
  };
  const post = (body: object) => {
    wait(patience.first);
    return fetch(url, {
      method: 'POST', body: JSON.stringify(body), signal: AbortSignal.any([signal, silence.signal]),
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      // Nothing but what the reader agreed to, and nowhere but there.
      redirect: 'error', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store',
    });
  };
  const bare = { model, stream: true, messages: [{ role: 'system', content: prompt.instructions }, { role: 'user', content: prompt.material }] };
  try {
    let response = await post({ ...bare, temperature: 0, max_tokens: answerTokens, response_format: { type: 'json_schema', json_schema: { name: 'summary', strict: true, schema: prompt.schema } } });
    // Not every service knows answers with a schema, or the other two.
    if (response.status === 400 || response.status === 422) response = await post(bare);
    if (!response.ok || !response.body) throw new EngineFailure(whyOf(response.status));
    began = true;
    return await answerOf(response, () => wait(patience.between));
  } catch (error) {
    if (error instanceof EngineFailure) throw error;
    // A failed fetch is a TypeError, whether nobody is there or the line broke.
    throw new EngineFailure(silence.signal.aborted ? 'stalled' : began ? 'hungUp' : 'unreachable', error);
  } finally {
    clearTimeout(timer);
    // What is still coming is not read.
    silence.abort();
  }
}

const whyOf = (status: number) => (status === 401 || status === 403 ? 'refused' : status === 404 ? 'missing' : status === 429 ? 'busy' : 'server');

/** The parts of the protocol that are read; all of it may be missing. */
interface Piece {
  choices?: { delta?: { content?: unknown }; message?: { content?: unknown }; finish_reason?: unknown }[];
  error?: unknown;
}

/** The whole answer, streamed or not. `heard` is called whenever something came. */
async function answerOf(response: Response, heard: () => void): Promise<string> {
  if (/^application\/json\b/i.test(response.headers.get('content-type') ?? '')) return contentOf(pieceIn(await response.text()), 'message');
  let answer = '';
  let ended = false;
  for await (const data of eventsOf(response.body!, heard)) {
    if (data.trim() === '[DONE]') {
      ended = true;
      break;
    }
    const piece = pieceIn(data);
    answer += contentOf(piece, 'delta');
    ended ||= typeof piece.choices?.[0]?.finish_reason === 'string';
    if (answer.length > longestAnswer) throw new EngineFailure('broken');
  }
  if (!ended) throw new EngineFailure('hungUp');
  return answer;
}

function pieceIn(data: string): Piece {
  let piece: unknown;
  try {
    piece = JSON.parse(data);
  } catch (error) {
    throw new EngineFailure('broken', error);
  }
  if (typeof piece !== 'object' || piece === null) throw new EngineFailure('broken');
  // Some services find out only while they answer that they cannot.
  if ('error' in piece && piece.error) throw new EngineFailure('server');
  return piece;
}

function contentOf({ choices }: Piece, at: 'delta' | 'message'): string {
  const content = Array.isArray(choices) ? choices[0]?.[at]?.content : undefined;
  return typeof content === 'string' ? content : '';
}
