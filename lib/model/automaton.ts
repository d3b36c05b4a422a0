import { besideOf, type Beside } from './letters.ts';
import { refuse, type Tree } from './regular.ts';

/**
 * Asks whether a text holds what a tree says, in time linear in the text, whatever both are: Thompson's machine, which is in all its
 * states at once and never goes back. Sets of states are remembered with the steps between them, as they are met (a lazy DFA), so that
 * an ordinary text costs one look-up for each letter. The worst case is (letters × instructions); instructions are at most {@link mostInstructions}.
 */
export interface Automaton {
  test(letters: string): boolean;
  /** Instructions and letters looked at so far: tests hold the cost by it. */
  readonly work: number;
}

type Instruction =
  | { do: 'take'; has(char: string): boolean }
  | { do: 'at'; where: Extract<Tree, { is: 'at' }>['where'] }
  | { do: 'split'; to: number[] }
  | { do: 'found' };

const mostInstructions = 2000;
/** So many remembered steps; then they are forgotten, so that a hostile text fills no memory. */
const mostSteps = 4000;

/** A tree as instructions, each going on to the next one but `split`. A pattern that becomes too many is refused. */
function assemble(tree: Tree): Instruction[] {
  const program: Instruction[] = [];
  const put = (instruction: Instruction): number => {
    if (program.length >= mostInstructions) refuse('large');
    return program.push(instruction) - 1;
  };
  function add(node: Tree): void {
    if (node.is === 'char') put({ do: 'take', has: (char) => char === node.char });
    else if (node.is === 'set') put({ do: 'take', has: node.has });
    else if (node.is === 'at') put({ do: 'at', where: node.where });
    else if (node.is === 'all') for (const each of node.of) add(each);
    else if (node.is === 'any') either(node.of);
    else times(node);
  }
  function either(of: Tree[]): void {
    const fork: number[] = [];
    const ends: number[][] = [];
    put({ do: 'split', to: fork });
    for (const each of of) {
      fork.push(program.length);
      add(each);
      const end: number[] = [];
      put({ do: 'split', to: end });
      ends.push(end);
    }
    for (const end of ends) end.push(program.length);
  }
  function times({ of, least, most }: Extract<Tree, { is: 'times' }>): void {
    for (let i = 0; i < least; i++) add(of);
    if (most === null) {
      const fork: number[] = [];
      const again = put({ do: 'split', to: fork });
      add(of);
      put({ do: 'split', to: [again] });
      fork.push(again + 1, program.length);
    } else {
      const forks: number[][] = [];
      for (let i = least; i < most; i++) {
        const fork: number[] = [];
        forks.push(fork);
        fork.push(put({ do: 'split', to: fork }) + 1);
        add(of);
      }
      for (const fork of forks) fork.push(program.length);
    }
  }
  add(tree);
  put({ do: 'found' });
  return program;
}

/** All states that the machine is in between two letters, and where each letter met so far led, by its code point (-1: the end): to null where what is sought was found. */
interface State { at: readonly number[]; before: Beside; low: (State | null | undefined)[]; high: Map<number, State | null> }

/** Code points below this, the end among them, are looked up in an array. */
const low = 128;

export function createAutomaton(tree: Tree): Automaton {
  const program = assemble(tree);
  const states = new Map<string, State>();
  let [work, steps] = [0, 0];

  function stateOf(at: readonly number[], before: Beside): State {
    const key = `${before} ${at.join()}`;
    const state = states.get(key) ?? { at, before, low: Array.from<undefined>({ length: low + 1 }), high: new Map() };
    states.set(key, state);
    return state;
  }

  const holds = (where: Extract<Tree, { is: 'at' }>['where'], before: Beside, after: Beside): boolean => {
    if (where === 'start') return before === 'none';
    if (where === 'end') return after === 'none';
    const [left, right] = [before === 'word' || before === 'spaceless', after === 'word' || after === 'spaceless'];
    if (where === 'apart') return !(left && right) || before === 'spaceless' || after === 'spaceless';
    return (left !== right) === (where === 'edge');
  };

  /** One letter on ('': the end of the text); null where what is sought was found before it. */
  function step({ at, before }: State, char: string): State | null {
    const after = char === '' ? 'none' : besideOf(char);
    const met = new Uint8Array(program.length);
    const stack = [0, ...at];
    const next: number[] = [];
    while (stack.length) {
      const here = stack.pop()!;
      if (met[here]) continue;
      met[here] = 1;
      work++;
      const instruction = program[here]!;
      if (instruction.do === 'found') return null;
      if (instruction.do === 'split') stack.push(...instruction.to);
      else if (instruction.do === 'at') {
        if (holds(instruction.where, before, after)) stack.push(here + 1);
      } else if (char !== '' && instruction.has(char)) next.push(here + 1);
    }
    return stateOf(next.sort((a, b) => a - b), after);
  }

  return {
    get work() { return work; },
    test(letters) {
      let state = stateOf([], 'none');
      for (let at = 0; at <= letters.length;) {
        const code = letters.codePointAt(at) ?? -1;
        at += code > 0xFFFF ? 2 : 1;
        work++;
        let next = code < low ? state.low[code + 1] : state.high.get(code);
        if (next === undefined) {
          if (++steps > mostSteps) {
            states.clear();
            steps = 0;
          }
          next = step(state, code < 0 ? '' : String.fromCodePoint(code));
          if (code < low) state.low[code + 1] = next;
          else state.high.set(code, next);
        }
        if (next === null) return true;
        state = next;
      }
      return false;
    },
  };
}
