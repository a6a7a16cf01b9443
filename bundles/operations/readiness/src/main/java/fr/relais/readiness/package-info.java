// SPDX-License-Identifier: Apache-2.0
/** Whether everything that the platform needs is there, and if not, which part is missing and what it waits for. */
@Export
@Version("2.0.0")
package fr.relais.readiness;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
