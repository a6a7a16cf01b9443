// SPDX-License-Identifier: Apache-2.0
/** What the Tab key offers. Nothing that would read a person's file: that is for whoever asks for it by number. */
package fr.relais.shell.complete;
