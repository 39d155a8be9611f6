import { expandDyns } from "@typespec/spec-api";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const [specs, baseUrl] = process.argv.slice(2);
const config = { baseUrl };

function content(body) {
  if (body === undefined) return null;
  const plain = (value) => (Buffer.isBuffer(value) ? { base64: value.toString("base64") } : value);
  if (body.kind === "multipart") {
    return { contentType: body.contentType, parts: expandDyns(body.parts ?? {}, config), files: (body.files ?? []).map(file) };
  }
  const raw = body.rawContent;
  if (body.streamChunks) return { contentType: body.contentType, text: body.streamChunks.map(String).join("") };
  if (Buffer.isBuffer(raw)) return { contentType: body.contentType, base64: raw.toString("base64") };
  return { contentType: body.contentType, text: typeof raw === "string" ? raw : raw?.serialize(config) ?? null };
}
const file = (one) => ({ field: one.fieldname, name: one.originalname, type: one.mimetype, base64: one.buffer.toString("base64") });

const result = [];
for (const entry of readdirSync(specs, { recursive: true }).sort()) {
  if (!entry.endsWith("/mockapi.js")) continue;
  const { Scenarios } = await import(join(specs, entry));
  for (const [name, scenario] of Object.entries(Scenarios)) {
    scenario.apis.forEach((api, index) => result.push({
      spec: entry.slice(0, -11), scenario: name, index, pass: scenario.passCondition, keys: scenario.keys ?? [], code: scenario.code ?? null,
      method: api.method, uri: api.uri, handler: api.handler ? String(api.handler) : null,
      request: { query: expandDyns(api.request?.query ?? {}, config), path: expandDyns(api.request?.pathParams ?? {}, config),
        headers: expandDyns(api.request?.headers ?? {}, config), body: content(api.request?.body), status: api.request?.status ?? null, files: (api.request?.files ?? []).map(file) },
      response: { status: api.response.status, headers: expandDyns(api.response.headers ?? {}, config), body: content(api.response.body) },
    }));
  }
}
console.log(JSON.stringify(result, null, 1));
