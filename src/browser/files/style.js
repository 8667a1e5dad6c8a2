// The style sheet that all widgets of a page share.
import themes from "../../view/root/themes.css";
import widget from "../../view/root/widget.css";

const styles = widget + themes;
let all = styles;
/** By the document that it is for: an element that is moved into another one, such as a frame's, leaves it behind. */
const sheets = new WeakMap();
/** The same, to be changed. They are held weakly, for documents go. */
const made = [];

/** A style sheet for that document, which has to have a window. */
export const newStyleSheet = ({ defaultView }) => new defaultView.CSSStyleSheet();

export const styleSheet = (document) => {
  if (!sheets.has(document)) {
    const sheet = newStyleSheet(document);
    sheet.replaceSync(all);
    sheets.set(document, sheet);
    made.push(new WeakRef(sheet));
  }
  return sheets.get(document);
};

/** Adds the rules of the parts that are loaded later. */
export const addStyles = (more) => {
  all = styles + more;
  for (const sheet of made) sheet.deref()?.replaceSync(all);
};
