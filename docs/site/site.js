// What every page does: the contents fold away where there is no room beside the text, and an example is as high as what it shows.
const HIGHEST = 640;

const contents = document.querySelector("nav details");
const isNarrow = matchMedia("(max-width: 60rem)");
const fold = () => contents?.toggleAttribute("open", !isNarrow.matches);
isNarrow.addEventListener("change", fold);
fold();

for (const frame of /** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll("iframe.live"))) {
  const measure = () => {
    const body = frame.contentDocument?.body;
    if (!body) return;
    new ResizeObserver(() => {
      frame.style.blockSize = `${Math.min(HIGHEST, Math.max(120, body.offsetHeight + 18))}px`;
    }).observe(body);
  };
  frame.addEventListener("load", measure);
  if (frame.contentDocument?.readyState === "complete" && frame.contentDocument.URL !== "about:blank") measure();
}
