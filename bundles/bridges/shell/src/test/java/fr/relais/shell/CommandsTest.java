// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.exchange.ImportKind;
import fr.relais.exchange.Imports;
import fr.relais.fixtures.FakeTicker;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.Rejection;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class CommandsTest {

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Map<String, Object> variables = new HashMap<>();

    @Test
    public void aFolderIsTakenInInTheOrderInWhichItsFilesNeedEachOther() throws Exception {
        for (String name : List.of(
                "rome.csv",
                "missions-locales.csv",
                "communes.csv",
                "regions-2010.csv",
                "02-departements.csv",
                "notes.csv")) {
            Files.writeString(folder.getRoot().toPath().resolve(name), "header\n");
        }
        List<ImportKind> seen = new ArrayList<>();
        TerritoryImportCommand command = new TerritoryImportCommand();
        set(command, "folder", folder.getRoot().toString());
        set(command, "ticker", new FakeTicker());
        set(command, "imports", imports((kind, content) -> {
            seen.add(kind);
            return new IntakeReport(1, 0, List.of(), List.of());
        }));
        execute(command);
        assertEquals(
                List.of(
                        ImportKind.REGIONS,
                        ImportKind.DEPARTEMENTS,
                        ImportKind.COMMUNES,
                        ImportKind.MISSIONS_LOCALES,
                        ImportKind.ROME),
                seen);
        assertTrue(text(), text().contains("Next: "));
    }

    @Test
    public void aPathIsMeantFromWhereTheOperatorStands() throws Exception {
        Files.writeString(folder.getRoot().toPath().resolve("people.csv"), "header\n");
        variables.put("RELAIS_CWD", folder.getRoot().toString());
        ImportFileCommand command = new ImportFileCommand();
        set(command, "kind", "people");
        set(command, "file", "people.csv");
        set(command, "ticker", new FakeTicker());
        set(command, "imports", imports((kind, content) -> IntakeReport.empty()));
        execute(command);
        assertTrue(text(), text().contains("people.csv"));
    }

    @Test
    public void aRejectedLineIsShownWithItsRemedyAndFailsTheCommand() throws Exception {
        Files.writeString(folder.getRoot().toPath().resolve("people.csv"), "header\n");
        Rejection rejection = new Rejection(
                7,
                Optional.of("commune"),
                Optional.of(new RuleId("R-T1")),
                new Text("inconnue", "unknown"),
                new Text("…", "import it"));
        ImportFileCommand command = new ImportFileCommand();
        set(command, "kind", "people");
        set(command, "file", folder.getRoot() + "/people.csv");
        set(command, "ticker", new FakeTicker());
        set(command, "imports", imports((kind, content) -> new IntakeReport(3, 0, List.of(rejection), List.of())));
        CommandException failed = assertThrows(CommandException.class, () -> execute(command));
        assertTrue(failed.getNiceHelp(), failed.getNiceHelp().startsWith("1 line didn't go in"));
        assertTrue(text(), text().contains("line 7: R-T1 commune: unknown"));
        assertTrue(text(), text().contains("import it"));
    }

    @Test
    public void whatIsRefusedIsSaidWithRuleAndRemedyInTheOperatorsLanguage() throws Exception {
        RefusedException refusal = new RefusedException(
                new Refusal(new RuleId("R-E6"), new Text("complet", "full"), new Text("attendre", "wait")));
        RelaisCommand command = new RelaisCommand() {
            @Override
            void run(Caller caller, PrintStream out) {
                throw refusal;
            }
        };
        assertEquals(
                "Refused by R-E6: full\n  What to do: wait",
                assertThrows(CommandException.class, () -> execute(command)).getNiceHelp());
        variables.put("LANG", "fr_FR.UTF-8");
        assertEquals(
                "Refused by R-E6: complet\n  What to do: attendre",
                assertThrows(CommandException.class, () -> execute(command)).getNiceHelp());
    }

    @Test
    public void theCallerIsWhoSignedIn() throws Exception {
        List<Caller> callers = new ArrayList<>();
        execute(new RelaisCommand() {
            @Override
            void run(Caller caller, PrintStream out) {
                callers.add(caller);
            }
        });
        assertEquals(List.of(Caller.of("j.martin", List.of("adviser", "ml:69382S00"))), callers);
    }

    @Test
    public void nobodySignedInIsNobody() throws Exception {
        RelaisCommand command = new RelaisCommand() {
            @Override
            void run(Caller caller, PrintStream out) {
                throw new AssertionError("ran for nobody");
            }
        };
        inject(command);
        CommandException failed = assertThrows(CommandException.class, command::execute);
        assertTrue(failed.getNiceHelp(), failed.getNiceHelp().contains("nobody is signed in"));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void execute(RelaisCommand command) throws Exception {
        inject(command);
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal("j.martin"));
        subject.getPrincipals().add(new RolePrincipal("adviser"));
        subject.getPrincipals().add(new RolePrincipal("ml:69382S00"));
        subject.getPrincipals().add(new RolePrincipal("ssh"));
        try {
            Subject.doAs(subject, (PrivilegedExceptionAction<Object>) command::execute);
        } catch (PrivilegedActionException e) {
            throw e.getException();
        }
    }

    private void inject(RelaisCommand command) throws ReflectiveOperationException {
        PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Session session = (Session) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getConsole" -> console;
                    case "get" -> variables.get(arguments[0]);
                    default -> throw new AssertionError(method);
                });
        set(command, "session", session);
    }

    private interface Taking {
        IntakeReport take(ImportKind kind, InputStream content) throws IOException;
    }

    private static Imports imports(Taking taking) {
        return (Imports) Proxy.newProxyInstance(
                CommandsTest.class.getClassLoader(),
                new Class<?>[] {Imports.class},
                (proxy, method, arguments) -> taking.take((ImportKind) arguments[1], (InputStream) arguments[2]));
    }

    private static void set(Object target, String name, Object value) throws ReflectiveOperationException {
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    field.set(target, value);
                    return;
                }
            }
        }
        throw new AssertionError("no field " + name);
    }
}
