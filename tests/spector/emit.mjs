import { compile, NodeHost } from "@typespec/compiler";
import { getOpenAPI3 } from "@typespec/openapi3";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [specs, out] = process.argv.slice(2);

async function emit(spec, version) {
  const program = await compile(NodeHost, join(specs, spec, "main.tsp"), { noEmit: true });
  const held = Object.getOwnPropertyDescriptor(Object.prototype, "constructor");
  delete Object.prototype.constructor;
  let services;
  try { services = await getOpenAPI3(program, { "openapi-versions": [version] }); }
  finally { Object.defineProperty(Object.prototype, "constructor", held); }
  const folder = join(out, version, spec);
  mkdirSync(folder, { recursive: true });
  for (const service of services) {
    for (const one of service.versioned ? service.versions : [service]) {
      writeFileSync(join(folder, `${one.version ?? "openapi"}.json`), JSON.stringify(one.document, null, 1));
      for (const d of one.diagnostics) console.log(version, spec, d.severity, d.code, d.message.slice(0,100));
    }
  }
}
for (const entry of readdirSync(specs, { recursive: true }).sort()) {
  if (entry.endsWith("/main.tsp")) for (const version of ["3.0.0", "3.1.0", "3.2.0"]) await emit(entry.slice(0, -9), version);
}
