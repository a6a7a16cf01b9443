// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/**
 * Name of an attribute of people that a region declares for its own criteria: the region's code, a dot, and lower-case words joined by
 * dashes, 60 characters at most: {@code 82.driving-licence}.
 */
public record AttributeName(String value) {

    private static final int LONGEST = 60;

    /** @throws IllegalArgumentException if it has another form */
    public AttributeName {
        if (value.length() > LONGEST || !value.matches("\\d{2}\\.[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "not the name of a region's attribute, such as 82.driving-licence: " + value);
        }
    }

    /** The region that declares it. */
    public RegionCode region() {
        return new RegionCode(value.substring(0, 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
