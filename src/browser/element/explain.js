// What is said where there is no widget to say it.

/** A note for the reader. */
export const noteOf = (says) => {
  const note = document.createElement("p");
  note.setAttribute("role", "alert");
  note.setAttribute("part", "note");
  note.className = "note";
  note.textContent = says;
  return note;
};

/** What is said to the reader, and the detail of the event `error`; `texts` are those of the reader's language, as far as they could be had. */
export const explained = (error, texts) => {
  const table = error?.headings !== undefined;
  // Without even the texts there is English.
  const says = table
    ? texts["error-table"].replace("{found}", () => error.headings)
    : (texts["error-start"] ??
      "The interactive table could not start: the page or the browser does not let it run (WebAssembly, content security policy or network).");
  const message = table ? says : String(error?.message ?? error);
  return { says, detail: { kind: table ? "table" : "start", message } };
};
