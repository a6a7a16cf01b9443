// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.security;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;

/** Asks a JAAS realm who somebody is. Thread-safe. */
public class JaasLogin {

    private final String realm;

    /** For a realm of Karaf's. */
    public JaasLogin(String realm) {
        this.realm = realm;
    }

    /** The names of the user's roles. @throws LoginException if the name or the password is wrong */
    Set<String> rolesOf(BasicCredentials credentials) throws LoginException {
        Subject subject = new Subject();
        Thread thread = Thread.currentThread();
        ClassLoader former = thread.getContextClassLoader();
        // JAAS finds the login module through the thread; Karaf's own proxy finds the real one in its bundle.
        thread.setContextClassLoader(ProxyLoginModule.class.getClassLoader());
        try {
            new LoginContext(realm, subject, new Answers(credentials)).login();
        } finally {
            thread.setContextClassLoader(former);
        }
        return subject.getPrincipals(RolePrincipal.class).stream()
                .map(RolePrincipal::getName)
                .collect(Collectors.toSet());
    }

    private record Answers(BasicCredentials credentials) implements CallbackHandler {
        @Override
        public void handle(Callback[] callbacks) throws IOException, UnsupportedCallbackException {
            for (Callback callback : callbacks) {
                if (callback instanceof NameCallback name) {
                    name.setName(credentials.user());
                } else if (callback instanceof PasswordCallback password) {
                    password.setPassword(credentials.password().toCharArray());
                } else {
                    throw new UnsupportedCallbackException(callback);
                }
            }
        }
    }
}
