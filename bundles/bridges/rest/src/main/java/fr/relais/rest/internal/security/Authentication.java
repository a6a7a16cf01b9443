// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.security;

import fr.relais.access.Caller;
import fr.relais.rest.internal.problem.ProblemException;
import fr.relais.rest.internal.problem.ProblemResponse;
import fr.relais.rest.internal.problem.ProblemType;
import fr.relais.time.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.login.LoginException;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.ext.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets nobody in without a name, a password and a role of Relais (R-D1), before it is even looked whether there is something at that
 * address.
 */
@Provider
@PreMatching
public final class Authentication implements ContainerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Authentication.class);

    private final JaasLogin realm;
    private final RecentLogins recent;
    private final FailedLogins failed;

    @Context
    private HttpServletRequest servletRequest;

    /**
     * @param remembered how long a successful login is remembered
     * @param failuresAllowed how many failures there may be before a pause
     * @param ticker measures both
     */
    public Authentication(JaasLogin realm, Duration remembered, int failuresAllowed, Ticker ticker) {
        this.realm = realm;
        this.recent = new RecentLogins(remembered, ticker::read);
        this.failed = new FailedLogins(failuresAllowed, ticker::read);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            refuseOtherSites(request);
            Caller caller = authenticated(request.getHeaderString(HttpHeaders.AUTHORIZATION), address());
            request.setSecurityContext(new CallerPrincipal(caller)
                    .inContext(request.getSecurityContext() != null
                            && request.getSecurityContext().isSecure()));
        } catch (ProblemException problem) {
            request.abortWith(ProblemResponse.of(problem, ProblemResponse.language(request.getAcceptableLanguages())));
        }
    }

    /** Browsers send a remembered password along with whatever a page of somebody else's makes them send. */
    private static void refuseOtherSites(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null
                && !Set.of("same-origin", "none").contains(site)
                && !Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod())) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "cross-site");
        }
    }

    Caller authenticated(String authorization, String address) {
        BasicCredentials credentials = BasicCredentials.of(authorization)
                .orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED, "unauthenticated.detail"));
        Optional<Caller> known = recent.find(credentials);
        if (known.isPresent()) {
            return known.get();
        }
        Caller caller = login(credentials, credentials.user() + "@" + address);
        if (caller.roles().isEmpty()) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "no-role");
        }
        recent.keep(credentials, caller);
        return caller;
    }

    private Caller login(BasicCredentials credentials, String who) {
        if (failed.paused(who)) {
            throw ProblemException.of(ProblemType.TOO_MANY_LOGINS, "too-many-logins.detail");
        }
        Set<String> roles;
        try {
            roles = realm.rolesOf(credentials);
        } catch (LoginException wrong) {
            failed.failed(who);
            LOG.info("login over REST failed for {}", who.replaceAll("\\p{Cntrl}", "?"));
            throw ProblemException.of(ProblemType.UNAUTHENTICATED, "unauthenticated.detail");
        }
        failed.succeeded(who);
        try {
            return Caller.of(credentials.user(), roles);
        } catch (IllegalArgumentException malformedScope) {
            LOG.error("the account {} has a malformed scope", credentials.user(), malformedScope);
            throw ProblemException.of(ProblemType.FORBIDDEN, "wrong-scope");
        }
    }

    private String address() {
        return servletRequest == null ? "" : servletRequest.getRemoteAddr();
    }
}
