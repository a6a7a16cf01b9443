// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a plug-in may use of the JDK, as {@code jdk.txt} lists it: what isn't named there is refused. */
final class JdkAllowlist {

    static final JdkAllowlist LIST = new JdkAllowlist(lines());

    /** Packages, classes, or members as {@code class#name}. */
    private final Set<String> allowed = new HashSet<>();

    /** Classes some of whose members may be used. */
    private final Set<String> inPart = new HashSet<>();

    private final Set<String> packages = new HashSet<>();
    private final Set<String> refusedMembers = new HashSet<>();

    private JdkAllowlist(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("!")) {
                refusedMembers.add(line.substring(1));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                allowed.add(line);
                inPart.add(line.split("#", 2)[0]);
                packages.add(isPackage(line) ? line : packageOf(line));
            }
        }
    }

    /** Whether anything of that package may be used. */
    boolean knowsPackage(String name) {
        return packages.contains(name);
    }

    /** Whether a class may be named at all. @param name with dots, and dollars before nested classes */
    boolean allows(String name) {
        return allowed.contains(packageOf(name)) || inPart.contains(name);
    }

    /** Whether a member of an allowed class may be used. */
    boolean allows(String name, String member) {
        return !refuses(member)
                && (allowed.contains(packageOf(name))
                        || allowed.contains(name)
                        || allowed.contains(name + "#" + member));
    }

    /** Whether a member is refused on whichever class it is called, a plug-in's own included: it may inherit it. */
    boolean refuses(String member) {
        return refusedMembers.contains(member);
    }

    private static boolean isPackage(String line) {
        return !line.contains("#") && Character.isLowerCase(line.charAt(line.lastIndexOf('.') + 1));
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<String> lines() {
        try (InputStream list = JdkAllowlist.class.getResourceAsStream("jdk.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
