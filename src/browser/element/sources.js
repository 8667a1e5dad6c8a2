// What an element is told to show: addresses, registers, or both.
import { stringify } from "../load/json.js";

const isAddress = (it) => typeof it === "string" || it instanceof URL;

/** An address as seen from the page; one that is none is left to the browser to refuse. */
const absolute = (address, base) => {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
};

/** One address as it stands among others in `src`: there white space parts them. */
const written = (address) => String(address).trim().replaceAll(/\s/g, "%20");

/** What `load` was given as the attribute `src`; `undefined` where it is no address, or not only. */
export const srcOf = (source) => {
  if (Array.isArray(source)) return source.length > 0 && source.every(isAddress) ? source.map(written).join(" ") : undefined;
  if (source instanceof URL) return source.href;
  return typeof source === "string" ? source : undefined;
};

export const isSource = (source) => {
  const all = [source].flat();
  return all.length > 0 && all.every((it) => isAddress(it) || (typeof it === "object" && it !== null));
};

export const addressesOf = (src) => src?.split(/\s+/).filter(Boolean) ?? [];

/** Headers and credentials for an address, as JSON: the page's own origin has them, and others only where the page names them. */
const initOf = (address, request) => {
  const { headers, credentials, origins, redirect } = request ?? {};
  const stays = redirect === "error" && { redirect };
  const alone = stays ? stringify(stays) : undefined;
  if (headers === undefined && credentials === undefined) return alone;
  const { origin } = new URL(address);
  if (origin !== location.origin && ![origins ?? []].flat().includes(origin)) {
    console.warn(`<resolution-table>: request: headers and credentials are not sent to ${origin}; where they should be, name it in request.origins.`);
    return alone;
  }
  const named = headers === undefined ? {} : Object.fromEntries(new Headers(headers));
  const isNamed = Object.keys(named).length > 0;
  // Nor to where such an answer would lead: a browser says that only when it has asked there.
  const isGuarded = isNamed || credentials === "include";
  return stringify({ ...(isGuarded ? { redirect: "error" } : stays), ...(isNamed && { headers: named }), ...(credentials && { credentials }) });
};

/** What the widget is to show: `data` before `src`, and `src` before what stands inside the element. */
export const sourcesOf = ({ data, src, inside, base, request }) => {
  const given = data !== undefined ? [data].flat() : src !== null ? addressesOf(src) : undefined;
  const at = (it) => ({ __proto__: null, name: written(it), address: absolute(written(it), base) });
  const asked = (it) => ({ __proto__: null, ...it, init: initOf(it.address, request) });
  const source = (it) => (isAddress(it) ? asked(at(it)) : { data: stringify(it) ?? "" });
  // Empty lists name nothing, which the widget says.
  return (given?.map(source) ?? inside ?? []).map((it, position) => ({ __proto__: null, name: `[${position}]`, ...it }));
};
