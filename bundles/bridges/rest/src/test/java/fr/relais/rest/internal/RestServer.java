// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal;

import fr.relais.fixtures.FakeTicker;
import fr.relais.rest.internal.resource.Resource;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
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
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** The API with some resources, over HTTP on a free port of this machine; the realm knows {@code root} and {@code karaf}. */
final class RestServer implements AutoCloseable {

    static final String PASSWORD = "tést:1";

    private final ApiServlet api;
    private final Server server;

    RestServer(Settings settings, Set<Resource> resources) throws Exception {
        Configuration.setConfiguration(new Realm());
        api = new ApiServlet(new FakeTicker(), settings);
        resources.forEach(api::comes);
        server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(api), ApiServlet.BASE + "/*");
        server.setHandler(context);
        server.start();
    }

    /** An address below the application. */
    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getURI().getPort() + ApiServlet.BASE + path);
    }

    /** The whole of it. */
    ApiServlet api() {
        return api;
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
