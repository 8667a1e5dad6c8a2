// What an element is told to show: addresses, registers, or both.
import { absolute } from "../absolute.js";

const isAddress = (it) => typeof it === "string" || it instanceof URL;

/** One address as it stands among others in `src`: there white space parts them. */
const written = (address) => String(address).trim().replaceAll(/\s/g, "%20");

/** What `load` was given as the attribute `src`; `undefined` where it is no address, or not only. */
export const srcOf = (source) => {
  if (Array.isArray(source)) return source.length > 0 && source.every(isAddress) ? source.map(written).join(" ") : undefined;
  if (source instanceof URL) return source.href;
  return typeof source === "string" ? source : undefined;
};

/** Whether `load` can take it. */
export const isSource = (source) => {
  const all = [source].flat();
  return all.length > 0 && all.every((it) => isAddress(it) || (typeof it === "object" && it !== null));
};

/** The addresses of the attribute `src`. */
export const addressesOf = (src) => src?.split(/\s+/).filter(Boolean) ?? [];

/** What the widget is to show: `data` before `src`, and `src` before what stands inside the element. */
export const sourcesOf = ({ data, src, inside, base }) => {
  const given = data !== undefined ? [data].flat() : src !== null ? addressesOf(src) : undefined;
  const source = (it) => (isAddress(it) ? { name: written(it), address: absolute(written(it), base) } : { data: JSON.stringify(it) ?? "" });
  // Empty lists name nothing, which the widget says.
  return (given?.map(source) ?? inside ?? []).map((it, position) => ({ name: `[${position}]`, ...it }));
};
