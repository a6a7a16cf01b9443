// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivilegedExceptionAction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;

/**
 * Tries every command that is registered, Karaf's own included, as each role. The lists say what a role reaches; whatever they don't
 * say, it must not reach. Administrators reach everything.
 */
final class CommandRoles {

    private static final Set<String> ANYBODY = Set.of(
            "*:help",
            "shell:clear",
            "shell:echo",
            "shell:logout",
            "relais:status",
            "relais:regions",
            "relais:mission-locale-list",
            "relais:mission-locale-of");

    private static final Set<String> FIGURES = Set.of(
            "relais:objective-list",
            "relais:objective-history",
            "relais:objective-propose",
            "relais:convention-list",
            "relais:attribute-list",
            "relais:parameter-list",
            "relais:cotraitance-tally",
            "relais:progress-show",
            "relais:room-show",
            "relais:mission-locale-mergers",
            "relais:committee-list",
            "relais:worklist-list",
            "relais:flow-alert-list",
            "relais:indicator-show");

    private static final Set<String> FILES = Set.of(
            "relais:committee-decide",
            "relais:flow-alert-act",
            "relais:mission-locale-merge",
            "relais:mission-locale-unmerge",
            "relais:person-show",
            "relais:person-matches",
            "relais:cotraitance-show",
            "relais:cotraitance-list",
            "relais:cotraitance-tell",
            "relais:worklist-show",
            "relais:alert-settle",
            "relais:alert-notices",
            "relais:adviser-name",
            "relais:decision-show",
            "relais:decision-document",
            "relais:decision-replay");

    private static final Set<String> PLUGINS = Set.of(
            "relais:plugin-list",
            "relais:plugin-show",
            "relais:plugin-why",
            "relais:plugin-history",
            "relais:plugin-shadow",
            "relais:plugin-shadow-report",
            "relais:plugin-activate",
            "relais:plugin-retire",
            "relais:plugin-rollback");

    /** What somebody without a right may try besides, to get at one. */
    private static final List<String> WAYS_AROUND = List.of(
            "bundle:list",
            "list",
            "feature:install shell",
            "config:list",
            "shell:exec id",
            "exec id",
            "system:shutdown -f",
            "shell:cat etc/users.properties",
            "shell:less etc/users.properties",
            "shell:grep . etc/users.properties",
            "shell:source etc/shell.init.script",
            "shell:new java.io.File /",
            "new java.io.File /",
            "shell:java java.lang.System",
            "x = (bundle:list)",
            "f = { bundle:list } ; f",
            "each [1 2] { bundle:list }",
            "echo nothing > stolen.txt",
            "echo nothing | tac -f stolen.txt",
            "($.context) bundles",
            "$.context bundles",
            "\"text\" getClass",
            "((\"text\" getClass) forName java.lang.Runtime) getRuntime",
            "jaas:realm-list",
            "jaas:user-list",
            "relais:import people etc/users.properties",
            "relais:territory-import etc",
            "relais:clock-run",
            "relais:objective-amend --signed-on 2010-01-01 --finding x 2010 national FR=1");

    private final SessionFactory sessions;

    private final Set<String> commands;

    CommandRoles(SessionFactory sessions) throws Exception {
        this.sessions = sessions;
        this.commands = list();
    }

    /** All commands by their full names. */
    Set<String> commands() {
        return commands;
    }

    /** As an administrator sees them: others don't even see what they may not use. */
    private Set<String> list() throws Exception {
        return as("administrator", () -> {
            Set<String> names = new TreeSet<>();
            for (Command command : sessions.getRegistry().getCommands()) {
                names.add(command.getScope() + ":" + command.getName());
            }
            return names;
        });
    }

    /** Where a role reaches what it must not, or doesn't reach what it must. */
    List<String> deviations() {
        List<String> deviations = new ArrayList<>();
        allowed().forEach((role, mayReach) -> {
            for (String command : commands()) {
                boolean reaches = reaches(role, command + " --help");
                if (reaches != mayReach.contains(command)) {
                    deviations.add(role + (reaches ? " reaches " : " doesn't reach ") + command);
                }
            }
            mayReach.stream()
                    .filter(command -> !commands().contains(command))
                    .forEach(command -> deviations.add("there is no " + command));
        });
        for (String command : commands()) {
            if (command.startsWith("relais:") && !reaches("administrator", command + " --help")) {
                deviations.add("administrator doesn't reach " + command);
            }
        }
        return deviations;
    }

    /** The tricks that work for somebody who isn't an administrator. */
    List<String> waysAround() {
        List<String> working = new ArrayList<>();
        for (String role : allowed().keySet()) {
            for (String trick : WAYS_AROUND) {
                if (reaches(role, trick)) {
                    working.add(role + ": " + trick);
                }
            }
        }
        return working;
    }

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        allowed.put(
                "regional-it",
                union(ANYBODY, FIGURES, PLUGINS, Set.of("relais:orientation-preview", "relais:attribute-declare")));
        allowed.put("adviser", union(ANYBODY, FIGURES, FILES, Set.of("relais:orientation-preview")));
        allowed.put(
                "agent",
                union(
                        ANYBODY,
                        FIGURES,
                        FILES,
                        Set.of(
                                "relais:orientation-preview",
                                "relais:orientation-decide",
                                "relais:person-merge",
                                "relais:person-unmerge",
                                "relais:person-apart",
                                "relais:cotraitance-affect")));
        allowed.put("partner", union(ANYBODY, Set.of("relais:cotraitance-tell")));
        allowed.put("somebody", Set.of());
        return allowed;
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> union = new TreeSet<>();
        for (Set<String> set : sets) {
            union.addAll(set);
        }
        return union;
    }

    private boolean reaches(String role, String line) {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Session session = sessions.create(new ByteArrayInputStream(new byte[0]), out, out);
        try {
            as(role, () -> session.execute(line));
            return true;
        } catch (Exception e) {
            return !denied(e);
        } finally {
            session.close();
        }
    }

    /** Each time on a thread of its own: the console remembers on its thread who sees what. */
    private static <T> T as(String role, PrivilegedExceptionAction<T> action) throws Exception {
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal("test-" + role));
        subject.getPrincipals().add(new RolePrincipal("ssh"));
        subject.getPrincipals().add(new RolePrincipal(role));
        if (role.equals("administrator")) {
            subject.getPrincipals().add(new RolePrincipal("admin"));
        }
        FutureTask<T> task = new FutureTask<>(() -> Subject.doAs(subject, action));
        new Thread(task, "test-" + role).start();
        return task.get();
    }

    private static boolean denied(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SecurityException
                    || cause.getClass().getSimpleName().equals("CommandNotFoundException")) {
                return true;
            }
        }
        return false;
    }
}
