// Search in every script: what stands in the register, what the reader types, and exactly which words are marked.
import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { becomes, open, showing } from "./widget.mjs";

/** Text of the register, search, and what is marked; nothing marked is nothing found. */
const cases = {
  "case and accents": [
    ["Le RÉSEAU et les réseaux", "reseau", ["RÉSEAU", "réseaux"]],
    ["le reseau", "RÉSEAU", ["reseau"]],
    ["re\u0301seau de\u0301compose\u0301", "réseau décomposé", ["re\u0301seau", "de\u0301compose\u0301"]],
    ["el niño español", "nino", ["niño"]],
    ["le réseau", "e", ["e", "é", "e"]],
  ],
  "ligatures and other letters": [
    ["Œuvre", "oeuvre", ["Œuvre"]],
    ["oeuvre", "œuvre", ["oeuvre"]],
    ["un cœur", "coe", ["cœur"]],
    ["conﬁance", "confiance", ["conﬁance"]],
    ["Straße", "STRASSE", ["Straße"]],
  ],
  "Turkish dots": [
    ["İstanbul, ISTANBUL, ıstanbul", "istanbul", ["İstanbul", "ISTANBUL", "ıstanbul"]],
    ["Istanbul", "İSTANBUL", ["Istanbul"]],
  ],
  "apostrophes, hyphens and spaces": [
    ["l’UIT", "l'uit", ["UIT"]],
    ["l'UIT", "l’UIT", ["UIT"]],
    ["UIT‑T et UIT–D", "uit-t", ["UIT‑T"]],
    ["UIT-T", "UIT‐T", ["UIT-T"]],
    ["la\u00a0Résolution\u00a044", "résolution 44", ["44"]],
    ["la Résolution", "la\u00a0résolution", ["la", "Résolution"]],
    ["co\u00adopération", "coopération", ["co\u00adopération"]],
  ],
  "full-width forms": [
    ["ＩＰｖ６的过渡", "ipv6", ["ＩＰｖ６"]],
    ["IPv6", "ＩＰＶ６", ["IPv6"]],
  ],
  Russian: [
    ["Ещё об учёте", "еще", ["Ещё"]],
    ["учет", "учёт", ["учет"]],
    ["СЕТЕЙ и сетей", "сетей", ["СЕТЕЙ", "сетей"]],
    ["мои сети", "мой", []],
  ],
  Arabic: [
    ["الأمن والإنترنت وآسيا", "الامن الانترنت اسيا", ["الأمن", "والإنترنت", "وآسيا"]],
    ["الامن", "الأمن", ["الامن"]],
    ["مستوى", "مستوي", ["مستوى"]],
    ["لجنة الدراسات", "لجنه", ["لجنة"]],
    ["الاتصـــالات", "الاتصالات", ["الاتصـــالات"]],
    ["يُرجى عِلماً", "يرجى علما", ["يُرجى", "عِلماً"]],
    ["مسؤول شؤون", "مسوول", ["مسؤول"]],
    ["القرار ٤٤ لعام ٢٠٢٢", "44 2022", ["٤٤", "٢٠٢٢"]],
    ["Resolution 44", "٤٤", ["44"]],
    ["القرار ٤٤٠", "44", []],
  ],
  Chinese: [
    ["电信标准化局", "标准", ["标准"]],
    ["为发展中国家举办的培训", "发展中国家培训", ["发展中国家", "培训"]],
    ["网络安全", "安全网络", ["网络安全"]],
    ["第2工作组", "第2", ["第2"]],
    ["网络", "网路", []],
  ],
  "numbers are exact in any script": [
    ["30, ３ and 300", "3", ["３"]],
    ["IPv6 and IPv64", "ipv6", ["IPv6"]],
  ],
};

/** A register with one resolution, whose title is `text`. */
const titled = (text) => ({
  format: "resolution-register/1",
  id: "scripts",
  language: "en",
  title: "—",
  source: { authority: "digest", title: "", language: "en" },
  bodies: {},
  resolutions: [{ number: 999, body: "wtsa", status: "new", title: text }],
});

for (const [name, table] of Object.entries(cases)) {
  browserTest(`search and highlights: ${name}`, { server: showing(titled("—")) }, async ({ page, origin }) => {
    const widget = await open(page, `${origin}/page`);
    for (const [text, query, expected] of table) {
      await widget.search.fill("");
      await widget.host.evaluate((host, data) => (host.data = data), titled(text));
      await becomes(() => widget.find(".c-title .title").allTextContents(), [text]);
      await widget.search.fill(query);
      const state = () =>
        widget.host.evaluate(({ shadowRoot }) => {
          const title = shadowRoot.querySelector(".row .title");
          return title && [title.textContent, [...title.querySelectorAll("mark")].map((mark) => mark.textContent)];
        });
      await becomes(state, expected.length ? [text, expected] : null, `“${query}” in “${text}”`);
    }
    assert.ok(table.length > 1);
  });
}
