// What a page adds to the resolutions. Few pages do, so what reads it comes when it is needed.
import { patiently } from "../files/files.js";

/** It, made ready for the table in that shadow tree; `undefined` where there is nothing, or it cannot be read: the table goes on without it. */
export const extensionOf = async (written, root) => {
  try {
    if (!written) return undefined;
    const { Extension } = await patiently("resolution-table-extension.js", import("../../extension/extension.js"));
    return new Extension(written, root);
  } catch (error) {
    console.error("<resolution-table>: what the page adds could not be read: the table is shown without it.", error);
    return undefined;
  }
};
