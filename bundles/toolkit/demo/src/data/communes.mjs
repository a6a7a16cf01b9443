/*
 * Copyright the Relais authors. Licensed under the Apache License, Version 2.0; see the file LICENSE at the root.
 *
 * Writes the communes of the demonstration, byte for byte, from the npm package @etalab/decoupage-administratif 6.0.0.
 *
 *   npm pack @etalab/decoupage-administratif@6.0.0 && tar xzf etalab-decoupage-administratif-6.0.0.tgz
 *   node src/data/communes.mjs package src/main/resources/fr/relais/demo/territory
 *
 * First argument: the unpacked package. Second: the folder that holds departements.csv, the départements of 2010, whose
 * communes are kept; communes.csv and post-codes.csv are written beside it.
 *
 * Kept as well are the municipal arrondissements of Paris, Lyon and Marseille, which name their commune in `part_of`. Left
 * out: delegated and associated communes, and the collectivities that were not départements in 2010. Post codes (the first
 * of each place) are kept from 1 000 inhabitants on: only the seats of missions locales and of sites need one.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SMALLEST_WITH_POST_CODE = 1000

const [packageFolder, folder] = process.argv.slice(2)
if (!packageFolder || !folder) {
  console.error('usage: node communes.mjs PACKAGE_FOLDER RESOURCE_FOLDER')
  process.exit(2)
}

const departements = new Set(
  readFileSync(join(folder, 'departements.csv'), 'utf8')
    .split('\n')
    .slice(1)
    .map(line => line.split(',')[0]),
)
const kept = new Set(['commune-actuelle', 'arrondissement-municipal'])
const quoted = text => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const write = (name, rows) =>
  writeFileSync(join(folder, name), rows.map(row => row.map(String).map(quoted).join(',') + '\n').join(''))

const places = JSON.parse(readFileSync(join(packageFolder, 'data', 'communes.json'), 'utf8'))
  .filter(place => kept.has(place.type) && departements.has(place.departement))
  .sort((one, other) => (one.code < other.code ? -1 : 1))

write('communes.csv', [
  ['commune', 'name', 'departement', 'arrondissement', 'population', 'part_of'],
  ...places.map(place => [
    place.code, place.nom, place.departement, place.arrondissement ?? '', place.population ?? '', place.commune ?? '',
  ]),
])
write('post-codes.csv', [
  ['commune', 'post_code'],
  ...places
    .filter(place => place.population >= SMALLEST_WITH_POST_CODE && place.codesPostaux?.length)
    .map(place => [place.code, place.codesPostaux[0]]),
])
