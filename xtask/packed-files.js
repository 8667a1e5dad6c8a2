// The files of the widget in a page that holds them all, each in base64 in a script that is not run; only the one-file
// pack has this. There `fetch` is this function, and `import.meta.url` an address that leads nowhere else.
const TYPES = { css: "text/css", json: "application/json", txt: "text/plain", wasm: "application/wasm" };

export const PACKED_FETCH = async (address) => {
  const name = new URL(address).pathname.replace(/^\/+/, "");
  const holder = document.querySelector(`script[data-file="${name}"]`);
  if (!holder) return new Response(`This page does not hold ${name}.`, { status: 404 });
  const bytes = Uint8Array.from(atob(holder.textContent), (character) => character.charCodeAt(0));
  return new Response(bytes, { headers: { "content-type": TYPES[name.split(".").pop()] } });
};
