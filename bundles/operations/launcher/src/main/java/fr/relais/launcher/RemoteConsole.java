// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.channel.PtyCapableChannelSession;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.SessionHeartbeatController.HeartbeatType;
import org.apache.sshd.core.CoreModuleProperties;

/**
 * The console of a running instance, over ssh on the loopback address, with the key that was made at the first start. The server's
 * key must be the one in the instance. Not thread-safe; close it.
 */
final class RemoteConsole implements AutoCloseable {

    /** Environment variable of a command's session: where the operator stood, for paths that aren't absolute. */
    static final String WORKING_DIRECTORY = "RELAIS_CWD";

    /** Likewise: in which language to explain. */
    static final String LANGUAGE = "LANG";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SshClient client;
    private final ClientSession session;

    private RemoteConsole(SshClient client, ClientSession session) {
        this.client = client;
        this.session = session;
    }

    /** @throws IOException if nobody answers, or not the right one */
    static RemoteConsole open(Instance instance) throws IOException {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setServerKeyVerifier((any, address, key) -> KeyUtils.compareKeys(key, hostKey(instance.hostKey())));
        // a long import says nothing for a while
        CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
        client.setSessionHeartbeat(HeartbeatType.IGNORE, Duration.ofMinutes(1));
        client.start();
        try {
            ClientSession session = client.connect(
                            InstanceInstaller.CONSOLE_USER,
                            "127.0.0.1",
                            Ports.load(instance).ssh())
                    .verify(PATIENCE)
                    .getSession();
            session.addPublicKeyIdentity(ConsoleKey.load(instance.consoleKey()).pair());
            session.auth().verify(PATIENCE);
            return new RemoteConsole(client, session);
        } catch (IOException | RuntimeException e) {
            client.stop();
            throw e;
        }
    }

    /** Runs one command; its exit status, 1 if the connection ended before it had one. */
    int execute(String command, OutputStream out, OutputStream err) throws IOException {
        ChannelExec channel = session.createExecChannel(command);
        tellWhereAndHow(channel);
        channel.setOut(out);
        channel.setErr(err);
        channel.setIn(InputStream.nullInputStream());
        return run(channel);
    }

    /** Hands the terminal over until the operator leaves. */
    int interact(InputStream in, OutputStream out) throws IOException {
        ChannelShell channel = session.createShellChannel();
        channel.setupSensibleDefaultPty();
        tellWhereAndHow(channel);
        channel.setIn(in);
        channel.setOut(out);
        channel.setErr(out);
        return run(channel);
    }

    private static void tellWhereAndHow(PtyCapableChannelSession channel) {
        channel.setEnv(WORKING_DIRECTORY, Path.of("").toAbsolutePath().toString());
        channel.setEnv(LANGUAGE, System.getenv().getOrDefault(LANGUAGE, ""));
    }

    private static int run(ClientChannel channel) throws IOException {
        channel.open().verify(PATIENCE);
        channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), Duration.ZERO);
        Integer status = channel.getExitStatus();
        return status == null ? 1 : status;
    }

    @Override
    public void close() {
        client.stop();
    }

    private static PublicKey hostKey(Path file) {
        try {
            String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new LauncherException("can't read the server's key, " + file + ": " + e.getMessage(), e);
        }
    }
}
