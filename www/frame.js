// For pages that show `embed.html` in a frame: each such frame gets the height of what it shows.
//
// Only numbers come from the frame, only from the frame's own window and origin. Frames that come later announce themselves.
const HERE = "resolution-table:here";
const HELLO = "resolution-table:hello";
const HEIGHT = "resolution-table:height";
const LIMIT = 200_000;

/** @returns {HTMLIFrameElement[]} */
const frames = () => [...document.querySelectorAll("iframe")].filter((it) => it.matches("[data-resolution-table-frame]"));

/** The origin that messages of a frame must have; a sandbox without an origin of its own says `null`. */
const originOf = (frame) => {
  const opaque = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  return opaque ? "null" : new URL(frame.src, document.baseURI).origin;
};

/** Says nothing but "hello": so it may go to whatever is in the frame by now. */
const greet = (frame) => frame.contentWindow?.postMessage({ type: HELLO }, "*");

const hear = ({ data, origin, source }) => {
  if (data?.type !== HERE && data?.type !== HEIGHT) return;
  const frame = frames().find((it) => it.contentWindow === source);
  if (!frame || origin !== originOf(frame)) return;
  if (data.type === HERE) {
    greet(frame);
  } else if (Number.isFinite(data.height) && data.height > 0) {
    // Set by script, which a content security policy allows, and over the style sheets of old pages.
    const set = (property, value) => frame.style.setProperty(property, value, "important");
    set("display", "block");
    set("width", "100%");
    set("border", "0");
    set("height", `${Math.min(Math.ceil(data.height), LIMIT)}px`);
  }
};

// On a server there is no page.
if (globalThis.document) {
  window.addEventListener("message", hear);
  frames().forEach(greet);
}
