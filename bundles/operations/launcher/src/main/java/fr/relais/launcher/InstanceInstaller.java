// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import fr.relais.passwords.PasswordHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Lays out an instance: a copy of the archive's configuration, an administrator with a random password that nobody else can read,
 * and a key for the console. The archive holds no password and no key.
 */
final class InstanceInstaller {

    /** Who signs in over REST or ssh with the first password. */
    static final String ADMINISTRATOR = "administrator";

    /** As whom this launcher's commands run; told apart from the person in every audit entry. */
    static final String CONSOLE_USER = "console";

    private static final int PASSWORD_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Archive archive;
    private final Instance instance;

    InstanceInstaller(Archive archive, Instance instance) {
        this.archive = archive;
        this.instance = instance;
    }

    /** Lays the instance out. What was left half done by an interrupted first start is done again. */
    void layOut(Ports ports) {
        try {
            PrivateFiles.directory(instance.directory());
            Files.deleteIfExists(instance.passwordFile());
            Files.deleteIfExists(instance.consoleKey());
            PrivateFiles.directory(instance.etc());
            copy(archive.etc(), instance.etc());
            addAdministrator();
            addConsoleKey();
            ports.keep(instance);
            System.out.println("A new instance in " + instance.directory() + ".");
            System.out.println("The password of " + ADMINISTRATOR + " is in " + instance.passwordFile()
                    + ", which only you can read.");
        } catch (IOException e) {
            throw new LauncherException("can't lay out an instance in " + instance.directory() + ": " + e, e);
        }
    }

    private void addAdministrator() throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        append(
                "users.properties",
                ADMINISTRATOR + " = {CRYPT}" + PasswordHash.of(password) + "{CRYPT},_g_:administrators");
        PrivateFiles.write(instance.passwordFile(), password + "\n");
    }

    private void addConsoleKey() throws IOException {
        ConsoleKey key = ConsoleKey.generate();
        append("keys.properties", CONSOLE_USER + " = " + key.openSshPublicKey() + ",_g_:administrators");
        PrivateFiles.write(instance.consoleKey(), key.pem());
    }

    private void append(String file, String line) throws IOException {
        Files.writeString(instance.etc().resolve(file), line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file));
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                if (!copy.toFile().setWritable(true, true)) {
                    throw new IOException("can't make " + copy + " writable");
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
