// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

/** How a file of flows is written. */
public enum FlowFormat {
    /** Comma-separated, with a header line (RFC 4180). */
    CSV,

    /** A JSON object per line. */
    NDJSON
}
