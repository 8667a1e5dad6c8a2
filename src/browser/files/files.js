// The files of the package that are fetched when they are needed.
import { inBase } from "./base-path.js";
import { MissingFile } from "./missing-file.js";
// Made by the build of the list of languages (xtask/bundle.mjs).
import { LOCALES } from "resolution_table_locales";

// Each address is written out, and alone: so every bundler that knows this form finds the file. On a server nothing asks for one.
const FILES = {
  "resolution-table.wasm": () => new URL("./resolution-table.wasm", import.meta.url),
  "resolution-table-more.wasm": () => new URL("./resolution-table-more.wasm", import.meta.url),
  // A style sheet under a name that no bundler's rule for style sheets claims.
  "resolution-table-more.txt": () => new URL("./resolution-table-more.txt", import.meta.url),
  ...LOCALES,
};

/** A development server of Vite's moves the script into its cache, and no file with it; up to its version 7 it leaves the addresses as they were. */
const VITE_CACHE = /\/(?:node_modules\/\.|\.angular\/).*\/deps\/.*$/;

/** Where the file may be, the likeliest first. */
const addressesOf = (name) => {
  const named = inBase(name);
  if (named) return [named];
  const address = FILES[name]();
  if (!VITE_CACHE.test(address.pathname)) return [address];
  return [new URL(address.href.replace(VITE_CACHE, `/node_modules/resolution-table/${name}`)), address];
};

/** How long a file may send nothing, in milliseconds. A slow link that brings something is left to go on. */
const SILENCE = 15_000;

const silent = `nothing came for ${SILENCE / 1000} s`;

/**
 * A script that is imported when it is needed, of that name: the browser gives up none, and tells of none that does not come.
 * @template Script
 * @param {string} name
 * @param {Promise<Script>} script
 * @returns {Promise<Script>}
 */
export const patiently = async (name, script) => {
  let patience;
  const silence = new Promise((_, reject) => {
    patience = setTimeout(() => reject(new MissingFile(name, silent)), SILENCE);
  });
  try {
    return await Promise.race([script, silence]);
  } finally {
    clearTimeout(patience);
  }
};

const fetched = async (address, options) => {
  const given = new AbortController();
  let patience;
  const alive = () => {
    clearTimeout(patience);
    patience = setTimeout(() => given.abort(new MissingFile(address.href, silent)), SILENCE);
  };
  alive();
  try {
    const response = await fetch(address, { ...options, signal: given.signal }).catch((error) => {
      throw error instanceof MissingFile ? error : new MissingFile(address.href, error.message);
    });
    if (!response.ok) throw new MissingFile(address.href, response.status);
    // Servers of single-page applications answer with their page instead of saying that there is no such file.
    const type = response.headers.get("content-type") ?? "";
    if (type.startsWith("text/html")) throw new MissingFile(address.href, type);
    // The answer itself is kept whole: a browser keeps the compiled Wasm of no other.
    heed(response.clone(), alive).finally(() => clearTimeout(patience));
    return response;
  } catch (error) {
    clearTimeout(patience);
    throw error;
  }
};

/** Tells of every piece of the body that comes, until there is no more. */
const heed = async (response, alive) => {
  try {
    const reader = response.body.getReader();
    while (!(await reader.read()).done) alive();
  } catch {
    // Whoever reads the file hears of it.
  }
};

/** A bundler may have written a small file into its address: that is not fetched, for a content security policy may refuse it. */
const written = (address) => {
  const [, type, base64, body] = address.href.match(/^data:([^;,]*)[^,]*?(;base64)?,(.*)$/s);
  const text = decodeURIComponent(body);
  const bytes = base64 ? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) : text;
  return new Response(bytes, { headers: { "content-type": type } });
};

/**
 * Reads the file of that name.
 * @param {string} name
 * @param {RequestInit} [options]
 * @returns {Promise<Response>}
 */
export const read = async (name, options) => {
  // A page says in the same step where files are.
  await undefined;
  let missing;
  for (const address of addressesOf(name)) {
    if (address.protocol === "data:") return written(address);
    try {
      return await fetched(address, options);
    } catch (error) {
      missing ??= error;
    }
  }
  throw missing;
};
