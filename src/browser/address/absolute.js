// Addresses that a page writes.

/** The address as seen from the page; one that is none is left to the browser to refuse. */
export const absolute = (address, base) => {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
};
