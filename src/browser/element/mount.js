/** What a widget is made in. */
export const mount = () => Object.assign(document.createElement("div"), { className: "mount" });
