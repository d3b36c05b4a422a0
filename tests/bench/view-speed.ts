import type { CDPSession, Page } from 'puppeteer-core';
import { type Ours, oursIn, oursInTasks, traced } from './profile.ts';

/** What opening the reading view costs, and scrolling in it, in ms of our own scripts and what the browser does for them. */
export interface ViewSpeed {
  opening: Ours;
  scrolling: Ours;
}

/** Turns of the wheel, of so many px each: some two screens, so that every turn draws rows that were not there. */
const turns = 60;
const px = 1600;
const pause = (ms: number) => new Promise<void>((go) => setTimeout(go, ms));

/** @param show opens the reading view over the page, which has been read */
export async function viewSpeed(page: Page, session: CDPSession, show: () => Promise<unknown>): Promise<ViewSpeed> {
  const profiled = async (work: () => Promise<void>): Promise<Ours> => {
    await session.send('Profiler.start');
    await work();
    return oursIn((await session.send('Profiler.stop')).profile);
  };
  // By its tasks: much of it is made ready in many short ones.
  await page.tracing.start({ categories: traced });
  await show();
  await pause(1500);
  const trace = await page.tracing.stop();
  const opening = oursInTasks((JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: Parameters<typeof oursInTasks>[0] }).traceEvents);
  await page.mouse.move(500, 400);
  const scrolling = await profiled(async () => {
    for (let turn = 0; turn < turns; turn++) await page.mouse.wheel({ deltaY: px });
    // From one end to the other, and back: as far as a list can jump.
    for (const key of ['End', 'Home', 'End'] as const) {
      await page.keyboard.press(key);
      await pause(200);
    }
  });
  return { opening, scrolling };
}
