// `cargo xtask serve`: the demo, until it is interrupted.
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { serve } from "../tests/e2e/server.mjs";

const { values: given } = parseArgs({
  options: { port: { type: "string" }, open: { type: "boolean" } },
});

try {
  const { origin } = await serve({ port: Number(given.port) });
  console.log(`\n  The demo is at ${origin}/www/\n  Press Ctrl+C to stop.`);
  if (given.open) open(`${origin}/www/`);
} catch (error) {
  if (error.code !== "EADDRINUSE") throw error;
  console.error(`Port ${given.port} is in use; choose another with --port.`);
  process.exitCode = 1;
}

/** Shows a page in the browser of the desktop. */
function open(url) {
  const [program, ...before] = {
    darwin: ["open"],
    win32: ["cmd", "/c", "start", ""],
  }[process.platform] ?? ["xdg-open"];
  spawn(program, [...before, url], { stdio: "ignore" }).on("error", () =>
    console.error(`Cannot start ${program}; open the address yourself.`),
  );
}
