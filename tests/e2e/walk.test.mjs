// Random walks: whatever a reader does, in whatever order, the rows, the counts, the open texts and the address are those that a plain model
// of the register says. A walk that fails names the seed and the steps by which it is walked again.
import { browserTest } from "./harness.mjs";
import { walk, walking } from "./walk/walker.mjs";

const seed = Number(process.env.WALK_SEED ?? 20);
const steps = Number(process.env.WALK_STEPS ?? 150);

browserTest(`a random walk of ${steps} steps from seed ${seed} shows what the model says`, { server: walking(seed) }, async ({ page, origin, diagnostic }) => {
  const tally = await walk(page, origin, { seed, steps });
  diagnostic(Object.entries(tally).map(([name, count]) => `${name} ${count}`).join(", "));
});
