/** Models that write over what the built-in engine found. The only room that may ask the network, and only where the reader said so (`background/writers.ts`). */
export { endpointAt } from './address.ts';
export { availabilityOf, type Availability, type BuiltInModels, createBrowserModel, download } from './browser-model.ts';
export { createEndpoint } from './endpoint.ts';
export { type Engine, EngineFailure } from './engine.ts';
export { type Group, groupsOf } from './groups.ts';
