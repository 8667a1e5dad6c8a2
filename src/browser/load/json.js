// JSON that a page cannot change: old libraries (Prototype.js 1.6 and before) give the browser's own types a `toJSON` of theirs.

const TYPES = [Array, Boolean, Function, Number, Object, String];

/** `JSON.stringify`, without what the page gave the browser's own types. */
export const stringify = (value) => {
  const added = TYPES.map(({ prototype }) => ({ prototype, toJSON: Object.getOwnPropertyDescriptor(prototype, "toJSON") })).filter(({ toJSON }) => toJSON?.configurable);
  for (const { prototype } of added) delete (/** @type {any} */ (prototype).toJSON);
  try {
    return JSON.stringify(value);
  } finally {
    for (const { prototype, toJSON } of added) Object.defineProperty(prototype, "toJSON", /** @type {PropertyDescriptor} */ (toJSON));
  }
};
