// What the browser of a test holds in memory, as the operating system counts it: the same for every engine.
import { readdirSync, readFileSync } from "node:fs";

/** The bytes that this program's children and theirs hold, what they share counted once; `undefined` where the system does not tell. */
export function residentBytes() {
  if (process.platform !== "linux") return undefined;
  const children = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    // The parent's number is the second field after the name, which may hold spaces and brackets.
    const parent = read(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ")[1];
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  let kilobytes = 0;
  const left = [String(process.pid)];
  for (let parent = left.pop(); parent; parent = left.pop()) {
    for (const pid of children.get(parent) ?? []) {
      kilobytes += Number(read(`/proc/${pid}/smaps_rollup`).match(/^Pss: +(\d+)/m)?.[1] ?? 0);
      left.push(pid);
    }
  }
  return kilobytes * 1024;
}

/** A process may end while it is looked at. */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
