// A real WordPress with a database of its own, for as long as a test runs: the files of Debian's package (or `WORDPRESS` names them),
// PHP's own server and MariaDB, all in a folder below `target/` that goes again.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { somePort } from "../bundlers/site.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const files = process.env.WORDPRESS ?? "/usr/share/wordpress";
// Servers stand where the path of an ordinary user does not lead.
const environment = { ...process.env, PATH: [process.env.PATH, "/usr/sbin"].join(delimiter) };
const answers = (program, given) => spawnSync(program, given, { env: environment, encoding: "utf8" }).stdout ?? "";

const missing = [
  [existsSync(join(files, "wp-load.php")), "WordPress"],
  [/^mysqli$/m.test(answers("php", ["-m"])), "PHP with mysqli"],
  [answers("mariadbd", ["--version"]) && answers("mariadb-install-db", ["--help"]), "MariaDB"],
].filter(([is]) => !is);

/** Why it cannot be run here; `false` where it can. */
export const lacks = missing.length > 0 && `not installed: ${missing.map(([, name]) => name).join(", ")} (in Debian: wordpress, php-mysql, mariadb-server)`;

/** Administrator and author; an author may write no HTML but what the filter leaves. */
export const PASSWORD = "resolutions";

const INSTALL = `<?php
define('WP_INSTALLING', true);
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
$done = wp_install('Site', 'administrator', 'administrator@site.example', false, '', '${PASSWORD}');
if (is_wp_error($done)) { fwrite(STDERR, $done->get_error_message()); exit(1); }
$author = wp_insert_user(['user_login' => 'author', 'user_pass' => '${PASSWORD}', 'user_email' => 'author@site.example', 'role' => 'author']);
// Their picture is asked for elsewhere.
update_option('show_avatars', 0);
// The guide to the editor lies over it at the first visit.
update_user_meta($author, 'wp_persisted_preferences', ['core/edit-post' => ['welcomeGuide' => false], '_modified' => gmdate('c')]);
$active = activate_plugin('resolution-table/resolution-table.php');
if (is_wp_error($active)) { fwrite(STDERR, $active->get_error_message()); exit(1); }
echo get_bloginfo('version');
`;

const waitFor = async (what, is, ended) => {
  for (const end = Date.now() + 60_000; !(await is()); ) {
    if (ended()) throw new Error(`${what} ended: ${ended()}`);
    if (Date.now() > end) throw new Error(`${what} does not answer`);
    await new Promise((done) => setTimeout(done, 100));
  }
};

/** Starts it with our plugin in place as its guide says, and the widget's files in the plugin's folder. */
export async function startWordpress() {
  mkdirSync(join(root, "target"), { recursive: true });
  const site = mkdtempSync(join(root, "target", "wordpress-"));
  const closing = [];
  const close = async () => {
    for (const end of closing.reverse()) await end();
    rmSync(site, { recursive: true, force: true });
  };
  const start = (program, given, options = {}) => {
    // A group of its own: the workers of PHP's server outlive it otherwise, and hold what it prints.
    const child = spawn(program, given, { detached: true, env: { ...environment, ...options }, stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (printed += text));
    const ended = new Promise((resolve) => child.once("close", resolve));
    closing.push(() => {
      if (child.exitCode === null) process.kill(-child.pid);
      return ended;
    });
    return { over: () => child.exitCode !== null && printed.slice(-2000) };
  };

  try {
    const data = join(site, "data");
    // A path to a socket may have about a hundred characters.
    const socket = join(mkdtempSync(join("/tmp", "wordpress-")), "socket");
    closing.push(() => rmSync(join(socket, ".."), { recursive: true, force: true }));
    const user = process.getuid() === 0 ? ["--user=root"] : [];
    execFileSync("mariadb-install-db", ["--no-defaults", `--datadir=${data}`, "--auth-root-authentication-method=normal", "--skip-test-db", ...user], { env: environment, stdio: "pipe" });
    const database = start("mariadbd", ["--no-defaults", `--datadir=${data}`, `--socket=${socket}`, "--skip-networking", ...user]);
    await waitFor("MariaDB", () => existsSync(socket), database.over);

    const pages = join(site, "pages");
    // Debian's files are links to those of other packages, some of which need not be there.
    cpSync(files, pages, { recursive: true, dereference: true, filter: (from) => !lstatSync(from).isSymbolicLink() || existsSync(from) });
    const plugin = join(pages, "wp-content/plugins/resolution-table");
    cpSync(join(root, "pkg/wordpress"), plugin, { recursive: true });
    cpSync(join(root, "pkg"), join(plugin, "package"), { recursive: true });
    const port = somePort();
    const origin = `http://127.0.0.1:${port}`;
    const own = { DB_NAME: "site", DB_USER: "root", DB_PASSWORD: "", DB_HOST: `localhost:${socket}`, WP_HOME: origin, WP_SITEURL: origin };
    /** Writes `wp-config.php`, with these settings beside its own. */
    const configure = (more) => {
      const defined = Object.entries({ ...own, ...more }).map(([name, value]) => `define('${name}', '${value}');`);
      const lines = [
        "<?php",
        ...defined,
        // Nothing is asked for elsewhere, and nothing happens in the background.
        "define('WP_HTTP_BLOCK_EXTERNAL', true);",
        "define('DISABLE_WP_CRON', true);",
        "define('AUTOMATIC_UPDATER_DISABLED', true);",
        "$table_prefix = 'wp_';",
        "if (!defined('ABSPATH')) { define('ABSPATH', __DIR__ . '/'); }",
        "require_once ABSPATH . 'wp-settings.php';",
      ];
      writeFileSync(join(pages, "wp-config.php"), lines.join("\n"));
    };
    configure({});
    // No mail is sent, and no file is kept from an earlier look.
    const given = ["-d", `mysqli.default_socket=${socket}`, "-d", "display_errors=stderr", "-d", "sendmail_path=/bin/true", "-d", "opcache.enable=0"];
    const php = (code) => execFileSync("php", [...given, ...code], { cwd: pages, env: environment, encoding: "utf8" });
    php(["-r", `(new mysqli('localhost', 'root', ''))->query('CREATE DATABASE site CHARACTER SET utf8mb4');`]);
    writeFileSync(join(pages, "install.php"), INSTALL);
    const version = php(["install.php"]);
    const server = start("php", [...given, "-S", `127.0.0.1:${port}`, "-t", pages], { PHP_CLI_SERVER_WORKERS: "4" });
    await waitFor("PHP", () => fetch(origin).then(({ ok }) => ok, () => false), server.over);
    return { origin, version, configure, close };
  } catch (error) {
    await close();
    throw error;
  }
}
