import type { CDPSession, Frame } from 'puppeteer-core';

/** Runs a function in the page, with the closed shadow roots of all our parts in it, in document order. Arguments and result are JSON. */
export type InParts = <A, T>(frame: Frame, work: (roots: ShadowRoot[], argument: A) => T, argument: A) => Promise<T>;

const tag = 'BELOWLINE-PART';

interface CdpNode { nodeName: string; backendNodeId: number; frameId?: string; children?: CdpNode[]; shadowRoots?: CdpNode[]; contentDocument?: CdpNode }

/** The developer tools' own view of the document goes into closed roots. */
export const inChromiumParts: InParts = async (frame, work, argument) => {
  const { client, _id: frameId } = frame as unknown as { client: CDPSession; _id: string };
  const { root } = (await client.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: CdpNode };
  const ids: number[] = [];
  const collect = (node: CdpNode) => {
    if (node.nodeName === tag) ids.push(...(node.shadowRoots ?? []).map(({ backendNodeId }) => backendNodeId));
    for (const each of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) collect(each);
  };
  collect(documentOf(root, frameId) ?? root);
  const objects = await Promise.all(ids.map(async (backendNodeId) => {
    try {
      return (await client.send('DOM.resolveNode', { backendNodeId })).object.objectId;
    } catch {
      // Drawn anew since.
      return undefined;
    }
  }));
  const roots = objects.filter((id) => id !== undefined);
  if (!roots.length) return work([], argument);
  const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
    functionDeclaration: `function (...roots) { return JSON.stringify((${work})(roots, ${JSON.stringify(argument ?? null)})) ?? 'null'; }`,
    objectId: roots[0]!, arguments: roots.map((objectId) => ({ objectId })), returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return JSON.parse(result.value as string) as ReturnType<typeof work>;
};

/** The document of one frame, where several share a process. */
function documentOf(node: CdpNode, frameId: string): CdpNode | null {
  if (node.contentDocument) {
    if (node.frameId === frameId) return node.contentDocument;
    const inside = documentOf(node.contentDocument, frameId);
    if (inside) return inside;
  }
  for (const each of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = documentOf(each, frameId);
    if (found) return found;
  }
  return null;
}

interface Remote { sharedId?: string; type: string; value?: unknown }
interface BidiConnection { send(method: string, params: object): Promise<{ result: { type: string; result?: Remote; exceptionDetails?: { text: string } } }> }

/** WebDriver BiDi serialises closed roots where it is asked to, and takes them as arguments. */
export const inFirefoxParts: InParts = async (frame, work, argument) => {
  const { connection } = frame.page().browser() as unknown as { connection: BidiConnection };
  const target = { context: (frame as unknown as { _id: string })._id };
  const call = async (functionDeclaration: string, args: object[], depth: number) => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration, target, awaitPromise: false, arguments: args, serializationOptions: { maxObjectDepth: 3, maxDomDepth: depth, includeShadowTree: 'all' },
    });
    if (result.type !== 'success') throw new Error(result.exceptionDetails?.text);
    return result.result!;
  };
  const hosts = await call(`() => {
    const found = [];
    const walk = (root) => { for (const each of root.querySelectorAll('*')) { if (each.nodeName === '${tag}') found.push(each); if (each.shadowRoot) walk(each.shadowRoot); } };
    walk(document);
    return found;
  }`, [], 0);
  const roots = (hosts.value as Remote[]).flatMap(({ value }) => (value as { shadowRoot?: Remote }).shadowRoot?.sharedId ?? []).map((sharedId) => ({ sharedId }));
  const { value } = await call(`(roots) => JSON.stringify((${work})(roots, ${JSON.stringify(argument ?? null)})) ?? 'null'`, [{ type: 'array', value: roots }], 0);
  return JSON.parse(value as string) as ReturnType<typeof work>;
};
