// The snippets that guides print, as pages.
import { readFileSync } from "node:fs";
import { answer } from "./server.mjs";
import { Widget } from "./widget.mjs";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** The snippets of a guide, each with the script it needs. */
export const snippetsOf = (document) => {
  const blocks = [...read(document).matchAll(/```html\n([^]*?)```/g)].map(([, lines]) => lines);
  const script = blocks[0].split("\n").find((line) => line.includes("<script"));
  // A block without a script goes with the first one's; one that has no place for a table, with the first or the one before it.
  return blocks.map((lines, at) => {
    if (!/<(resolution-table|div|iframe)|upgrade\.js/.test(lines)) return lines.includes("<script") ? `${lines}${blocks[at - 1]}` : `${lines}${blocks[0]}`;
    return lines.includes("<script") ? lines : `${script}\n${lines}`;
  });
};

/** What a snippet is, in few words. */
export const nameOf = (lines) => lines.match(/<(resolution-table |iframe|div|p)/)[1] + (lines.includes("classic") ? ", classic" : "");
/** The route of a page with that in its body. */
export const pageOf = (body) => ["/page", answer(200, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}`, "text/html")];

/** Waits for the table, be it on the page or in its frame. */
export const shown = async (page, lines) => {
  const frame = lines.includes("<iframe") ? page.frameLocator("iframe") : page;
  await new Widget({ locator: (selector) => frame.locator(selector) }, "resolution-table").shown();
};
