import type { Recipe } from '../model/recipe.ts';
import openweb from './openweb.ts';

/**
 * OpenWeb without a shadow root of its own: the frames of Spot.IM's days, and places where the page gave it one already.
 * Source: pages as drawn, 2016-2021.
 */
export default {
  ...openweb,
  name: 'openweb-frame',
  platform: 'openweb',
  confidence: 0.97,
  match: { require: [':is(.spcv_messages-list,.sppre_messages-list) [data-spot-im-class="message-text"]'] },
  host: undefined,
  article: [],
} satisfies Recipe as Recipe;
