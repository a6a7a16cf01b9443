// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.OrientationContext;

/** What a plug-in is asked: one of the questions of a chunk. */
record Inquiry(CandidateProfile candidate, OrientationContext context) {}
