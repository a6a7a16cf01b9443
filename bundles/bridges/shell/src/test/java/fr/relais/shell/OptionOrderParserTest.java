// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.console.CommandLine;
import org.junit.Test;

/** Options may stand anywhere, in every command. */
public class OptionOrderParserTest {

    private final OptionOrderParser parser = new OptionOrderParser();

    @Test
    public void optionsGoBeforeArguments() {
        assertEquals(
                "relais:mission-locale-merge --on 2010-06-01 69264S00 69266S00 'arrêté du 3 mai 2010'",
                run("relais:mission-locale-merge 69264S00 69266S00 'arrêté du 3 mai 2010' --on 2010-06-01"));
        assertEquals("relais:x --after 100 --on=2010-06-01 a b", run("relais:x a --after 100 b --on=2010-06-01"));
    }

    @Test
    public void aFlagHasNoValue() {
        assertEquals("relais:flow-alert-list --awaiting 2010", run("relais:flow-alert-list --awaiting 2010"));
        assertEquals("relais:flow-alert-list --awaiting 2010", run("relais:flow-alert-list 2010 --awaiting"));
        assertEquals("relais:flow-alert-list --help 2010", run("relais:flow-alert-list 2010 --help"));
    }

    @Test
    public void whatIsQuotedIsNoOption() {
        assertEquals("relais:x --ground '--on' \"--until\" a", run("relais:x \"--until\" a --ground '--on'"));
    }

    @Test
    public void whatIsInOrderStaysAsItIs() {
        for (String line :
                List.of("relais:regions", "relais:x a $b -1", "relais:x --on 2010-01-01 a", "relais:x --on")) {
            assertEquals(line, run(line));
        }
    }

    @Test
    public void whatFollowsThePipeIsLeftToTheNextCommand() {
        CommandLine line = parser.parse(null, "relais:x a --on b | grep --foo c", 5);
        assertEquals("relais:x --on b a", parser.preprocess(null, line));
        assertEquals("relais:x a --on b ", line.getBuffer());
    }

    @Test
    public void aWordThatIsOnlyAboutToBeTypedIsEmpty() {
        CommandLine line = parser.parse(null, "relais:x a", 11);
        assertEquals(2, line.getCursorArgumentIndex());
        assertEquals("", line.getCursorArgument());
        assertEquals("a", parser.parse(null, "relais:x a", 10).getCursorArgument());
    }

    @Test
    public void everyCommandIsReadSoAndItsFlagsAreKnown() throws Exception {
        Set<String> flags = new TreeSet<>(Set.of("--help"));
        Set<String> withValue = new TreeSet<>();
        List<Class<?>> commands = commands();
        assertTrue(commands.toString(), commands.size() > 60);
        for (Class<?> command : commands) {
            Parsing parsing = command.getAnnotation(Parsing.class);
            assertNotNull(command + " needs @Parsing(OptionOrderParser.class)", parsing);
            assertEquals(OptionOrderParser.class, parsing.value());
            for (Field field : fields(command)) {
                Option option = field.getAnnotation(Option.class);
                boolean flag = field.getType() == boolean.class || field.getType() == Boolean.class;
                (flag ? flags : withValue).add(option.name());
                (flag ? flags : withValue).addAll(List.of(option.aliases()));
            }
        }
        assertEquals(flags, new TreeSet<>(OptionOrderParser.FLAGS));
        withValue.forEach(option -> assertTrue(option, option.startsWith("--") && !flags.contains(option)));
    }

    private String run(String line) {
        return parser.preprocess(null, parser.parse(null, line, line.length()));
    }

    private static List<Field> fields(Class<?> command) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type = command; type != Object.class; type = type.getSuperclass()) {
            fields.addAll(Arrays.stream(type.getDeclaredFields())
                    .filter(field -> field.isAnnotationPresent(Option.class))
                    .toList());
        }
        return fields;
    }

    private static List<Class<?>> commands() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(RelaisCommand.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> commands = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes.resolve("fr/relais/shell"))) {
            for (String file : files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .toList()) {
                Class<?> type = Class.forName("fr.relais.shell." + file.replace(".class", ""));
                if (Action.class.isAssignableFrom(type) && type.isAnnotationPresent(Command.class)) {
                    commands.add(type);
                }
            }
        }
        return commands;
    }
}
