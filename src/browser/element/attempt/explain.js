// What is said where there is no widget to say it.
import { MissingFile } from "../../files/missing-file.js";
import { localeOrElse } from "../../language/locales.js";

/** A note for the reader, and a button where something can be tried again. */
export const noteOf = (says, retry) => {
  const note = Object.assign(document.createElement("p"), { className: "note", textContent: says });
  note.setAttribute("role", "alert");
  note.setAttribute("part", "note");
  if (retry) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: retry.says, onclick: retry.act });
    button.dataset.action = "retry";
    note.append(" ", button);
  }
  return note;
};

// Without even the texts there is English.
const ERROR_FILE = "A file of this table could not be had: {address} ({why}). It must be on the server with the others, and this page must be allowed to read it.";
const ERROR_START = "The interactive table could not start: the page or the browser does not let it run (WebAssembly, content security policy or network).";
const ERROR_CRASH = "The table met an error and was started again. What you had chosen is kept.";
const ERROR_STOPPED = "The table met an error more than once and was stopped. What follows is the plain version.";
const ERROR_MEMORY = "The data are too large for this browser: reading them took {size} MB of memory, and there was no more.";
const RETRY = "Try again";

/** What is said of a widget that crashed by that error: that it `goesOn`, or that it was stopped. */
export const crashed = (error, goesOn, texts) => {
  const why = error?.megabytes ? `${(texts["error-memory"] ?? ERROR_MEMORY).replace("{size}", error.megabytes)} ` : "";
  const says = why + (goesOn ? (texts["error-crash"] ?? ERROR_CRASH) : (texts["error-stopped"] ?? ERROR_STOPPED));
  return { says, retry: texts.retry ?? RETRY, detail: { kind: "crash", message: says } };
};
/** How long the texts of the reader's language may take, in milliseconds: what is to be said is more urgent than in which language. */
const PATIENCE = 1000;
const late = () => new Promise((_, reject) => setTimeout(reject, PATIENCE));

const isMissing = (error) => error instanceof MissingFile;

/** The texts to explain an error with; none where they are what is missing: they are not waited for a second time. */
export const textsBeside = async (error, language) => {
  if (isMissing(error) && error.address.includes("locales/")) return {};
  try {
    const [text] = await Promise.race([localeOrElse(language), late()]);
    return JSON.parse(text).texts;
  } catch {
    return {};
  }
};

/** What is said to the reader, and the detail of the event `error`; `texts` are those of the reader's language, as far as they could be had. */
export const explained = (error, texts) => {
  const says = isMissing(error) ? (texts["error-file"] ?? ERROR_FILE).replace("{address}", error.address).replace("{why}", error.why) : (texts["error-start"] ?? ERROR_START);
  return { says, retry: texts.retry ?? RETRY, detail: { kind: "start", message: String(error?.message ?? error) } };
};
