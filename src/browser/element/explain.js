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
  // Without even the texts there is English.
  const says =
    texts["error-start"] ??
    "The interactive table could not start: the page or the browser does not let it run (WebAssembly, content security policy or network).";
  return { says, detail: { kind: "start", message: String(error?.message ?? error) } };
};
