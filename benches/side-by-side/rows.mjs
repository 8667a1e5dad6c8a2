// The rows that every widget shows: the same for the same number, on every machine.

/** The columns, with the shares of the width that widgets give them where they ask. */
export const COLUMNS = [
  { field: "resolution", title: "Résolution", share: 1 },
  { field: "status", title: "Statut", share: 1 },
  { field: "title", title: "Titre", share: 3 },
  { field: "verb", title: "Verbe", share: 1 },
  { field: "addressee", title: "Destinataire", share: 2 },
  { field: "label", title: "Point", share: 1 },
  { field: "text", title: "Texte", share: 4 },
];

export const VERBS = { décide: "resolves", invite: "invites", charge: "instructs", prie: "requests", recommande: "recommends", reconnaît: "recognizing", encourage: "encourages", reconsidère: "considering" };
export const BODIES = ["les États Membres", "les Membres de Secteur", "le Secrétaire général", "le Conseil", "le Directeur du Bureau", "les commissions d’études", "le Groupe consultatif", "les Associés"];
export const STATUSES = { Rév: "revised", NOC: "unchanged", Nouvelle: "new" };

const SMALL = "de la les des et à du en le au aux que pour par dans sur une un qui avec ce cette ces leur ainsi afin notamment selon entre sous sans dont compte".split(" ");
const LARGE = (
  "développement télécommunication télécommunications information formation étude études administration norme normes " +
  "normalisation fréquence bande accès pays région bureau travaux directive résolution conférence sécurité qualité service services système " +
  "infrastructure coopération coordination décision élaboration évaluation échange équipement équité école économie énergie état étape réseau réseaux " +
  "méthode mesure mission mandat membre modèle capacité catégorie cadre critère donnée document expérience exigence femme forum " +
  "gestion gouvernement groupe handicap identité indicateur initiative innovation intérêt interopérabilité investissement logiciel marché " +
  "mobilité numéro objectif opérateur organisation outil partenaire participation période population pratique priorité procédure " +
  "programme projet promotion proposition protection protocole question réalisation référence réforme rapport réunion révision " +
  "responsabilité résultat risque satellite secteur société solution stratégie suivi tarif technologie territoire texte urgence usage " +
  "utilisateur zone adopté appliqué établi étudié examiné réalisé réduit renforcé élaborer étudier examiner améliorer adopter assurer " +
  "collaborer compléter continuer contribuer coordonner définir déployer élargir encourager faciliter favoriser gérer harmoniser identifier " +
  "informer maintenir mobiliser observer participer poursuivre préparer protéger publier réduire renforcer soumettre transmettre utiliser"
).split(" ");
const LABELS = ["1", "2", "3", "4", "5", "a)", "b)", "c)", "i)", "ii)"];

/** Numbers from 0 to 1, always the same after a seed (mulberry32, which is in the public domain). */
const numbers = (seed) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** So many provisions, in 28 resolutions or one for each 80. */
export const rowsOf = (count) => {
  const next = numbers(20260504);
  // Few words are frequent, and most are rare, as in any language.
  const pick = (list, bend = 2) => list[Math.floor(next() ** bend * list.length)];
  const phrase = (length) => {
    let text = pick(LARGE);
    text = text[0].toUpperCase() + text.slice(1);
    for (let isSmall = true; text.length < length; isSmall = !isSmall) text += ` ${isSmall ? pick(SMALL) : pick(LARGE, 1.5)}`;
    return text;
  };
  const resolutions = Math.max(28, Math.ceil(count / 80));
  const titles = Array.from({ length: resolutions }, () => phrase(70 + next() * 40));
  return Array.from({ length: count }, (_, at) => {
    const resolution = Math.floor((at * resolutions) / count);
    return {
      id: at + 1,
      resolution: resolution + 1,
      status: Object.keys(STATUSES)[resolution % 3],
      title: titles[resolution],
      verb: pick(Object.keys(VERBS)),
      addressee: pick(BODIES),
      label: pick(LABELS, 1),
      text: `${phrase(60 + 400 * next() ** 2)}.`,
    };
  });
};

/** The same rows as resolution JSON: a section for each provision's verb and addressee. */
export const registerOf = (count) => {
  const resolutions = [];
  for (const row of rowsOf(count)) {
    let last = resolutions.at(-1);
    if (last?.number !== row.resolution) {
      last = { number: row.resolution, body: "body-0", status: STATUSES[row.status], title: row.title, sections: [] };
      resolutions.push(last);
    }
    last.sections.push({ verb: VERBS[row.verb], words: row.verb, addressees: [`body-${BODIES.indexOf(row.addressee)}`], provisions: [{ label: row.label, text: row.text }] });
  }
  const bodies = Object.fromEntries(BODIES.map((name, at) => [`body-${at}`, { name, kind: "other" }]));
  return { format: "resolution-register/1", id: `bench-${count}`, language: "fr", title: "Registre d’essai", source: { authority: "digest", title: "Registre d’essai", language: "fr" }, bodies, resolutions };
};
