export function mount() {
  const made = Object.assign(document.createElement("div"), { className: "mount" });
  made.addEventListener("pointerdown", ({ clientX, clientY }) => (pressed = [clientX, clientY]));
  made.addEventListener("click", opened);
  return made;
}

/** Where the pointer was pressed last: who moved on from there selects text. */
let pressed = [0, 0];

/** A click anywhere in a row does what its button does, unless what was hit has a use of its own. */
function opened({ target, clientX, clientY, detail, defaultPrevented }) {
  const row = target.closest(".row");
  const own = target.closest("a, button, input, select, label, summary, .share");
  const moved = Math.abs(clientX - pressed[0]) + Math.abs(clientY - pressed[1]) > 4;
  // The second click of two selects a word.
  if (row && !own && !moved && detail === 1 && !defaultPrevented) row.querySelector(".opener")?.click();
}
