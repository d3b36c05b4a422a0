import { commentFeatures } from './comment-features.ts';
import { createNet, layout, type Net } from './net.ts';
import { pairFeatures } from './pair-features.ts';
import trained from './weights.json' with { type: 'json' };

/** What `tests/bench/train-replies.ts` writes: numbers, with the names of the features that they belong to. */
export interface Trained {
  comment: string[];
  pair: string[];
  /** Hidden units: see `net.ts`. */
  answers: number;
  openings: number;
  weights: number[];
  /** Of {@link calibrationFeatures}, in their order. */
  calibration: number[];
  /** Share of choices that were right, of those in each step: see {@link stepOf}. */
  steps: number[];
}

export interface Model {
  net(): Net;
  /** The share of choices like this one that are right: 0..1. */
  confidence(choice: Choice): number;
}

/** What is known of a choice that has been made. Shares are what the net says: 0..1. */
export interface Choice {
  chosen: number;
  from: 'quote' | 'mention' | 'guess';
  /** Share of openings on the page. */
  openings: number;
}

export const calibrationFeatures = ['always', 'odds', 'odds of a quote', 'odds of a mention', 'quote', 'mention', 'openings'] as const;

const odds = (share: number) => Math.log((share + 0.003) / (1.003 - share));

/** In the order of {@link calibrationFeatures}. Few: each more fits the kinds of pages that we have, and fails on the next. */
export function describeChoice({ chosen, from, openings }: Choice): number[] {
  const plain = odds(chosen);
  const quote = from === 'quote' ? 1 : 0;
  const mention = from === 'mention' ? 1 : 0;
  return [1, plain, plain * quote, plain * mention, quote, mention, openings];
}

/** The three states that a reader is shown, and below them the hopeless. Finer steps would claim more than the discussions that we have can show. */
const edges = [0.3, 0.6, 0.9];
const likely = 0.89;
export function stepOf(sure: number): number {
  let step = 0;
  while (step < edges.length && sure >= edges[step]!) step++;
  return step;
}

/** Where more than this open threads, nothing is sure without a mark: sites differ in whom they file an answer under, and the net cannot see it. */
const manyOpenings = 0.3;

/** How sure a choice is, before it is put into its step: 0..1. */
export function sureness(choice: Choice, calibration: readonly number[]): number {
  const features = describeChoice(choice);
  let sum = 0;
  for (let index = 0; index < features.length; index++) sum += features[index]! * calibration[index]!;
  const sure = 1 / (1 + Math.exp(-sum));
  return choice.from === 'guess' && choice.openings > manyOpenings ? Math.min(likely, sure) : sure;
}

/** @throws where the weights were trained for other features than this code's */
export function createModel({ comment, pair, answers, openings, weights, calibration, steps }: Trained = trained): Model {
  const shape = { comment: commentFeatures.length, pair: pairFeatures.length, answers, openings };
  const fits = comment.join() === commentFeatures.join() && pair.join() === pairFeatures.join() && weights.length === layout(shape).length && calibration.length === calibrationFeatures.length && steps.length === edges.length + 1;
  if (!fits) throw new Error('The weights belong to other features: run tests/bench/train-replies.ts');
  const numbers = Float64Array.from(weights);
  return {
    net: () => createNet(numbers, shape),
    confidence: (choice) => steps[stepOf(sureness(choice, calibration))]!,
  };
}
