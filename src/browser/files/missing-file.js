/** A file of the package that could not be had: its address, and why. */
export class MissingFile extends Error {
  constructor(address, why) {
    super(`${address}: ${why}`);
    this.address = address;
    this.why = why;
  }
}

let lost;

/** Notes why the rest of the widget could not be loaded. */
export const lose = (error) => (lost = error);

/** The file that the rest lacks, and why; nothing where it is no file that is missing. */
export const lostFile = () => (lost instanceof MissingFile ? `${lost.address}\n${lost.why}` : undefined);
