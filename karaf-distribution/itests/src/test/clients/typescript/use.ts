// SPDX-License-Identifier: Apache-2.0
// Uses the client that openapi-typescript makes of the document: node use.js BASE USER PASSWORD
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

const [base, user, password] = process.argv.slice(2);
const client = createClient<paths>({
  baseUrl: base,
  headers: { Authorization: "Basic " + Buffer.from(`${user}:${password}`).toString("base64") },
});

const found = await client.GET("/young-people", { params: { query: { poleEmploiId: "8200001A" } } });
const person: number = found.data!.id;
const whole = await client.GET("/young-people/{id}", { params: { path: { id: person } } });
console.log("person", whole.data!.identity.lastName, whole.data!.profile.leftSchoolOn);

const files = await client.GET("/cotraitances", { params: { query: { region: "82", asOf: "2010-03-01" } } });
const line: components["schemas"]["CotraitanceLine"] = files.data!.items[0];
console.log("file", line.missionLocale, line.phase, line.steps.affectation, files.data!.next);

const decision = await client.POST("/orientations/preview", { body: { commune: "69029", on: "2010-02-01" } });
console.log("preview", decision.response.status, decision.data!.outcome, decision.data!.id);

const report = await client.POST("/imports/{kind}", {
  params: { path: { kind: "regions" } },
  body: "region,name,objective_2010\n82,Rhône-Alpes,10\n",
  bodySerializer: (text: string) => text,
  headers: { "Content-Type": "text/csv" },
});
console.log("import", report.data!.accepted, report.data!.unchanged, report.data!.rejections.length);

const nobody = await client.GET("/young-people/{id}", { params: { path: { id: 999999 } } });
const problem: components["schemas"]["Problem"] = nobody.error!;
console.log("problem", nobody.response.status, problem.type);
