// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

public class ResourceTest {

    /** One that only had a path would be a component and answer nobody. */
    @Test
    public void whateverHasAPathIsOneOfThem() throws Exception {
        Path classes = Path.of(Resource.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        assertEquals(names(Resource.all().stream()), names(withAPath(classes)));
    }

    private static Stream<Class<?>> withAPath(Path classes) throws IOException, ClassNotFoundException {
        Stream.Builder<Class<?>> found = Stream.builder();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String path = classes.relativize(file).toString();
                Class<?> type = Class.forName(
                        path.substring(0, path.length() - ".class".length()).replace('/', '.'),
                        false,
                        Resource.class.getClassLoader());
                if (type.isAnnotationPresent(javax.ws.rs.Path.class)) {
                    found.add(type);
                }
            }
        }
        return found.build();
    }

    private static Set<String> names(Stream<Class<?>> types) {
        return types.map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    }
}
