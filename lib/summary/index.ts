/** The built-in engine: what a discussion or a thread says, in its commenters' own words. Pure; no network, no model. */
export { labelOf, summarise, type Given, type SummaryRequest } from './summarise.ts';
