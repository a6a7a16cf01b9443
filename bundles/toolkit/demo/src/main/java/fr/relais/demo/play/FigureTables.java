// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.play;

import fr.relais.demo.play.PlatformClient.Answer;
import fr.relais.demo.play.PlatformClient.Decision;
import fr.relais.demo.play.PlatformClient.Entries;
import fr.relais.demo.play.PlatformClient.Quarters;
import fr.relais.demo.play.PlatformClient.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How the year's figures are laid out as plain text. */
public final class FigureTables {

    private static final int LINES = 10;

    private FigureTables() {}

    /** Ten lines, the fullest first, and the total of all (I-O6: both figures). */
    static String entries(int year, List<Entries> entries, Map<String, String> names) {
        StringBuilder table = new StringBuilder();
        table.append(
                row("Entries of " + year + " against objective", "objective", "counted", "%", "left", "with CIVIS"));
        entries.stream()
                .sorted(Comparator.comparingInt(FigureTables::left).thenComparing(Entries::missionLocale))
                .limit(LINES)
                .forEach(one -> table.append(line(names.getOrDefault(one.missionLocale(), one.missionLocale()), one)));
        if (entries.size() > LINES) {
            table.append("   … and ").append(entries.size() - LINES).append(" more missions locales\n");
        }
        return table.append(line("All " + entries.size() + " missions locales", total(entries)))
                .toString();
    }

    static Entries total(List<Entries> entries) {
        return new Entries(
                "",
                entries.stream().mapToInt(Entries::objective).sum(),
                entries.stream().mapToInt(Entries::counted).sum(),
                entries.stream().mapToInt(Entries::awaiting).sum(),
                entries.stream().mapToInt(Entries::totalInCotraitance).sum());
    }

    private static int left(Entries one) {
        return one.objective() - one.counted() - one.awaiting();
    }

    private static String line(String name, Entries one) {
        return row(
                name,
                number(one.objective()),
                number(one.counted()),
                one.objective() == 0 ? "" : number(Math.floorDiv(100 * one.counted(), one.objective())),
                number(left(one)),
                number(one.totalInCotraitance()));
    }

    /** DE0 by quarter with the cumulative figure. */
    static String quarters(Map<Integer, Quarters> years) {
        StringBuilder table = new StringBuilder();
        table.append(row("DE0, young people sent into co-traitance", "Q1", "Q2", "Q3", "Q4", "year"));
        years.forEach((year, figure) -> table.append(row(
                String.valueOf(year),
                number(figure.quarters().get(0)),
                number(figure.quarters().get(1)),
                number(figure.quarters().get(2)),
                number(figure.quarters().get(3)),
                number(figure.cumulative().get(3)))));
        return table.toString();
    }

    private static String row(String name, String... cells) {
        StringBuilder row = new StringBuilder(String.format("   %-42s", name));
        for (String cell : cells) {
            row.append(String.format("%12s", cell));
        }
        return row.append('\n').toString();
    }

    /** Files by phase and state at the end of two years. */
    static String standings(List<Standing> endOf2010, List<Standing> endOf2011) {
        Set<String> names = new TreeSet<>();
        endOf2010.forEach(one -> names.add(name(one)));
        endOf2011.forEach(one -> names.add(name(one)));
        StringBuilder table = new StringBuilder(row("Files by state at the end of", "2010", "2011"));
        names.forEach(name -> table.append(row(name, number(files(endOf2010, name)), number(files(endOf2011, name)))));
        return table.append(row("All files", number(files(endOf2010, "")), number(files(endOf2011, ""))))
                .toString();
    }

    private static String name(Standing one) {
        return (one.phase() + ' ' + one.state()).strip();
    }

    private static int files(List<Standing> standings, String name) {
        return standings.stream()
                .filter(one -> name.isEmpty() || name(one).equals(name))
                .mapToInt(Standing::files)
                .sum();
    }

    /** A decision with every criterion's answer and sentence. */
    static String decision(Decision decision) {
        StringBuilder text = new StringBuilder();
        text.append("   Décision n° ")
                .append(decision.id())
                .append(" : ")
                .append(french(decision.outcome()))
                .append('\n');
        for (Answer answer : decision.answers()) {
            text.append(String.format(
                    "   %-11s %s (%s %s)%n",
                    french(answer.verdict()), answer.explanation(), answer.plugin(), answer.version()));
        }
        return text.toString();
    }

    private static String french(String word) {
        return switch (word) {
            case "ORIENTED" -> "orientation vers la mission locale";
            case "NOT_ORIENTED" -> "pas d'orientation vers la mission locale";
            case "TO_EXAMINE" -> "à examiner";
            case "MET" -> "oui";
            case "NOT_MET" -> "non";
            case "UNKNOWN" -> "inconnu";
            case "NOT_EVALUATED" -> "non évalué";
            default -> word;
        };
    }

    /** Thousands apart, as in {@code 11 962}. */
    public static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }
}
