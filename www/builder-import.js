// Word documents and texts become a register in the snippet builder, by the importer in a worker of its own. Its files are
// fetched when the first document comes, and nothing is sent anywhere.

const element = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text, ...more });

/** What a step is called, with the file it is at. */
const STEPS = { loading: "Loading the importer", reading: "Reading", importing: "Importing", checking: "Checking that nothing is lost in", writing: "Writing the register" };

/** How much of the work a step begins at: each file is read, imported and checked. */
const share = ({ step, at, of }) => {
  const within = { reading: 0, importing: 1, checking: 2 }[step];
  if (within === undefined) return step === "writing" ? 1 : 0;
  return (at * 3 + within) / (of * 3);
};

/** The messages of one rule, folded; errors are open. */
const group = ({ level, rule, heading, messages }) => {
  const details = element("details", "", { open: level === "error" });
  const summary = element("summary", `${heading} `);
  summary.append(element("code", rule));
  const list = element("ul", "");
  list.append(...messages.map((message) => element("li", message)));
  details.dataset.level = level;
  details.append(summary, list);
  return details;
};

const COLUMNS = [["sections", "Sections"], ["provisions", "Provisions"], ["annexes", "Annexes"], ["notes", "Footnotes"], ["citations", "Citations"]];

/** The table by resolution. */
const table = (resolutions) => {
  const details = element("details", "");
  const made = element("table", "");
  const head = made.createTHead().insertRow();
  for (const [, name] of [["", "Resolution"], ...COLUMNS]) head.append(element("th", name, { scope: "col" }));
  const body = made.createTBody();
  for (const { name, counts } of resolutions) {
    const row = body.insertRow();
    row.append(element("th", name, { scope: "row" }), ...COLUMNS.map(([key]) => element("td", String(counts[key]))));
  }
  const scroller = element("div", "", { className: "wide", tabIndex: 0 });
  scroller.setAttribute("role", "group");
  scroller.setAttribute("aria-label", "What each resolution holds");
  scroller.append(made);
  details.append(element("summary", "What each resolution holds"), scroller);
  return details;
};

const save = (name, text) => {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  element("a", "", { href: address, download: name }).click();
  // Not at once: the browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/**
 * Imports files, and shows in `region` how far it is and what came of it.
 *
 * @param {object} given
 * @param {HTMLElement} given.region
 * @param {URL} given.folder where the widget's files are
 * @param {(made: { register: unknown, file: string }) => void} given.done the register, and the name of its file as the editor will have it
 */
export const importing = ({ region, folder, done }) => {
  /** @type {Worker | undefined} */
  let worker;
  const status = element("p", "", { role: "status" });
  const result = element("div", "");
  region.replaceChildren(status, result);

  const end = () => {
    worker?.terminate();
    worker = undefined;
  };
  const tell = (says, bad = false) => {
    region.toggleAttribute("data-bad", bad);
    status.textContent = says;
  };
  const failed = (why) => {
    end();
    result.replaceChildren();
    tell(`The importer stopped: ${why} Nothing was imported. Try again with one document; if it stops again, that document has met a fault of the importer.`, true);
  };

  const show = ({ register, id, summary, groups = [], faults = [], resolutions = [], refused = [] }) => {
    const shown = refused.map(({ name, reason }) => element("li", `${name}: ${reason}`));
    const list = element("ul", "", { className: "refused" });
    list.append(...shown);
    if (!register) {
      tell(refused.length > 0 && !summary ? "Nothing was imported." : "No resolution was recognised, so there is no register.", true);
      result.replaceChildren(list, ...groups.map(group));
      return;
    }
    const file = `${id}.json`;
    tell(refused.length > 0 ? `${refused.length === 1 ? "One file is" : `${refused.length} files are`} not in it. ${summary}` : summary, refused.length > 0 || faults.length > 0 || groups.some(({ level }) => level === "error"));
    const proof = faults.length === 0 ? element("p", "Every printed character is in exactly one field.") : group({ level: "error", rule: "coverage", heading: "Characters that are in no field, or in two", messages: faults });
    const copied = element("span", "", { role: "status" });
    const copy = element("button", "Copy the JSON", { type: "button" });
    copy.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(register);
        copied.textContent = "Copied.";
      } catch {
        copied.textContent = "This browser did not let it be copied: download it.";
      }
    });
    const download = element("button", `Download ${file}`, { type: "button" });
    download.addEventListener("click", () => save(file, register));
    const buttons = element("p", "", { className: "buttons" });
    buttons.append(download, copy, copied);
    const next = element("p", "The table beside shows it. Put the file on your server, and write below where it will be: the lines for your page name that address.");
    result.replaceChildren(list, proof, buttons, next, ...groups.map(group), table(resolutions));
    done({ register: JSON.parse(register), file });
  };

  /** @param {File[]} files @param {{ language?: string, date?: string, link?: string }} options */
  const start = (files, options) => {
    end();
    tell("");
    const bar = element("progress", "", { max: 1, value: 0 });
    bar.setAttribute("aria-label", "Import");
    const cancel = element("button", "Cancel", { type: "button" });
    cancel.addEventListener("click", () => {
      end();
      result.replaceChildren();
      tell("Cancelled: nothing was imported.");
    });
    const buttons = element("p", "", { className: "buttons" });
    buttons.append(bar, cancel);
    result.replaceChildren(buttons);
    try {
      worker = new Worker(new URL("resolution-import.js", folder), { type: "module" });
    } catch (reason) {
      // A folder of another origin has no workers for this page.
      return failed(`${/** @type {Error} */ (reason).message}`);
    }
    worker.addEventListener("message", ({ data }) => {
      if (data.failed !== undefined) return failed(data.failed);
      if (!data.made) {
        bar.value = share(data);
        tell(`${STEPS[data.step]}${data.name && ` ${data.name}`} …`);
        return;
      }
      end();
      show(data.made);
    });
    worker.addEventListener("error", (event) => failed(event.message || "its files could not be loaded."));
    worker.postMessage({ files, wasm: new URL("resolution-import.wasm", folder).href, ...options });
  };
  return { start, end };
};
