/**
 * A year of co-traitance in one region: makes a world of files and plays it on a running platform, as any partner would, over
 * REST.
 */
package fr.relais.demo;
