// The block of the plugin: what an editor says of a table. The page has a link of it, which PHP writes and the script of the site upgrades.
(({ blocks, element, blockEditor, components }) => {
  const { createElement } = element;
  const FIELDS = [
    ["src", "Address of the resolution JSON"],
    ["title", "Words of the link"],
    ["lang", "Language, such as fr; empty: that of the page"],
    ["filters", "Filters, such as addressee=bdt-director"],
  ];
  const VIEWS = [["", "Resolutions"], ["provisions", "Provisions"], ["matrix", "Who does what"], ["citations", "Citations"]];

  const edit = ({ attributes, setAttributes }) =>
    createElement(
      "div",
      blockEditor.useBlockProps(),
      createElement("p", {}, "Resolution table"),
      ...FIELDS.map(([name, label]) =>
        createElement(components.TextControl, { key: name, label, value: attributes[name] ?? "", onChange: (value) => setAttributes({ [name]: value }) }),
      ),
      createElement(components.SelectControl, {
        key: "view",
        label: "Begins with",
        value: attributes.view ?? "",
        options: VIEWS.map(([value, label]) => ({ value, label })),
        onChange: (view) => setAttributes({ view }),
      }),
    );

  const text = { type: "string", default: "" };
  blocks.registerBlockType("resolution-table/table", {
    apiVersion: 3,
    title: "Resolution table",
    category: "embed",
    icon: "editor-table",
    description: "Resolutions as a table that readers search and filter.",
    attributes: { src: text, title: text, lang: text, view: text, filters: text },
    edit,
    // PHP writes the link.
    save: () => null,
  });
})(/** @type {any} */ (globalThis).wp);
