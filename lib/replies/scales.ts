/** Features are about 0..1. */
const logs = Float64Array.from({ length: 1024 }, (_, value) => Math.log1p(value) / 5);
/** Of a whole number; {@link logOf} of any. */
export const log = (whole: number) => (whole < logs.length ? logs[whole]! : logOf(whole));
export const logOf = (value: number) => Math.log1p(value) / 5;
export const flag = (value: boolean) => (value ? 1 : 0);

/** Seconds on a scale that tells minutes, hours and days apart: 0 at once, 1 after some weeks. */
export const gap = (milliseconds: number) => (milliseconds > 0 ? Math.log1p(milliseconds / 1000) / 15 : 0);
