// What content systems leave of what an editor pastes: by their own code where that runs here, by rules of the same meaning where it does not.
import { readFileSync } from "node:fs";
import { rehype } from "rehype";
import rehypeSanitize from "rehype-sanitize";
import sanitizeHtml from "sanitize-html";

const sourceOf = (path) => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), "utf8");

const EVERYWHERE = ["class", "id", "style", "title", "role", "dir", "lang", "aria-*", "data-*"];
const TEXT = ["p", "a", "strong", "em", "ul", "ol", "li", "h2", "h3", "h4", "blockquote", "code"];
const rules = (tags, attributes) => (_page, markup) => sanitizeHtml(markup, { allowedTags: tags, allowedAttributes: attributes });

/** In a page of its own, whose policy and scripts do not matter. */
const inPage = (scripts, clean) => async (page, markup) => {
  const own = await page.context().newPage();
  try {
    await own.setContent('<!doctype html><title>Editor</title><div id="editor"></div>');
    for (const script of scripts) await own.addScriptTag({ content: sourceOf(script) });
    return await own.evaluate(clean, markup);
  } finally {
    await own.close();
  }
};

/** Each takes a page of the browser and what was pasted, and gives what is left. The names are those of `www/builder-systems.js`. */
export const FILTERS = {
  // What `wp_kses_post` lets through of what matters, written down; tests/systems holds it to a real WordPress.
  wordpress: rules([...TEXT, "div", "span", "table", "tr", "td", "th", "figure", "section"], { "*": EVERYWHERE, a: ["href", "rel", "target", "download"] }),
  // The same of Drupal's text format Basic HTML.
  drupal: rules([...TEXT, "cite", "dl", "dt", "dd", "img", "br"], { a: ["href", "hreflang"], img: ["src", "alt", "width", "height"] }),
  ckeditor: inPage(["ckeditor5/dist/browser/ckeditor5.umd.js"], async (given) => {
    const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Italic, Link, List, BlockQuote, Table, MediaEmbed } = /** @type {any} */ (globalThis).CKEDITOR;
    const plugins = [Essentials, Paragraph, Heading, Bold, Italic, Link, List, BlockQuote, Table, MediaEmbed];
    const editor = await ClassicEditor.create(document.querySelector("#editor"), { licenseKey: "GPL", plugins });
    editor.setData(given);
    const left = editor.getData();
    await editor.destroy();
    return left;
  }),
  dompurify: inPage(["dompurify/dist/purify.min.js"], (given) => /** @type {any} */ (globalThis).DOMPurify.sanitize(given)),
  tinymce: inPage(["tinymce.min.js", "icons/default/icons.min.js", "models/dom/model.min.js", "themes/silver/theme.min.js"].map((name) => `tinymce/${name}`), async (given) => {
    // Its looks would be fetched.
    const looks = { skin: false, content_css: false };
    const [editor] = await /** @type {any} */ (globalThis).tinymce.init({ selector: "#editor", license_key: "gpl", ...looks });
    editor.setContent(given);
    const left = editor.getContent();
    editor.remove();
    return left;
  }),
  // The rules of GitHub, which most renderers of Markdown take.
  markdown: async (_page, markup) => String(await rehype().data("settings", { fragment: true }).use(rehypeSanitize).process(markup)),
  "sanitize-html": (_page, markup) => sanitizeHtml(markup),
};
