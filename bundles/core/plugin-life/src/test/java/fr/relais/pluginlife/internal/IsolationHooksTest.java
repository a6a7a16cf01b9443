// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** I-G16: whoever gets hold of the bundle context of a plug-in finds nothing behind it. */
public class IsolationHooksTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aPluginsBundleSeesNoServiceAndNoBundleButItsOwn() throws Exception {
        try (TestNode node = new TestNode(folder.newFolder().toPath(), new MemoryPluginRepository())) {
            BundleContext platform = node.framework.getBundleContext();
            node.deploy("1.0.0");
            Bundle plugin = node.pluginBundles().get(0);
            BundleContext hostile = plugin.getBundleContext();
            List<String> heard = new ArrayList<>();
            hostile.addServiceListener(event -> heard.add(event.toString()));
            ServiceRegistration<?> own = hostile.registerService(Runnable.class, () -> {}, null);
            heard.clear();

            Bundle other = platform.installBundle("other", new ByteArrayInputStream(TestNode.jar("9.0.0")));
            IsolationHooks privacy = new IsolationHooks();
            platform.registerService(IsolationHooks.HOOKS, privacy, null);
            DataSource database = (DataSource) Proxy.newProxyInstance(
                    DataSource.class.getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (proxy, method, args) -> null);
            platform.registerService(Object.class.getName(), database, null);
            platform.registerService(DataSource.class, database, null).unregister();

            assertEquals(List.of(own.getReference()), List.of(hostile.getAllServiceReferences(null, null)));
            assertNull(hostile.getServiceReference(Object.class));
            assertNull(hostile.getServiceReference(DataSource.class.getName()));
            assertEquals(List.of(), heard);
            assertEquals(List.of(plugin), Arrays.asList(hostile.getBundles()));
            assertNull("nor the framework's, whose context sees everything", hostile.getBundle(0));
            assertNull(hostile.getBundle(other.getBundleId()));
            assertNotNull("the platform sees all", platform.getServiceReference(Object.class));
            assertEquals(3, platform.getBundles().length);
        }
    }
}
