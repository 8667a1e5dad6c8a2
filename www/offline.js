// Makes a page work without a network: starts the worker (offline-worker.js), and says in a bar what the reader sees.
//
// A page may say no: <meta name="resolution-table-offline" content="off"> ends a worker that was there, with all it kept.
// On a server there is no page.
if (globalThis.document) {
  // list: texts (made by tests/pure/lists.rs)
  const TEXTS = {
    ar: ["تعذر جلب بيانات أحدث: هذه نسخة محفوظة بتاريخ {date}.", "توجد بيانات أحدث لكن تعذرت قراءتها: هذه نسخة محفوظة بتاريخ {date}.", "توجد نسخة أحدث من هذه البيانات.", "اعرضها", "توجد نسخة أحدث من هذا الجدول.", "أعد التحميل"],
    zh: ["无法获取更新的数据：这是 {date} 的副本。", "有更新的数据，但无法读取：这是 {date} 的副本。", "这些数据有更新的版本。", "显示", "此表格有更新的版本。", "重新加载"],
    en: ["No newer data could be fetched: this is the copy of {date}.", "There are newer data, but they cannot be read: this is the copy of {date}.", "There is a newer version of these data.", "Show it", "There is a newer version of this table.", "Reload"],
    fr: ["Aucune donnée plus récente n'a pu être obtenue : voici la copie du {date}.", "Il existe des données plus récentes, mais elles sont illisibles : voici la copie du {date}.", "Il existe une version plus récente de ces données.", "L'afficher", "Il existe une version plus récente de ce tableau.", "Recharger"],
    ru: ["Более новые данные получить не удалось: это копия от {date}.", "Есть более новые данные, но прочитать их нельзя: это копия от {date}.", "Есть более новая версия этих данных.", "Показать", "Есть более новая версия этой таблицы.", "Обновить"],
    es: ["No se han podido obtener datos más recientes: esta es la copia del {date}.", "Hay datos más recientes, pero no se pueden leer: esta es la copia del {date}.", "Hay una versión más reciente de estos datos.", "Mostrarla", "Hay una versión más reciente de esta tabla.", "Recargar"],
  };
  // end of list
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const workers = (() => {
    try {
      return navigator.serviceWorker;
    } catch {
      // A frame without an origin of its own may not even ask.
      return undefined;
    }
  })();
  /** @type {HTMLMetaElement | null} */
  const wish = document.querySelector('meta[name="resolution-table-offline"]');

  /** What is to be said: the address of each register that is a copy, with its time and whether the newer one cannot be read; those that are newer; a newer worker. */
  /** @type {{copies: Map<string, {fetched: string, isUnreadable: boolean}>, newer: Set<string>, waiting: ServiceWorker | null, isWanted: boolean}} */
  const state = { copies: new Map(), newer: new Set(), waiting: null, isWanted: false };
  const bar = document.createElement("div");
  bar.className = "offline";
  bar.setAttribute("role", "status");

  const tables = () => [...document.querySelectorAll("resolution-table")];
  /** The absolute addresses that a table shows; the browser refuses what is none. */
  const addressesOf = ({ src }) =>
    (src ?? "").split(/\s+/).filter(Boolean).flatMap((it) => {
      try {
        return new URL(it, document.baseURI).href;
      } catch {
        return [];
      }
    });

  const line = (words, action, act) => {
    const paragraph = document.createElement("p");
    paragraph.append(words);
    if (action) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = action;
      button.addEventListener("click", act);
      paragraph.append(" ", button);
    }
    return paragraph;
  };

  const show = () => {
    const language = document.documentElement.lang.split("-")[0];
    const [copy, unreadable, newer, showIt, table, reload] = TEXTS[language] ?? TEXTS.en;
    const date = (iso) => new Intl.DateTimeFormat(language || "en", { dateStyle: "long", timeStyle: "short" }).format(new Date(iso));
    const lines = [...state.copies.values()].filter(({ fetched }) => fetched)
      .map(({ fetched, isUnreadable }) => line((isUnreadable ? unreadable : copy).replace("{date}", () => date(fetched))));
    if (state.newer.size > 0) {
      lines.push(line(newer, showIt, () => {
        const old = tables().filter((it) => addressesOf(it).some((address) => state.newer.has(address)));
        state.newer.clear();
        show();
        for (const it of old) it.reload();
        // The button went away with its focus.
        /** @type {HTMLElement | null | undefined} */
        const root = old[0]?.shadowRoot?.querySelector(".root");
        root?.focus({ preventScroll: true });
      }));
    }
    const { waiting } = state;
    if (waiting) {
      lines.push(line(table, reload, () => {
        state.isWanted = true;
        waiting.postMessage("take-over");
      }));
    }
    bar.replaceChildren(...lines);
  };

  /** The worker's address as strict pages want it: it is the page's own, from the script's tag. */
  const trusted = (worker) =>
    globalThis.trustedTypes?.createPolicy("resolution-table-offline", { createScriptURL: (address) => address }).createScriptURL(worker) ?? worker;

  /** @param {ServiceWorkerContainer} workers */
  const begin = async (workers) => {
    (document.querySelector("main") ?? document.body).prepend(bar);
    // The worker that is there tells of a register as soon as it is asked for: who listens later, when the worker is looked for anew, may miss it.
    workers.addEventListener("message", ({ data }) => {
      if (data?.type !== "resolution-table:register") return;
      const { address, news, fetched } = data;
      state.copies.delete(address);
      if (news === "copy" || news === "unreadable") state.copies.set(address, { fetched, isUnreadable: news === "unreadable" });
      if (news === "newer") state.newer.add(address);
      else state.newer.delete(address);
      show();
    });
    workers.startMessages();
    // Where the browser keeps nothing, the page works as ever.
    const { worker = "offline-worker.js", scope } = script.dataset;
    const registration = await workers.register(trusted(worker), scope ? { scope } : undefined).catch(() => undefined);
    if (!registration) return;
    // A page that another version served reloads only when its reader says so.
    const controlled = Boolean(workers.controller);
    const offer = () => {
      state.waiting = controlled ? registration.waiting : null;
      show();
    };
    offer();
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
    workers.addEventListener("controllerchange", () => state.isWanted && location.reload());
    document.addEventListener("resolution-table-language", () => setTimeout(show));
    const keepShown = async () => {
      const { active } = await workers.ready;
      for (const address of tables().flatMap(addressesOf)) active?.postMessage({ keep: address });
    };
    document.addEventListener("resolution-table-ready", keepShown);
    keepShown();
  };

  /** @param {ServiceWorkerContainer} workers */
  const end = async (workers) => {
    const registration = await workers.getRegistration();
    if (!registration?.active || !/\/offline-worker\.js$/.test(registration.active.scriptURL)) return;
    const { active } = registration;
    await registration.unregister();
    // It lives as long as this page.
    active.postMessage("end");
  };

  // Where something is forbidden, the page works as ever.
  if (workers) (wish?.content === "off" ? end(workers) : begin(workers)).catch(() => {});
}
