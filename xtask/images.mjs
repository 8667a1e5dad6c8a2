// Takes the pictures of the README (docs/images) anew, of the bundled register: `node xtask/images.mjs`, after `cargo xtask build`.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launch } from "../tests/e2e/engine.mjs";
import { serve } from "../tests/e2e/server.mjs";
import { becomes, digest, showing, Widget } from "../tests/e2e/widget.mjs";

const TO = fileURLToPath(new URL("../docs/images/", import.meta.url));
/** The same letters on every machine that has it: the one that Chromium falls back to on most Linux systems. */
const FONT = '"DejaVu Sans"';

/** @typedef {{lang: string, width?: number, dark?: boolean, query?: string}} Picture */
/** @type {Record<string, Picture>} */
const PICTURES = {
  overview: { lang: "en" },
  provisions: { lang: "fr", query: "rt.view=provisions&rt.search=ipv6+formation" },
  phone: { lang: "en", width: 320 },
  "arabic-dark": { lang: "ar", dark: true },
};

await mkdir(TO, { recursive: true });
const browser = await launch();
for (const [name, { lang, width = 1280, dark = false, query = "" }] of Object.entries(PICTURES)) {
  const { origin, close } = await serve(showing(digest, "", { lang }));
  const context = await browser.newContext({ viewport: { width, height: 860 }, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`${origin}/page?${query}`);
  await page.addStyleTag({ content: `h1 { display: none } body { margin: 0; padding: ${width > 400 ? 16 : 8}px; background: ${dark ? "#10181f" : "#ffffff"} } :root { --rt-font: ${FONT} }` });
  const widget = await new Widget(page).shown();
  await becomes(() => widget.find("[data-more=coming]").count(), 0);
  await widget.complete();
  const isThere = await page.evaluate((font) => document.fonts.check(`16px ${font}`), FONT);
  if (!isThere) throw new Error(`The pictures are taken with the font ${FONT}, which this machine does not have: install it.`);
  await page.screenshot({ path: `${TO}${name}.png` });
  console.log(`docs/images/${name}.png`);
  await context.close();
  await close();
}
await browser.close();
