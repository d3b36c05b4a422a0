import type { Frame, Page } from 'puppeteer-core';
import type { Launched } from './launch.ts';

/** One button, row or line of ours, as a reader meets it. Boxes are in px from the frame's viewport. */
export interface Seen {
  /** What screen readers call it: its label, else its text. */
  name: string;
  text: string;
  kind: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** Painted at all: has a box, is not transparent. */
  visible: boolean;
  expanded: string | null;
  pressed: string | null;
}

export interface Reading {
  launched: Launched;
  page: Page;
  frame: Frame;
}

export const pause = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms));

/** Everything of ours that can be pressed, in document order. */
export function buttons({ launched, frame }: Reading): Promise<Seen[]> {
  return launched.inParts(frame, (roots) => roots.flatMap((root) => [...root.querySelectorAll('button,[role=menuitem],input,a')].map((each) => {
    const { left, top, width, height } = each.getBoundingClientRect();
    const style = getComputedStyle(each);
    let opacity = 1;
    for (let at: Element | null = each; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
    return {
      name: each.getAttribute('aria-label') ?? each.textContent ?? '', text: each.textContent ?? '', kind: each.className, left, top, width, height,
      visible: width > 0 && height > 0 && style.visibility !== 'hidden' && opacity > 0.1, expanded: each.getAttribute('aria-expanded'), pressed: each.getAttribute('aria-pressed'),
    };
  })), null);
}

/** All words of ours on the page, one line a part. */
export function words({ launched, frame }: Reading): Promise<string[]> {
  return launched.inParts(frame, (roots) => roots.map((root) => [...root.querySelectorAll<HTMLElement>('.mount')].map((each) => each.innerText).join(' ').replace(/\s+/g, ' ').trim()).filter(Boolean), null);
}

const fits = (seen: Seen, wanted: string | RegExp) => (typeof wanted === 'string' ? seen.name === wanted || seen.text === wanted : wanted.test(seen.name) || wanted.test(seen.text));

/** Waits for something to be so. Throws with what was seen last. */
export async function until<T>(what: string, look: () => Promise<T | null | undefined | false>, wait = 15_000): Promise<T> {
  const end = Date.now() + wait;
  for (let last: unknown = null; ; ) {
    try {
      const found = await look();
      if (found) return found;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Not within ${wait} ms: ${what}${last ? ` (${String(last)})` : ''}`);
    await pause(60);
  }
}

export function find(reading: Reading, wanted: string | RegExp, wait = 15_000): Promise<Seen> {
  return until(`a button ${wanted}`, async () => (await buttons(reading)).find((seen) => seen.width > 0 && fits(seen, wanted)), wait);
}

/** Where a frame stands in its page, in px. */
async function offsetOf(frame: Frame): Promise<{ x: number; y: number }> {
  let [x, y] = [0, 0];
  for (let at: Frame | null = frame; at?.parentFrame(); at = at.parentFrame()) {
    const box = await (await at.frameElement())!.boundingBox();
    x += box!.x;
    y += box!.y;
  }
  return { x, y };
}

/** Clicks where the button stands, with the mouse, as a reader does; scrolls there first where it is out of sight. */
export async function press(reading: Reading, wanted: string | RegExp): Promise<{ x: number; y: number }> {
  let seen = await find(reading, wanted);
  const height = await reading.page.evaluate(() => innerHeight);
  const offset = await offsetOf(reading.frame);
  if (offset.y + seen.top < 40 || offset.y + seen.top + seen.height > height - 10) {
    await reading.page.mouse.move(5, 5);
    const target = await reading.frame.evaluate((top) => scrollY + top - innerHeight / 3, seen.top);
    if (reading.frame.parentFrame()) await reading.page.evaluate((top) => scrollTo(0, scrollY + top), offset.y + seen.top - height / 3);
    else await reading.page.evaluate((top) => scrollTo(0, top), target);
    await pause(350);
    seen = await find(reading, wanted);
  }
  const at = await offsetOf(reading.frame);
  const point = { x: at.x + seen.left + seen.width / 2, y: at.y + seen.top + seen.height / 2 };
  await reading.page.mouse.move(point.x, point.y);
  await pause(60);
  await reading.page.mouse.click(point.x, point.y);
  await pause(120);
  return point;
}

/** Moves the pointer onto an element of the page. */
export async function hover({ page, frame }: Reading, selector: string): Promise<void> {
  const element = await frame.$(selector);
  await element!.scrollIntoView();
  const box = (await element!.boundingBox())!;
  await page.mouse.move(box.x + Math.min(60, box.width / 2), box.y + Math.min(12, box.height / 2));
  await pause(150);
}

/** Opens a page. */
export async function visit(launched: Launched, address: string, find?: (frame: Frame) => boolean): Promise<Reading> {
  const page = await launched.newPage();
  await page.bringToFront();
  await page.goto(address, { waitUntil: 'load' });
  return { launched, page, frame: find ? await until('the frame', async () => page.frames().find(find)) : page.mainFrame() };
}

/** Opens a page, goes down to its discussion, and waits until Belowline has read it. */
export async function open(launched: Launched, address: string, { frame, at }: { frame?: (frame: Frame) => boolean; at: string }): Promise<Reading> {
  const reading = await visit(launched, address, frame);
  // As readers do, who come to the comments after the headline: the bar takes its place while that is out of sight. Some pages get none of our parts before that.
  await until('our first part', () => launched.inParts(reading.frame, (roots) => roots.length > 0, null), 2000).catch(() => undefined);
  await pause(200);
  await goDown(reading, at);
  await until('our controls', async () => (await buttons(reading)).length > 0, 20_000);
  // What comes after it (the bar, measured controls) has come.
  await pause(400);
  return reading;
}

/** Brings an element of the page (in shadow roots too, by puppeteer's `>>>`) to the upper part of the window. */
export async function goDown({ frame }: Reading, selector: string): Promise<void> {
  const element = await until(selector, () => frame.$(selector));
  await element.evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await element.evaluate(() => scrollBy({ top: -120, behavior: 'instant' }));
  await pause(300);
}

/** How far the page is scrolled, in px. */
export const scrolled = ({ frame }: Reading): Promise<number> => frame.evaluate(() => scrollY);

/** From the viewport's top, in px; null where it has no box. */
export const topOf = ({ frame }: Reading, selector: string): Promise<number | null> => frame.$eval(selector, (each) => (each.getClientRects().length ? each.getBoundingClientRect().top : null));

/** Words of the page that a reader sees. */
export const text = ({ frame }: Reading): Promise<string> => frame.evaluate(() => document.body.innerText);

/** Brings a page back to the front, also while one of our own pages is just closing itself: Firefox refuses until that is gone. */
export const front = (page: Page): Promise<boolean> => until('the page is in front', () => page.bringToFront().then(() => true));

/** Waits until one of our own pages has closed itself, as the popup does when it sends the reader elsewhere. Firefox tells only by what cannot be asked any more. */
export const gone = (page: Page): Promise<boolean> => until('it closed itself', async () => page.isClosed() || page.evaluate(() => false).catch(() => true));

/** Presses what bears this name on one of our own pages. */
export async function pressOwn(page: Page, name: string): Promise<void> {
  await until(`there is ${name}`, () => page.evaluate((wanted) => {
    const found = [...document.querySelectorAll<HTMLElement>('button,[role=menuitem],label')].find((each) => (each.getAttribute('aria-label') ?? each.textContent) === wanted);
    found?.click();
    return Boolean(found);
  }, name));
}

/** Switches a setting on or off on the options page, as a reader does. */
export async function set(launched: Launched, name: string, on: boolean): Promise<void> {
  const page = await launched.openOwn('options.html');
  await until(name, () => page.evaluate((wanted) => document.querySelector(`[role=switch][aria-label="${wanted}"]`) !== null, name));
  const state = () => page.evaluate((wanted) => document.querySelector(`[role=switch][aria-label="${wanted}"]`)!.getAttribute('aria-checked') === 'true', name);
  if ((await state()) !== on) await pressOwn(page, name);
  await until(`${name} is ${on}`, async () => (await state()) === on);
  await page.close();
}

/** What screen readers were told last, where keys are. */
export function said({ launched, frame }: Reading): Promise<string> {
  return launched.inParts(frame, (roots) => roots.map((root) => root.querySelector('.sr[role=status]')?.textContent ?? '').join(''), null);
}

/** Opens the menu of a comment: the pointer comes to it first. */
export async function openMenu(reading: Reading, comment: string, name: string): Promise<void> {
  await hover(reading, `#${comment} .comment-content`);
  const { frame } = reading;
  const box = (await (await frame.$(`#${comment} .fn`))!.boundingBox())!;
  const dots = await until(`the menu of ${name}`, async () => (await buttons(reading)).find((seen) => seen.name === `More for the comment by ${name}` && Math.abs(seen.top + seen.height / 2 - box.y - box.height / 2) < 30));
  await reading.page.mouse.click(dots.left + dots.width / 2, dots.top + dots.height / 2);
  await until('the menu', async () => (await buttons(reading)).find((seen) => seen.name === 'Copy link'));
}
