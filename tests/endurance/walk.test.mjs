// Long random walks, in each engine; what is checked after each step is in tests/e2e/walk/. Each run walks from other seeds, which it prints.
import { mainTest } from "../e2e/harness.mjs";
import { walk, walking } from "../e2e/walk/walker.mjs";
import { residentBytes } from "./resident.mjs";

const first = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000);
const steps = Number(process.env.WALK_STEPS ?? 1_000);
const walks = Number(process.env.WALKS ?? (process.env.WALK_SEED ? 1 : 10));

for (let seed = first; seed < first + walks; seed += 1) {
  mainTest(`a random walk of ${steps} steps from seed ${seed} shows what the model says`, { patience: 14_400_000, server: walking(seed) }, async ({ page, origin, diagnostic }) => {
    const tally = await walk(page, origin, { seed, steps });
    diagnostic(Object.entries(tally).map(([name, count]) => `${name} ${count}`).join(", "));
    const bytes = residentBytes();
    if (bytes) diagnostic(`${(bytes / 1e6).toFixed(0)} MB are held by the browser after seed ${seed}`);
  });
}
