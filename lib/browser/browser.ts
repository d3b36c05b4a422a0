/** The browser's extension interface, one name for both browsers. Only `lib/browser`, `lib/background` and entrypoints may use it. */
export { browser, type Browser } from 'wxt/browser';
