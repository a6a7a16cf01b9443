/*
 * Copyright the Relais authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What the author of a plug-in tests with: for each extension point a contract, an abstract test to inherit, and profiles and contexts to
 * ask a plug-in about. The contracts ask what the platform relies on; a plug-in that keeps them is asked without surprises.
 */
@Export
@Version("1.0.0")
package fr.relais.testkit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
