/** Features are about 0..1. */
export const flag = (value: boolean) => (value ? 1 : 0);

/**
 * Logarithm to the base 2 of a number from 1 to 2³¹, straight between powers of two: it is asked for at every pair of comments, and who answers whom
 * does not hang on its digits.
 */
function log2(value: number): number {
  const whole = 31 - Math.clz32(value);
  return whole + value / (1 << whole) - 1;
}

/** 0 for 0, 1 for some 150. */
export const log = (value: number) => log2(1 + value) / 7.2;

const longest = 2 ** 30;
/** Seconds on a scale that tells minutes, hours and days apart: 0 at once, 1 after some weeks. */
export const gap = (milliseconds: number) => (milliseconds > 0 ? log2(1 + Math.min(longest, milliseconds / 1000)) / 21.6 : 0);
