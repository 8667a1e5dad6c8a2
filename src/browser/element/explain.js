// What is said where there is no widget to say it.

/** A note for the reader and the detail of the event `error`; `texts` are those of the reader's language, as far as they could be had. */
export const explained = (error, texts) => {
  const table = error?.headings !== undefined;
  const note = document.createElement("p");
  note.setAttribute("role", "alert");
  note.setAttribute("part", "note");
  note.className = "note";
  // Without even the texts there is English.
  note.textContent = table
    ? texts["error-table"].replace("{found}", () => error.headings)
    : (texts["error-start"] ??
      "The interactive table could not start: the page or the browser does not let it run (WebAssembly, content security policy or network).");
  const message = table ? note.textContent : String(error?.message ?? error);
  return { note, detail: { kind: table ? "table" : "start", message } };
};
