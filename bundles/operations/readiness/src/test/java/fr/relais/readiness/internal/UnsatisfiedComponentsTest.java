// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness.internal;

import static org.junit.Assert.assertEquals;

import fr.relais.readiness.UnmetDependency;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

public class UnsatisfiedComponentsTest {

    private final Map<ComponentDescriptionDTO, List<ComponentConfigurationDTO>> components = new LinkedHashMap<>();

    @Test
    public void tellsTheCauseOnceAndAChainToWhoeverIsFarthest() {
        component("Rest", ComponentConfigurationDTO.UNSATISFIED_REFERENCE, "orientation");
        component("Desk", ComponentConfigurationDTO.UNSATISFIED_REFERENCE, "store", "atlas");
        component("Picture", ComponentConfigurationDTO.UNSATISFIED_REFERENCE, "store");
        component("Store", ComponentConfigurationDTO.UNSATISFIED_REFERENCE, "database");
        component("Other", ComponentConfigurationDTO.ACTIVE);
        provides("Desk", "orientation");
        provides("Picture", "atlas");
        provides("Store", "store");
        assertEquals(
                List.of(new UnmetDependency("nobody provides database", List.of("Store", "Desk", "Rest"), 4)),
                missing());
    }

    @Test
    public void twoThatWaitForEachOtherEndTheSearch() {
        component("Hen", ComponentConfigurationDTO.UNSATISFIED_REFERENCE, "egg", "yard");
        component("Egg", ComponentConfigurationDTO.UNSATISFIED_REFERENCE, "hen");
        provides("Hen", "hen");
        provides("Egg", "egg");
        assertEquals(List.of(new UnmetDependency("nobody provides yard", List.of("Hen", "Egg"), 2)), missing());
    }

    @Test
    public void whatLacksAConfigurationIsACause() {
        component("Clock", ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION);
        assertEquals(List.of(UnmetDependency.alone("Clock lacks its configuration Clock.pid")), missing());
    }

    private List<UnmetDependency> missing() {
        ServiceComponentRuntime runtime = (ServiceComponentRuntime) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getComponentDescriptionDTOs" -> new ArrayList<>(components.keySet());
                    case "getComponentConfigurationDTOs" -> components.get(arguments[0]);
                    case "isComponentEnabled" -> true;
                    default -> throw new AssertionError(method);
                });
        return new UnsatisfiedComponents(runtime).of(List.of());
    }

    private void component(String name, int state, String... waitsFor) {
        ComponentDescriptionDTO description = new ComponentDescriptionDTO();
        description.name = name;
        description.serviceInterfaces = new String[0];
        description.configurationPid = new String[] {name + ".pid"};
        description.references = new ReferenceDTO[waitsFor.length];
        ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
        configuration.description = description;
        configuration.state = state;
        configuration.unsatisfiedReferences = new UnsatisfiedReferenceDTO[waitsFor.length];
        for (int i = 0; i < waitsFor.length; i++) {
            ReferenceDTO reference = new ReferenceDTO();
            reference.name = waitsFor[i];
            reference.interfaceName = waitsFor[i];
            description.references[i] = reference;
            UnsatisfiedReferenceDTO unsatisfied = new UnsatisfiedReferenceDTO();
            unsatisfied.name = waitsFor[i];
            configuration.unsatisfiedReferences[i] = unsatisfied;
        }
        components.put(description, List.of(configuration));
    }

    private void provides(String name, String service) {
        components.keySet().stream()
                .filter(component -> component.name.equals(name))
                .forEach(component -> component.serviceInterfaces = new String[] {service});
    }
}
