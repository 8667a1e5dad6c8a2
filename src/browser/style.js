// The style sheet that all widgets of a page share.
import themes from "../view/root/themes.css";
import widget from "../view/root/widget.css";

const styles = widget + themes;
let sheet;

export const styleSheet = () => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  return sheet;
};

/** Adds the rules of the parts that are loaded later. */
export const addStyles = (more) => styleSheet().replaceSync(styles + more);
