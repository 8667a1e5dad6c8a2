// Writes the register of so many provisions into a file: node register.mjs 330 register.json
import { writeFileSync } from "node:fs";
import { registerOf } from "./rows.mjs";

const [count, file] = process.argv.slice(2);
writeFileSync(file, JSON.stringify(registerOf(Number(count))));
