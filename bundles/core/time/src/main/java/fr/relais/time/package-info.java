/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Tells what time it is, and how much time passes. Two services, each in one place: {@link java.time.Clock} for what is recorded,
 * {@link fr.relais.time.Ticker} for budgets and rests. Nobody else in the core asks the machine.
 */
@Export
@Version("1.0.0")
package fr.relais.time;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
