// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal;

import java.lang.annotation.Annotation;

/** Limits that a test reaches. */
final class SmallLimits implements Settings {

    static final int BODY = 10_000;
    static final int IMPORT = 1_000_000;

    @Override
    public long longest_body() {
        return BODY;
    }

    @Override
    public long longest_import() {
        return IMPORT;
    }

    @Override
    public int login_seconds() {
        return 60;
    }

    @Override
    public int failed_logins() {
        return 10;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return Settings.class;
    }
}
