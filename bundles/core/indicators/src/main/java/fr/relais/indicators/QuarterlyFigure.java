// SPDX-License-Identifier: Apache-2.0
package fr.relais.indicators;

import fr.relais.vocabulary.Level;
import java.util.List;

/** A figure by quarter, and cumulated from 1 January; four of each. */
public record QuarterlyFigure(
        String indicator, Level level, String code, int year, List<Integer> quarters, List<Integer> cumulative) {}
