// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.files;

import java.nio.file.Path;

/**
 * A file ready to be imported.
 *
 * @param kind the import's name for what it holds, as in {@code POST /api/imports/{kind}}
 * @param lines how many there are below the header
 */
public record ExchangeFile(String kind, Path path, int lines) {}
