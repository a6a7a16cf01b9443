// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife;

/** By which way a bundle came. */
public enum Origin {
    /** Over REST or from the console. */
    UPLOAD,
    /** Dropped into {@code deploy/}: a developer's short cut, off unless configured. */
    DEPLOY_FOLDER
}
