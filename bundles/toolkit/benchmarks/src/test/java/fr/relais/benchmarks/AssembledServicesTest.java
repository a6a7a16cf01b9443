// SPDX-License-Identifier: Apache-2.0
package fr.relais.benchmarks;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The services are put together by hand here: what one of them needs more is found by every build, not by the next benchmark. */
public class AssembledServicesTest {

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void theHouseOpensTakesAFileAndCloses() throws IOException, SQLException {
        String url = "jdbc:derby:" + folder.getRoot().toPath().resolve("database");
        Path flows = folder.newFile("flows.csv").toPath();
        Files.writeString(
                flows,
                "flow,record_id,pole_emploi_id,on,detail\nF4_REGISTRATION,1,1142542I,2010-01-11,REGISTERED\n",
                StandardCharsets.UTF_8);
        try (AssembledServices house = AssembledServices.open(
                url + ";create=true", folder.getRoot().toPath().resolve("spool"))) {
            assertEquals(Optional.empty(), house.serverCpu());
            house.receive(flows);
        }
        try (var pool = AssembledServices.pool(url);
                Connection connection = pool.getConnection()) {
            TableDescription records = TableDescription.all(connection).stream()
                    .filter(table -> table.name().equals("FLOW_RECORD"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(1, records.count(connection));
        }
    }
}
