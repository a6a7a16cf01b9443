// SPDX-License-Identifier: Apache-2.0
package fr.relais.intake;

/** What was read on a line of a file; the header is line 1. */
public record ParsedLine<T>(int number, T value) {}
