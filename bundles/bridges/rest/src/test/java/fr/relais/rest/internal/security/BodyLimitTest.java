// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import fr.relais.rest.internal.problem.ClientGoneException;
import fr.relais.rest.internal.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.Test;

public class BodyLimitTest {

    @Test
    public void aBodyMayBeAsLongAsItsLimit() throws IOException {
        assertEquals(10, new BodyLimit.Limited(new ByteArrayInputStream(new byte[10]), 10).readAllBytes().length);
    }

    @Test
    public void aLongerOneIsNotRead() {
        InputStream body = new BodyLimit.Limited(new ByteArrayInputStream(new byte[11]), 10);

        ProblemException problem = assertThrows(ProblemException.class, body::readAllBytes);
        assertEquals(413, problem.getResponse().getStatus());
    }

    @Test
    public void aCallerWhoHangsUpIsNoFaultOfOurs() {
        InputStream broken = new BodyLimit.Limited(
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }
                },
                10);

        assertThrows(ClientGoneException.class, broken::read);
        assertThrows(ClientGoneException.class, broken::readAllBytes);
    }
}
