// JSON that a page wrote inside an element, as it was before the editor of a content system changed it.

const isJson = (text) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const TAG = "<\\/?(?:p|br|div|span)\\b[^>]*>";
/** A string; or what an editor puts between the values, of which the spaces. */
const BETWEEN = new RegExp(`("(?:[^"\\\\]|\\\\.)*")|${TAG}|(?://|/\\*)?\\s*(?:<!\\[CDATA\\[|\\]\\]>)(?:\\*/)?|<!--|-->|[\\u200b\\u2060\\ufeff]|(&nbsp;|&#160;|\\u00a0)`, "gs");
const TYPOGRAPHIC = "(?:&(?:ldquo|rdquo|bdquo|#822[0-2]|#8243);|[\\u201c-\\u201e\\u2033])";
const OPENING = new RegExp(`([{[,:]\\s*)${TYPOGRAPHIC}`, "g");
const CLOSING = new RegExp(`${TYPOGRAPHIC}(\\s*[,:}\\]])`, "g");

/** What editors do, and how it is undone: from what changes no text to what changes most. */
const STEPS = [
  {
    says: "markup, comments and spaces between the values were taken away; the texts are untouched",
    undo: (text) => text.replaceAll(BETWEEN, (_, string, space) => string ?? (space ? " " : "")),
  },
  {
    says: "each &quot; is a quotation mark, also where a text had it so written",
    undo: (text) => text.replaceAll(/&quot;|&#34;/g, '"'),
  },
  {
    says: "typographic quotation marks around the values are straight; those of texts stay, unless a comma, a colon or a bracket is beside them",
    undo: (text) => text.replaceAll(OPENING, '$1"').replaceAll(CLOSING, '"$1'),
  },
  {
    says: "paragraphs, line breaks and spans were taken away, also where a text had them",
    undo: (text) => text.replaceAll(new RegExp(TAG, "g"), ""),
  },
  {
    says: "all typographic quotation marks are straight, also those of the texts",
    undo: (text) => text.replaceAll(new RegExp(TYPOGRAPHIC, "g"), '"'),
  },
];

/**
 * The text as JSON, and in words what was done to it; `undefined` where no way leads there. Of the ways that do it is the one that changes the least: each step
 * is tried alone, and with others only where that is not enough.
 */
export const mended = (text) => {
  // Each set of steps is a number, whose bits are the steps: so all sets of milder ones come before the next.
  for (let set = 1; set < 2 ** STEPS.length; set += 1) {
    const steps = STEPS.filter((_, position) => set & (2 ** position));
    // What is between the values can be told from them once they have their quotation marks.
    const data = [...steps].reverse().reduce((it, { undo }) => undo(it), text);
    if (isJson(data)) return { data, says: steps.map(({ says }) => says) };
  }
  return undefined;
};
