// Where exports go: files, the clipboard, paper.

/** Gives a file to the browser, which asks or saves it. Where a frame is not allowed to, nothing tells. */
export const save = (name, type, content) => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  // Older Firefox follows only links that stand on a page.
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** Bytes of a file that is no text. They are copied: the memory they stand in moves. */
export const blob = (type, bytes) => new Blob([bytes.slice()], { type });

/**
 * Of the rows, of which so many stand, how many must when they change: those down to the lower edge of the window, and to the one with
 * the focus. All (`undefined`) while the widget is not on the page: it comes there with what the page had written.
 */
export const rowsAtOnce = (mount, standing) => {
  if (!mount.isConnected) return undefined;
  const bodies = [...(mount.querySelector(".table > table")?.tBodies ?? [])].filter((it) => it.dataset.leaving === undefined); // Not all of the tree is asked: that takes long.
  const rows = bodies.flatMap((it) => [...it.rows].filter((row) => row.matches(".row, .group-row"))).slice(0, standing);
  const below = rows.findIndex((row) => row.getBoundingClientRect().top > innerHeight);
  const { bottom, height } = (rows.at(-1) ?? mount).getBoundingClientRect();
  const room = height > 0 ? (innerHeight - bottom) / 48 : 0; // No row that is shown is lower than 48 pixels.
  const focused = rows.indexOf(mount.getRootNode().activeElement?.closest("tr"));
  return Math.max(below < 0 ? Math.ceil(rows.length + Math.max(room, 0)) : below, focused + 1);
};

export const widthOf = (mount) => mount.clientWidth;

/** The view whose choice was brought into sight last, of each mount. */
const inSight = new WeakMap();

/** Scrolls the line of views alone, so that the choice of the present one is in sight; once for each, so that the reader can scroll on. */
export const showChoice = (mount) => {
  const choice = mount.querySelector(".nav .views :checked")?.closest(".choice");
  if (!choice || inSight.get(mount) === choice) return;
  inSight.set(mount, choice);
  // With the frame that shows it, for which everything is laid out anyway.
  requestAnimationFrame(() => {
    const line = choice.parentElement;
    const [pill, room] = [choice, line].map((it) => it.getBoundingClientRect());
    line.scrollLeft += Math.min(pill.left - room.left, 0) + Math.max(pill.right - room.right, 0);
  });
};

export const isFocusLost = () => (document.activeElement ?? document.body) === document.body;

/** Puts a page (where there is one) and a text on the clipboard; rejects where the browser does not allow it. */
export const copy = async (page, text) => {
  if (!page) return navigator.clipboard.writeText(text);
  const of = (type, words) => new Blob([words], { type });
  // Made at once: Safari allows it only while it handles the click.
  const item = new ClipboardItem({ "text/html": of("text/html", page), "text/plain": of("text/plain", text) });
  return navigator.clipboard.write([item]);
};

export const today = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

export const inFrame = () => window.parent !== window;

/** Prints; whether the browser began to. A sandboxed frame does nothing, and says so only in its console. */
export const print = () => {
  let began = false;
  const note = () => (began = true);
  addEventListener("beforeprint", note);
  try {
    globalThis.print();
  } catch {
    // Not to be had here.
  }
  removeEventListener("beforeprint", note);
  return began;
};
