export { type GuessOptions, guessSections, sure, worthAsking } from './guess.ts';
