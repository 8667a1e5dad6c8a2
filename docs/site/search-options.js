/** What the index and the page of the search have to agree on. */
export const OPTIONS = { fields: ["heading", "title", "text"], storeFields: ["heading", "title", "url", "text"] };
