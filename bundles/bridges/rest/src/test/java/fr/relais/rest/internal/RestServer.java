// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import javax.ws.rs.core.Application;
import org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** The application with some resources, over HTTP on a free port of this machine; the realm knows {@code root} and {@code karaf}. */
final class RestServer implements AutoCloseable {

    static final String PASSWORD = "tést:1";

    private final RelaisApplication application;
    private final Server server;

    RestServer(Settings settings, Set<Object> resources) throws Exception {
        this(new RelaisApplication(settings), resources);
    }

    RestServer(RelaisApplication application, Set<Object> resources) throws Exception {
        this.application = application;
        Configuration.setConfiguration(new Realm());
        Set<Object> singletons = new HashSet<>(application.getSingletons());
        singletons.addAll(resources);
        server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(
                new ServletHolder(new CXFNonSpringJaxrsServlet(new Application() {
                    @Override
                    public Set<Object> getSingletons() {
                        return singletons;
                    }
                })),
                RelaisApplication.BASE + "/*");
        server.setHandler(context);
        server.start();
    }

    /** An address below the application. */
    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getURI().getPort() + RelaisApplication.BASE + path);
    }

    RelaisApplication application() {
        return application;
    }

    @Override
    public void close() throws Exception {
        server.stop();
        Configuration.setConfiguration(null);
    }

    private static final class Realm extends Configuration {
        @Override
        public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
            return new AppConfigurationEntry[] {
                new AppConfigurationEntry(
                        Users.class.getName(), AppConfigurationEntry.LoginModuleControlFlag.REQUIRED, Map.of())
            };
        }
    }

    /** Made by JAAS. */
    public static final class Users implements LoginModule {

        private static final Map<String, String> ROLES = Map.of("root", "administrator", "karaf", "admin");

        private Subject subject;
        private CallbackHandler handler;
        private String role;

        @Override
        public void initialize(
                Subject whom, CallbackHandler answers, Map<String, ?> sharedState, Map<String, ?> options) {
            this.subject = whom;
            this.handler = answers;
        }

        @Override
        public boolean login() throws LoginException {
            NameCallback name = new NameCallback("name");
            PasswordCallback password = new PasswordCallback("password", false);
            try {
                handler.handle(new Callback[] {name, password});
            } catch (Exception e) {
                throw new LoginException(e.toString());
            }
            role = ROLES.get(name.getName());
            if (role == null || !PASSWORD.equals(new String(password.getPassword()))) {
                throw new FailedLoginException("wrong");
            }
            return true;
        }

        @Override
        public boolean commit() {
            return subject.getPrincipals().add(new RolePrincipal(role));
        }

        @Override
        public boolean abort() {
            return true;
        }

        @Override
        public boolean logout() {
            return true;
        }
    }
}
