// What a static server needs so that sites can embed a table by its address (https://oembed.com): a page with the table that names a
// description, the description, and the entry for lists of providers.
import { escaped, written } from "./builder-rules.js";

/** What a site that embeds gives room to, in pixels. */
const WIDTH = 900;
const HEIGHT = 700;
const PROVIDER = "resolution-table";

/** The name of the files, after that of the first register; never that of a page of the package. */
const stemOf = (source) => nameOf(source).replace(/^(embed|builder|index)$/i, "$1-table");
const nameOf = (source) => (source.split(" ")[0].split(/[?#]/)[0].split("/").pop() ?? "").replace(/\.json$/i, "").replace(/[^\w.-]+/g, "-") || "table";

/**
 * The files, by name, as they lie in the widget's folder.
 *
 * @param {{folder: string, source: string, attributes: Record<string, string>, title?: string}} given as for `snippet`
 * @returns {Record<string, string>}
 */
export const oembed = ({ folder, source, attributes, title = "Resolutions" }) => {
  const stem = stemOf(source);
  const page = `${folder}${stem}.html`;
  const endpoint = `${folder}${stem}.oembed.json`;
  const query = new URLSearchParams(Object.entries({ src: source, ...attributes }).filter(([name, value]) => value && name !== "height"));
  const lang = attributes.lang || "en";
  const description = {
    version: "1.0",
    type: "rich",
    provider_name: PROVIDER,
    provider_url: folder,
    title,
    width: WIDTH,
    height: HEIGHT,
    html: `<iframe src="${escaped(`${folder}embed.html?${query}`)}" title="${escaped(title)}" width="${WIDTH}" height="${HEIGHT}" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads"></iframe>`,
  };
  const provider = [{ provider_name: PROVIDER, provider_url: folder, endpoints: [{ schemes: [page], url: endpoint, formats: ["json"], discovery: true }] }];
  return {
    [`${stem}.html`]: `<!doctype html>
<html lang="${escaped(lang)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${escaped(title)}</title>
    <link rel="icon" href="data:,">
    <link rel="alternate" type="application/json+oembed" href="${escaped(endpoint)}" title="${escaped(title)}">
    <script type="module" src="${escaped(folder)}resolution-table.js"></script>
  </head>
  <body>
    <resolution-table${written({ src: source, ...attributes })}>
      <p><a href="${escaped(source.split(" ")[0])}">Open the data</a></p>
    </resolution-table>
  </body>
</html>
`,
    [`${stem}.oembed.json`]: `${JSON.stringify(description, undefined, 2)}\n`,
    [`${stem}.provider.json`]: `${JSON.stringify(provider, undefined, 2)}\n`,
  };
};
