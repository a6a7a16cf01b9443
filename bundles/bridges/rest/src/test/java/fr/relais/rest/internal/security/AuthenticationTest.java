// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.fixtures.FakeTicker;
import fr.relais.rest.internal.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import org.junit.Test;

public class AuthenticationTest {

    private final AtomicInteger asked = new AtomicInteger();

    private final Authentication authentication = new Authentication(
            new JaasLogin("test") {
                private final Map<String, Set<String>> users = Map.of(
                        "camille", Set.of("adviser", "ml:69382S00", "ssh"),
                        "nobody", Set.of("admin"),
                        "broken", Set.of("adviser", "ml:Lyon"));

                @Override
                Set<String> rolesOf(BasicCredentials credentials) throws LoginException {
                    asked.incrementAndGet();
                    if (!credentials.password().equals("pässword:1")) {
                        throw new FailedLoginException("wrong");
                    }
                    return users.get(credentials.user());
                }
            },
            Duration.ofSeconds(60),
            3,
            new FakeTicker());

    @Test
    public void rolesAndScopesBecomeTheCaller() {
        Caller caller = login("camille", "pässword:1");

        assertEquals("camille", caller.user());
        assertEquals(Set.of(Role.ADVISER), caller.roles());
        assertEquals(1, caller.scopes().size());
    }

    @Test
    public void aLoginIsRememberedAndAWrongPasswordIsNot() {
        login("camille", "pässword:1");
        login("camille", "pässword:1");
        assertEquals(1, asked.get());

        assertEquals(401, refused("camille", "other"));
        assertEquals(401, refused("camille", "other"));
        assertEquals(3, asked.get());
    }

    @Test
    public void whoGuessesHasToWait() {
        for (int i = 0; i < 3; i++) {
            assertEquals(401, refused("camille", "guess" + i));
        }
        assertEquals(429, refused("camille", "guess3"));
        assertEquals(429, refused("camille", "pässword:1"));
        assertEquals(3, asked.get());
    }

    @Test
    public void anAccountWithoutARoleOrWithAMalformedScopeHasNoAccess() {
        assertEquals(403, refused("nobody", "pässword:1"));
        assertEquals(403, refused("broken", "pässword:1"));
    }

    @Test
    public void whatIsNoCredentialIsNoLogin() {
        for (String header : new String[] {
            null,
            "",
            "Basic",
            "Basic !!!",
            "Bearer abc",
            "Basic " + base64("nocolon"),
            "Basic " + base64(":x"),
            "Basic " + "A".repeat(100_000)
        }) {
            assertEquals(401, status(header));
        }
        assertEquals(0, asked.get());
    }

    @Test
    public void loginsAndFailuresAreForgottenInTime() {
        AtomicLong now = new AtomicLong();
        RecentLogins recent = new RecentLogins(Duration.ofSeconds(60), now::get);
        FailedLogins failed = new FailedLogins(1, now::get);
        BasicCredentials camille = new BasicCredentials("camille", "x");
        recent.keep(camille, Caller.of("camille", Set.of("adviser")));
        failed.failed("camille");

        now.set(Duration.ofSeconds(60).toNanos());
        assertEquals(true, recent.find(camille).isPresent());
        assertEquals(true, failed.paused("camille"));

        now.set(Duration.ofSeconds(61).toNanos());
        assertEquals(false, recent.find(camille).isPresent());
        assertEquals(false, failed.paused("camille"));
    }

    private Caller login(String user, String password) {
        return authentication.authenticated(header(user, password), "127.0.0.1");
    }

    private int refused(String user, String password) {
        return status(header(user, password));
    }

    private int status(String header) {
        return assertThrows(ProblemException.class, () -> authentication.authenticated(header, "127.0.0.1"))
                .getResponse()
                .getStatus();
    }

    private static String header(String user, String password) {
        return "Basic " + base64(user + ':' + password);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
