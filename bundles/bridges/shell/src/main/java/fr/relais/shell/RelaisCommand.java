// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.cotraitance.UnreadableValueException;
import fr.relais.exchange.InsufficientSpaceException;
import fr.relais.exchange.WrongFieldException;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;

/**
 * What every command has in common: it acts for whoever signed in to the session, and what goes wrong is said in the operator's
 * words, with the rule and the remedy and without a stack trace. A failed command has exit status 1 over {@code bin/relais exec}.
 */
abstract class RelaisCommand implements Action {

    @Reference
    private Session session;

    /** Does the work and prints what came of it. */
    abstract void run(Caller caller, PrintStream out) throws IOException, CommandException;

    @Override
    public final Object execute() throws CommandException, IOException {
        try {
            run(ConsoleCaller.current(), session.getConsole());
            return null;
        } catch (RefusedException e) {
            throw failed(
                    e.refusals().stream()
                            .map(refusal -> "Refused by " + refusal.rule() + ": "
                                    + refusal.message().in(locale()) + "\n  What to do: "
                                    + refusal.remedy().in(locale()))
                            .collect(Collectors.joining("\n")),
                    e);
        } catch (UnknownException e) {
            throw failed(e.text().in(locale()), e);
        } catch (WrongFieldException e) {
            throw failed(
                    e.field().map(field -> field + ": ").orElse("") + e.text().in(locale()) + "\n  What to do: "
                            + e.remedy().in(locale()),
                    e);
        } catch (UnreadableValueException e) {
            throw failed(
                    e.field() + ": " + e.text().in(locale()) + "\n  What to do: "
                            + e.remedy().in(locale()),
                    e);
        } catch (InsufficientSpaceException e) {
            throw failed(e.text().in(locale()) + "\n  What to do: " + e.remedy().in(locale()), e);
        } catch (ForbiddenException | IllegalArgumentException e) {
            throw failed(e.getMessage(), e);
        }
    }

    /** Ends the command with a sentence and exit status 1. */
    static CommandException failed(String sentence) {
        return new CommandException(sentence, sentence);
    }

    private static CommandException failed(String sentence, Throwable cause) {
        return new CommandException(sentence, sentence, cause);
    }

    /** The operator's language: that of the terminal from which {@code bin/relais} was called. */
    final Locale locale() {
        Object language = session.get("LANG");
        return language != null && language.toString().startsWith("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }

    final Session session() {
        return session;
    }
}
