// What content systems leave of the ways in, as they are delivered. Held to the systems' own filters by tests/e2e/filters.mjs.

/**
 * Each system: its name, which ways in survive there (the first is the best), and what to know.
 *
 * @type {Record<string, {name: string, ways: string[], says: string}>}
 */
export const SYSTEMS = {
  own: { name: "none: I write the page's HTML", ways: ["module", "plain", "classic", "frame", "link"], says: "Every way in works." },
  wordpress: {
    name: "WordPress, as an editor",
    ways: ["link", "plain"],
    says: "Scripts, frames and unknown elements are taken away. A link survives, and a div with its data attributes; whoever runs the site adds the script once, or installs the plugin in the folder wordpress/.",
  },
  drupal: { name: "Drupal, Basic HTML", ways: ["link"], says: "Only text and links survive. Whoever runs the site adds the script once, to the theme." },
  ckeditor: { name: "an editor with CKEditor 5", ways: ["link"], says: "Only text and links survive. Whoever runs the site adds the script once." },
  dompurify: { name: "a page that is cleaned by DOMPurify", ways: ["link", "plain"], says: "Scripts, frames and unknown elements are taken away. A link survives, and a div with its data attributes; whoever runs the site adds the script once." },
  tinymce: {
    name: "an editor with TinyMCE",
    ways: ["link", "plain"],
    says: "Scripts and unknown elements are taken away, and a frame that is left has no right to run its scripts. A link survives, and a div with its data attributes; whoever runs the site adds the script once.",
  },
  markdown: { name: "Markdown, cleaned as on GitHub", ways: ["link"], says: "Only text and links survive. Whoever runs the site adds the script once; where nobody can, the link leads to the table." },
  "sanitize-html": { name: "a page that is cleaned by sanitize-html", ways: ["link"], says: "Only text and links survive. Whoever runs the site adds the script once." },
  sharepoint: {
    name: "SharePoint",
    ways: ["frame"],
    says: "The web part Embed takes the frame, once an administrator has allowed its domain (HTML field security); the last line, a script, is left out there, and the height is fixed.",
  },
};
